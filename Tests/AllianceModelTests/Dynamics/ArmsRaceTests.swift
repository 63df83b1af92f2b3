import GSLNumerics
import Testing

@testable import AllianceModel

#if canImport(Glibc)
  import Glibc
#endif

/// The error-correction model of methods G against its steady state and a recursion written here.
@Suite struct ArmsRaceTests {
  private let on = Dynamics(["arms": ["threat": "off"]])

  /// Spending comes to rest at (g + ρ r + γ y)/φ, as e^{−φt} in the limit.
  @Test func steadyState() {
    let equation = SpendingEquation(adjustment: 0.4, rival: 0.1, gdp: 0.2, innovation: 0)
    func after(_ years: Double, _ steps: Int) -> Double {
      (0..<steps).reduce(0.3) { x, _ in
        x
          + equation.change(
            growth: 0.05, deviation: x, rivals: 0.7, gdp: 0.5, time: years / Double(steps),
            increment: 1
          )
      }
    }
    let rest = (0.05 + 0.07 + 0.1) / 0.4
    #expect(near(equation.rest(growth: 0.05, rivals: 0.7, gdp: 0.5) ?? 0, rest, 1e-14))
    #expect(near(after(100, 400), rest, 1e-12))
    #expect(near(after(5, 100_000), rest + (0.3 - rest) * exp(-2), 1e-5))
    #expect(SpendingEquation().rest(growth: 1, rivals: 0, gdp: 0) == nil)
  }

  private func quiet(_ values: [String: Double]) -> World {
    TestWorld.certain.with(["arms.innovation": 0].merging(values) { $1 })
  }

  /// Alone, Euler's scheme after n quarters: (g/φ)(1 − (1 − φ/4)ⁿ), g = .04.
  @Test func adjustment() throws {
    let world = quiet(["arms.adjustment": 0.08, "arms.rival": 0, "arms.gdp": 0])
    let run = try TestRun(world, steps: [20], dynamics: on)
    _ = run.outputs()
    let arms = try #require(run.simulator.living?.arms)
    let found = arms.logSpending(20, TestWorld.kor) - arms.logSpending(0, TestWorld.kor)
    #expect(near(found, 0.5 * (1 - pow(0.98, 20)), 1e-12))
    #expect(near(arms.logSpending(0, TestWorld.kor), log(48 * 1.25), 1e-14))
  }

  /// America answers China and North Korea, its rivals, and its own GDP; they answer America.
  @Test func rivalsAndIncome() throws {
    let (phi, rho, gamma) = (0.1, 0.2, 0.3)
    let world = quiet(["arms.adjustment": phi, "arms.rival": rho, "arms.gdp": gamma])
    let run = try TestRun(world, steps: [12], dynamics: on)
    _ = run.outputs()
    let arms = try #require(run.simulator.living?.arms)
    let start = [1000.0, 600, 24]
    var m = start
    for quarter in 0..<12 {
      let y = 0.02 * Double(quarter) / 4
      func grow(_ i: Int, _ now: Double, _ then: Double) -> Double {
        m[i]
          * exp(
            (0.04 - phi * log(m[i] / start[i]) + rho * log(now / then) + gamma * y) / 4)
      }
      m = [
        grow(0, m[1] + m[2], 624), grow(1, m[0], 1000), grow(2, m[0], 1000),
      ]
    }
    for (index, actor) in [TestWorld.usa, TestWorld.chn, TestWorld.prk].enumerated() {
      #expect(near(exp(arms.logSpending(12, actor)), m[index], 1e-9))
    }
  }

  /// The path feeds the stock: with a = 0 force is (1 − φ) m.
  @Test func stock() throws {
    let world = quiet(["power.stock_exponent": 0, "arms.adjustment": 0.3])
    let run = try TestRun(world, steps: [20], dynamics: on)
    _ = run.outputs()
    let arms = try #require(run.simulator.living?.arms)
    #expect(
      near(
        run.simulator.strength[TestWorld.usa], 0.725 * exp(arms.logSpending(20, TestWorld.usa)),
        1e-9))
  }

  /// Innovations: sd σ√t where nothing pulls back; 2,000 draws, four standard errors.
  @Test func innovations() throws {
    let world = quiet([
      "arms.innovation": 0.1, "arms.adjustment": 0, "arms.rival": 0, "arms.gdp": 0,
    ])
    let run = try TestRun(world, steps: [4], dynamics: on)
    run.simulator.setParameters(.nested(outer: 0, inner: 0))
    let arms = try #require(run.simulator.living?.arms)
    var squares = 0.0
    for inner in 0..<2000 {
      _ = run.again(.nested(outer: 0, inner: inner))
      let x = arms.logSpending(4, TestWorld.kor) - arms.logSpending(0, TestWorld.kor) - 0.04
      squares += x * x
    }
    #expect(abs(squares / 2000 / 0.01 - 1) < 4 * (2 / 2000.0).squareRoot())
  }

  /// The threat route: 3 · ΔP(fatal dispute). A crisis doubles the rate of America and China, which
  /// are rivals as China and America are: P of each is .26 (1 − Π (1 − p)).
  @Test func threat() throws {
    let world = quiet(["arms.rival": 0, "arms.adjustment": 0, "arms.gdp": 0, "arms.threat": 3])
    let pair = Dyad(TestWorld.usa, TestWorld.chn)
    let event = Event.test("crisis", .at(2026.5), [Effect(.disputeRate(pair), .certain(2))])
    let dynamics = Dynamics(["arms": [:]])
    let calm = try TestRun(world, steps: [8], dynamics: dynamics)
    let tense = try TestRun(world, [event], steps: [8], dynamics: dynamics)
    for run in [calm, tense] { _ = run.outputs() }
    func spending(_ run: TestRun) throws -> Double {
      try #require(run.simulator.living?.arms).logSpending(8, TestWorld.chn)
    }
    let eta =
      -2.57 + 1.27 - 0.42 * log(0.1) + 0.43 + 0.28 * log(0.12) - 0.07 * log(0.5) - 0.45 - 0.2
    let p = 1 / (1 + exp(-eta))
    // China's rivals here: America alone; it has an ally outside, North Korea.
    #expect(near(try spending(tense) - spending(calm), 3 * 0.26 * p, 1e-12))
  }

  /// Calm that began before the run and fades: spending falls by the threat that has gone when the
  /// run begins, and is where it was when the calm has faded, not above.
  @Test func calmThatFades() throws {
    let world = quiet(["arms.rival": 0, "arms.adjustment": 0, "arms.gdp": 0, "arms.threat": 3])
    let pair = Dyad(TestWorld.usa, TestWorld.chn)
    var effect = Effect(.disputeRate(pair), .certain(0.5))
    effect.halfLife = 0.01
    let calm = Event.test("calm", .at(2025.7), [effect])
    var lasting = effect
    lasting.halfLife = nil
    let dynamics = Dynamics(["arms": [:]])
    func spending(_ events: [Event]) throws -> Double {
      let run = try TestRun(world, events, steps: [8], dynamics: dynamics)
      _ = run.outputs()
      return try #require(run.simulator.living?.arms).logSpending(8, TestWorld.chn)
    }
    let without = try spending([])
    #expect(near(try spending([calm]), without, 1e-12))
    let stays = Event.test("calm", .at(2025.7), [lasting])
    #expect(try spending([stays]) < without - 0.01)
  }
}
