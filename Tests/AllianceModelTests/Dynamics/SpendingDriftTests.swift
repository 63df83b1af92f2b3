import GSLNumerics
import Testing

@testable import AllianceModel

#if canImport(Glibc)
  import Glibc
#endif

/// The stock over time against a recursion written here from methods Q7 and Q8.
@Suite struct SpendingDriftTests {
  private let phi = 0.275, delta = 0.08, past = 0.03

  /// S after `steps` quarters: ln m grows g(t)/4, K ← (K(1 − δ)^¼ + φ m/4) e^{t/4}.
  private func stock(
    _ start: Double, _ steps: Int, growth: (Int) -> Double, transfer: (Int) -> Double = { _ in 0 },
    level: (Int) -> Double = { _ in 1 }
  ) -> Double {
    var spending = start
    var stock = phi * start / (delta + past)
    for step in 0..<(steps + 1) where step > 0 {
      spending *= exp(growth(step) / 4)
      stock = stock * pow(1 - delta, 0.25) + phi * spending * level(step) / 4
      stock *= exp(transfer(step) / 4)
    }
    return pow(stock, 0.6) * pow((1 - phi) * spending * level(steps), 0.4)
  }

  private func strength(_ events: [Event], _ actor: Int, step: Int = 20) throws -> Double {
    let run = try TestRun(TestWorld.certain, events, steps: [step])
    _ = run.outputs()
    return run.simulator.strength[actor]
  }

  @Test func steadyGrowth() throws {
    for step in [1, 7, 20] {
      let expected = stock(1000, step) { _ in 0.04 }
      #expect(near(try strength([], TestWorld.usa, step: step), expected, 1e-12))
    }
  }

  /// Japan grows .08 to 2027-Q4 and .03 from 2028-Q1, the ninth step (methods Q8).
  @Test func laterGrowth() throws {
    let expected = stock(60.5, 20) { $0 < 9 ? 0.08 : 0.03 }
    #expect(near(try strength([], TestWorld.jpn), expected, 1e-12))
  }

  /// Where the growth is drawn its deviation from the mean stays: .08 + d becomes .03 + d.
  @Test func laterGrowthKeepsTheDeviation() throws {
    var world = TestWorld.certain
    world.override("power.growth.JPN", .number(.normal(mean: 0.08, sd: 0.03)))
    let run = try TestRun(world, steps: [20])
    _ = run.outputs(6, 0)
    let drawn = run.simulator.parameters[world.parameters.position("power.growth.JPN")!]
    #expect(abs(drawn - 0.08) > 0.001)
    let expected = stock(60.5, 20) { $0 < 9 ? drawn : drawn - 0.05 }
    #expect(near(run.simulator.strength[TestWorld.jpn], expected, 1e-12))
  }

  /// Self-help of +.04 from 2026-Q1 (methods Q14) counts in the quarters in which it is in force.
  @Test func growthEvents() throws {
    let event = Event.test(
      "self-help", .at(2026.125), [Effect(.spendingGrowth(TestWorld.kor), .certain(0.04))],
      end: .at(2028.125))
    let expected = stock(60, 20) { (1...8).contains($0) ? 0.08 : 0.04 }
    #expect(near(try strength([event], TestWorld.kor), expected, 1e-12))
    // Nobody else moves.
    #expect(try strength([event], TestWorld.usa) == strength([], TestWorld.usa))
  }

  /// Methods Q13: transfers multiply K by e^{.06/4} a quarter until the ceasefire.
  @Test func transfers() throws {
    let events: [Event] = [
      .test("peace", .at(2027.9), [Effect(.ceasefire(0))]),
      .test(
        "transfers", .at(2024.9), [Effect(.stockGrowth(TestWorld.prk), .certain(0.06))],
        end: .event("peace")),
    ]
    // 2027-Q4 (2027.875) is step 8, the last before the ceasefire.
    let expected = stock(24, 20, growth: { _ in 0.04 }, transfer: { $0 <= 8 ? 0.06 : 0 })
    #expect(near(try strength(events, TestWorld.prk), expected, 1e-12))
  }

  /// A step in spending holds while it lasts and leaves its mark on the stock.
  @Test func spendingLevel() throws {
    let event = Event.test(
      "surge", .at(2026.125), [Effect(.spending(TestWorld.twn), .certain(1.5))], end: .at(2027))
    let expected = stock(
      24, 20, growth: { _ in 0.04 }, level: { (1...4).contains($0) ? 1.5 : 1 })
    #expect(near(try strength([event], TestWorld.twn), expected, 1e-12))
    let now = stock(24, 3, growth: { _ in 0.04 }, level: { $0 >= 1 ? 1.5 : 1 })
    #expect(near(try strength([event], TestWorld.twn, step: 3), now, 1e-12))
  }

  /// Innovations: a democracy's ln m has standard deviation .05·√½ after two quarters (Q8). At
  /// a = 0 the force is spending itself; 2,000 draws, four standard errors.
  @Test func innovations() throws {
    let world = TestWorld.certain.with([
      "power.growth_innovation.D": 0.05, "power.stock_exponent": 0,
    ])
    let run = try TestRun(world, steps: [2])
    run.simulator.setParameters(.nested(outer: 0, inner: 0))
    let centre = log(0.725 * 1000) + 0.02
    var squares = 0.0
    for inner in 0..<2000 {
      _ = run.again(.nested(outer: 0, inner: inner))
      let deviation = log(run.simulator.strength[TestWorld.usa]) - centre
      squares += deviation * deviation
    }
    let sd = (squares / 2000).squareRoot()
    #expect(abs(sd - 0.05 * 0.5.squareRoot()) < 4 * 0.0354 / 4000.0.squareRoot())
  }

  /// A history of shrinking by more than δ leaves a finite stock.
  @Test func shrinkingHistory() throws {
    let world = TestWorld.certain.with(["power.past_growth.RUS": -0.2])
    let run = try TestRun(world)
    _ = run.outputs()
    #expect(run.simulator.strength[TestWorld.rus].isFinite)
    #expect(run.simulator.strength[TestWorld.rus] > 0)
  }
}
