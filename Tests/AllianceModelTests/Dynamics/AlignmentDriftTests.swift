import GSLNumerics
import Testing

@testable import AllianceModel

#if canImport(Glibc)
  import Glibc
#endif

/// Alignment drift against the closed forms of the Ornstein–Uhlenbeck process and of its Euler
/// scheme, and what the whole mechanism must keep.
@Suite struct AlignmentDriftTests {
  private let on = Dynamics(["alignment": ["jumps": "off"]])

  /// Without noise and balance the distance from the anchor falls by (1 − κΔ) a step, e^{−κt} in
  /// the limit.
  @Test func reversion() {
    let equation = AlignmentEquation(reversion: 0.5, balance: 0, diffusion: 0)
    func after(_ steps: Int, of time: Double) -> Double {
      (0..<steps).reduce(0.6) { y, _ in
        equation.next(y, total: y, anchor: -0.2, balance: 1, push: 0, time: time, increment: 0)
      }
    }
    #expect(near(after(20, of: 0.25), -0.2 + 0.8 * pow(0.875, 20), 1e-14))
    #expect(near(after(40_960, of: 5 / 40_960.0), -0.2 + 0.8 * exp(-2.5), 1e-4))
  }

  /// Mean and variance of Euler's scheme: q = 1 − κΔ, mean μ + (y₀ − μ) qⁿ, variance
  /// σ²Δ (1 − q²ⁿ)/(1 − q²), within four standard errors of 20,000 paths; the continuous process
  /// has σ²(1 − e^{−2κt})/2κ, from which it differs by less than 8%.
  @Test func ornsteinUhlenbeck() {
    let equation = AlignmentEquation(reversion: 0.5, balance: 0, diffusion: 0.1)
    let random = CounterRandom(seed: 11)
    let paths = 20_000
    var (sum, squares) = (0.0, 0.0)
    for path in 0..<paths {
      var y = 0.4
      for step in 0..<20 {
        let z = random.normal(draw: UInt64(path), purpose: 1, subject: 0, period: UInt32(step))
        y = equation.next(
          y, total: y, anchor: -0.1, balance: 0, push: 0, time: 0.25, increment: z / 2)
      }
      sum += y
      squares += y * y
    }
    let mean = sum / Double(paths)
    let variance = squares / Double(paths) - mean * mean
    let q = 0.875
    let expected = 0.01 * 0.25 * (1 - pow(q, 40)) / (1 - q * q)
    let error = (expected / Double(paths)).squareRoot()
    #expect(abs(mean - (-0.1 + 0.5 * pow(q, 20))) < 4 * error)
    #expect(abs(variance / expected - 1) < 4 * (2 / Double(paths)).squareRoot())
    #expect(abs(expected / (0.01 * (1 - exp(-5.0))) - 1) < 0.08)
  }

  /// Halving the step halves the error on one Brownian path (strong order one: additive noise).
  @Test func stepHalving() {
    let equation = AlignmentEquation(reversion: 0.6, balance: 0.9, diffusion: 0.15)
    let random = CounterRandom(seed: 5)
    let finest = 512
    func end(_ path: Int, steps: Int) -> Double {
      var y = -0.3
      for step in 0..<steps {
        let width = finest / steps
        let increment = (0..<width).reduce(0.0) { sum, k in
          sum
            + random.normal(
              draw: UInt64(path), purpose: 1, subject: 0, period: UInt32(step * width + k))
        }
        y = equation.next(
          y, total: y, anchor: 0.1, balance: 0.7, push: 0, time: 2 / Double(steps),
          increment: increment * (2 / Double(finest)).squareRoot())
      }
      return y
    }
    var errors = [0.0, 0.0, 0.0]
    for path in 0..<200 {
      let exact = end(path, steps: finest)
      for (index, steps) in [8, 16, 32].enumerated() {
        errors[index] += abs(end(path, steps: steps) - exact)
      }
    }
    #expect((1.6...2.6).contains(errors[0] / errors[1]))
    #expect((1.6...2.6).contains(errors[1] / errors[2]))
  }

  /// B_ij is the sum over third actors, weighted by their shares.
  @Test func balance() {
    let n = 7
    let random = CounterRandom(seed: 3)
    var x = [Double](repeating: 0, count: n * n)
    let s = (0..<n).map { 0.1 + Double($0) / 10 }
    for i in 0..<n {
      for j in (i + 1)..<n {
        x[i * n + j] = random.normal(draw: 0, purpose: 1, subject: UInt32(i), period: UInt32(j))
        x[j * n + i] = x[i * n + j]
      }
    }
    let weighted = (0..<n * n).map { x[$0] * s[$0 % n] }
    for (i, j) in [(0, 1), (2, 5), (5, 6)] {
      let direct = (0..<n).reduce(0.0) { $0 + s[$1] * x[i * n + $1] * x[$1 * n + j] }
      let found = weighted.withUnsafeBufferPointer { w in
        x.withUnsafeBufferPointer {
          AlignmentEquation.balance(w.baseAddress! + i * n, $0.baseAddress! + j * n, n)
        }
      }
      #expect(near(found, direct, 1e-13))
    }
  }

  /// Two friends of a strong third draw nearer, friend and enemy of it apart.
  @Test func balanceHasTheRightSign() throws {
    let world = TestWorld.certain.with([
      "alignment.diffusion": 0, "alignment.balance": 0.5, "alignment.reversion": 0,
      "economy.exposure_elasticity": 0,
    ])
    let run = try TestRun(world, steps: [0, 20], dynamics: on)
    _ = run.outputs()
    let (before, after) = (run.network(period: 0).weights, run.network(period: 1).weights)
    func change(_ a: Int, _ b: Int) -> Double { after[a * 7 + b] - before[a * 7 + b] }
    // Japan and Korea are both America's; China is its rival.
    #expect(change(TestWorld.jpn, TestWorld.kor) > 0.01)
    #expect(change(TestWorld.chn, TestWorld.jpn) < -0.01)
  }

  /// In the run: pairs that start at zero have the scheme's variance after twenty quarters, each
  /// pair its own numbers; 3,000 draws, four standard errors.
  @Test func varianceInTheRun() throws {
    let world = TestWorld.certain.with([
      "alignment.balance": 0, "alignment.reversion": 0.2, "alignment.diffusion": 0.05,
      "economy.exposure_elasticity": 0,
    ])
    let run = try TestRun(world, steps: [20], dynamics: on)
    run.simulator.setParameters(.nested(outer: 0, inner: 0))
    let pairs = [(TestWorld.twn, TestWorld.kor), (TestWorld.twn, TestWorld.prk)]
    let draws = 3000
    var (squares, product) = ([0.0, 0.0], 0.0)
    for inner in 0..<draws {
      _ = run.again(.nested(outer: 0, inner: inner))
      let drift = try #require(run.simulator.living?.alignment)
      let values = drift.values(period: 0)
      let x = pairs.map { values[Dyad($0.0, $0.1).position(among: 7)] }
      squares[0] += x[0] * x[0]
      squares[1] += x[1] * x[1]
      product += x[0] * x[1]
    }
    let q = 0.95
    let expected = 0.0025 * 0.25 * (1 - pow(q, 40)) / (1 - q * q)
    let error = 4 * (2 / Double(draws)).squareRoot()
    #expect(abs(squares[0] / Double(draws) / expected - 1) < error)
    #expect(abs(squares[1] / Double(draws) / expected - 1) < error)
    #expect(abs(product / Double(draws) / expected) < 4 / Double(draws).squareRoot())
  }

  /// Wild noise stays within −1…1, symmetric, zero on the diagonal.
  @Test func bounded() throws {
    let world = TestWorld.drawn.with(["alignment.diffusion": 8, "alignment.jump_rate": 1])
    let run = try TestRun(
      world, steps: [1, 20], dynamics: Dynamics(["alignment": ["halving": "on"]]))
    for outer in 0..<20 {
      let outputs = run.outputs(outer)
      let isFinite = outputs.allSatisfy { $0.isFinite }
      #expect(isFinite)
      let x = run.network(period: 1).weights
      for i in 0..<7 {
        #expect(x[i * 7 + i] == 0)
        for j in 0..<7 { #expect(abs(x[i * 7 + j]) <= 1 && x[i * 7 + j] == x[j * 7 + i]) }
      }
    }
  }

  /// Jumps come at their rate: half a unit either way in 2.6% of pairs a year.
  @Test func jumps() throws {
    let world = TestWorld.certain.with([
      "alignment.balance": 0, "alignment.reversion": 0, "alignment.diffusion": 0,
      "economy.exposure_elasticity": 0,
    ])
    let run = try TestRun(world, steps: [4], dynamics: Dynamics(["alignment": [:]]))
    run.simulator.setParameters(.nested(outer: 0, inner: 0))
    let pair = Dyad(TestWorld.twn, TestWorld.kor).position(among: 7)
    var (up, down) = (0, 0)
    for inner in 0..<20_000 {
      _ = run.again(.nested(outer: 0, inner: inner))
      let x = try #require(run.simulator.living?.alignment).values(period: 0)[pair]
      if x == 0.5 { up += 1 }
      if x == -0.5 { down += 1 }
    }
    // Four quarters at .0065; 20,000 years, four standard errors of a Poisson count.
    let expected = 20_000 * 0.026 / 2
    #expect(abs(Double(up) - expected) < 4 * expected.squareRoot())
    #expect(abs(Double(down) - expected) < 4 * expected.squareRoot())
  }

  /// Methods Q10: λ (Δx with one's own principal − Δx with its opponent), λ = 1.5.
  @Test func commitment() throws {
    let run = try TestRun(TestWorld.certain, steps: [20], dynamics: on)
    let off = try TestRun(TestWorld.certain, steps: [20])
    _ = off.outputs(1)
    _ = run.outputs(1)
    let now = try #require(run.simulator.living?.alignment).values(period: 0)
    let base = TestWorld.certain.alignmentNetwork()
    func moved(_ a: Int, _ b: Int) -> Double {
      now[Dyad(a, b).position(among: 7)] - base[a * 7 + b]
    }
    let usa = TestWorld.usa
    let row = try run.simulation.layout.row(usa, TestWorld.taiwan)
    let expected = 1.5 * (moved(usa, TestWorld.twn) - moved(usa, TestWorld.chn))
    #expect(abs(expected) > 0.001)
    #expect(near(run.simulator.shift[row] - off.simulator.shift[row], expected, 1e-12))
  }

  /// An event rides on the drift with its own half-life: what is left of it is the same with the
  /// drift as without.
  @Test func eventsRideOnTheDrift() throws {
    var effect = Effect(.alignment(Dyad(TestWorld.twn, TestWorld.kor)), .certain(0.2))
    effect.halfLife = 1
    let event = Event.test("visit", .at(2025.8), [effect])
    let world = TestWorld.certain.with(["alignment.balance": 0])
    let without = try TestRun(world, steps: [8], dynamics: on)
    let with = try TestRun(world, [event], steps: [8], dynamics: on)
    let still = try TestRun(world, [event], steps: [8])
    for run in [without, with, still] { _ = run.outputs(4) }
    let at = TestWorld.twn * 7 + TestWorld.kor
    let left = with.network().weights[at] - without.network().weights[at]
    #expect(near(left, still.network().weights[at], 1e-12))
    #expect(near(left, 0.2 * exp2(-(2027.875 - 2025.8)), 1e-12))
  }

  /// Economic ties push: ε (g_i + g_j)/2 a year, .03 · .02 here, on China–America alone.
  @Test func exposure() throws {
    let world = TestWorld.certain.with([
      "alignment.balance": 0, "alignment.reversion": 0, "alignment.diffusion": 0,
    ])
    let run = try TestRun(world, steps: [20], dynamics: on)
    _ = run.outputs()
    let (x, base) = (run.network().weights, world.alignmentNetwork())
    for i in 0..<7 {
      for j in (i + 1)..<7 {
        let isTrade = i == TestWorld.usa && j == TestWorld.chn
        #expect(near(x[i * 7 + j] - base[i * 7 + j], isTrade ? 0.03 * 0.02 * 5 : 0, 1e-12))
      }
    }
  }

  /// Halves move on the same path: close to whole steps, and not the same.
  @Test func halvingInTheRun() throws {
    let world = TestWorld.certain.with(["alignment.balance": 0.3, "alignment.reversion": 0.2])
    let whole = try TestRun(world, steps: [20], dynamics: on)
    let half = try TestRun(
      world, steps: [20], dynamics: Dynamics(["alignment": ["jumps": "off", "halving": "on"]]))
    _ = whole.outputs(2)
    _ = half.outputs(2)
    let (a, b) = (whole.network().weights, half.network().weights)
    let largest = zip(a, b).map { abs($0 - $1) }.max() ?? 0
    #expect(largest > 1e-5 && largest < 0.01)
  }
}
