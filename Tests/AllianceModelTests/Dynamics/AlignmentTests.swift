import GSLNumerics
import NetworkDynamics
import NetworkMeasures
import Testing

@testable import AllianceModel

#if canImport(Glibc)
  import Glibc
#endif

/// Alignment moved by structural balance alone (methods E1: Marvel et al., Kułakowski et al., Antal et
/// al.), held against the models of the library, which are held against closed forms, and against
/// worlds worked out by hand.
@Suite struct AlignmentTests {
  private static let order = 7

  private static func dynamics(_ model: String, _ more: [String: String] = [:]) -> Dynamics {
    Dynamics(["alignment": more.merging(["model": model]) { first, _ in first }])
  }

  /// The test world with a pace of balance.
  private static func world(pace: Double, _ more: [String: Double] = [:]) -> World {
    TestWorld.certain.with(["alignment.balance": pace]).with(more)
  }

  /// The alignments of a world on its as-of date.
  private static func start(_ world: World) -> [Double] { world.alignmentNetwork() }

  private static func y(_ run: TestRun, period: Int) throws -> [Double] {
    let alignment = try #require(run.simulator.living?.alignment)
    let values = alignment.values(period: period)
    var full = [Double](repeating: 0, count: order * order)
    var pair = 0
    for i in 0..<order {
      for j in (i + 1)..<order {
        full[i * order + j] = values[pair]
        full[j * order + i] = values[pair]
        pair += 1
      }
    }
    return full
  }

  private static func clipped(_ x: Double) -> Double { min(1, max(-1, x)) }

  /// Step by step as in one go: X₀(I − β n⁻¹ t X₀)⁻¹ of `MarvelModel` at every reported quarter
  /// before the blow-up, within −1 … 1.
  @Test func marvelIsTheClosedForm() throws {
    let pace = 0.7
    let world = Self.world(pace: pace)
    let steps = [1, 2, 4, 8]
    let run = try TestRun(
      world, steps: steps, dynamics: Self.dynamics("marvel", ["thirds": "equal"]))
    _ = run.outputs()
    let model = try MarvelModel(Self.start(world), order: Self.order)
    let blowUp = try #require(model.blowUpTime)
    for (period, step) in steps.enumerated() {
      let time = pace / Double(Self.order) * Double(step) / 4
      #expect(time < blowUp)
      let expected = try #require(try model.state(at: time))
      for (place, value) in try Self.y(run, period: period).enumerated()
      where place / Self.order != place % Self.order {
        #expect(near(value, Self.clipped(expected[place]), 1e-9))
      }
    }
    #expect(try Self.y(run, period: 3) != Self.y(run, period: 0))
  }

  /// With CINC shares the flow is that of S^½ X S^½: blow-up at 1/λ₁ over the pace, then the
  /// factions of the leading eigenvector, and nothing moves any more.
  @Test func marvelBlowsUp() throws {
    let world = Self.world(pace: 1)
    let shares = world.actors.map(\.cinc)
    let x = Self.start(world)
    let scaled = x.indices.map {
      x[$0] * (shares[$0 / Self.order] * shares[$0 % Self.order]).squareRoot()
    }
    let (values, vectors) = try symmetricEigen(scaled, order: Self.order)
    let blowUp = 1 / values[Self.order - 1]
    // The pace is such that it comes in the middle of the fourth quarter.
    let pace = blowUp / 0.875
    let run = try TestRun(
      Self.world(pace: pace), steps: [3, 4, 8], dynamics: Self.dynamics("marvel"))
    _ = run.outputs()
    var counts: [Int] = []
    run.simulator.drainTally(into: &counts)
    let layout = run.simulation.tally
    let blown = (0..<3).map { counts[layout.balance(.blownUp, period: $0)] }
    #expect(blown == [0, 1, 1])
    // u = X S^½ v.
    let u = (0..<Self.order).map { i in
      (0..<Self.order).reduce(0.0) {
        $0 + x[i * Self.order + $1] * shares[$1].squareRoot()
          * vectors[$1 * Self.order + Self.order - 1]
      }
    }
    let end = try Self.y(run, period: 1)
    for i in 0..<Self.order {
      for j in 0..<i where abs(u[i] * u[j]) > 1e-9 {
        #expect(end[i * Self.order + j] == (u[i] * u[j] > 0 ? 1 : -1))
      }
    }
    #expect(try Self.y(run, period: 2) == end)
  }

  /// In steps as `ContinuousBalance.bounded` in one go.
  @Test func kulakowskiStaysWithinBounds() throws {
    let pace = 6.0
    let world = Self.world(pace: pace)
    let run = try TestRun(
      world, steps: [2, 12], dynamics: Self.dynamics("kulakowski", ["thirds": "equal"]))
    _ = run.outputs()
    let start = Self.start(world)
    for (period, step) in [2, 12].enumerated() {
      let expected = try ContinuousBalance.bounded(1)
        .states(
          from: start, order: Self.order, at: [pace / Double(Self.order) * Double(step) / 4])[0]
      for (place, a) in try Self.y(run, period: period).enumerated()
      where place / Self.order != place % Self.order {
        #expect(near(a, expected[place], 1e-9) && abs(a) <= 1)
      }
    }
  }

  /// An event rides on the flow and changes where it goes.
  @Test(arguments: ["marvel", "kulakowski", "antal", "antal_local"])
  func eventsCount(model: String) throws {
    let event = Event.test(
      "quarrel", .at(2025.8),
      [Effect(.alignment(Dyad(TestWorld.usa, TestWorld.kor)), .certain(-1.6))])
    let world = Self.world(pace: 3)
    let dynamics = Self.dynamics(model)
    let plain = try TestRun(world, steps: [8], dynamics: dynamics)
    let moved = try TestRun(world, [event], steps: [8], dynamics: dynamics)
    for run in [plain, moved] { _ = run.outputs() }
    #expect(try Self.y(plain, period: 0) != Self.y(moved, period: 0))
    for run in [plain, moved] {
      for x in run.network().weights { #expect(abs(x) <= 1) }
    }
  }

  /// What is counted of balance is what others read: also where an event pushes a pair that stands
  /// at ±1 and the model pushes it back.
  @Test(arguments: ["marvel", "kulakowski", "antal", "antal_local"])
  func countsWhatOthersRead(model: String) throws {
    let events = [(TestWorld.usa, TestWorld.kor, -1.4), (TestWorld.chn, TestWorld.jpn, 1.4)].map {
      Event.test("push\($0.1)", .at(2028), [Effect(.alignment(Dyad($0.0, $0.1)), .certain($0.2))])
    }
    let run = try TestRun(
      Self.world(pace: 4), events, steps: [8, 10, 12, 16, 40], dynamics: Self.dynamics(model))
    _ = run.outputs()
    var counts: [Int] = []
    run.simulator.drainTally(into: &counts)
    for period in 0..<5 {
      let found = counts[run.simulation.tally.balance(.imbalanced, period: period)]
      #expect(try Self.imbalanced(run.network(period: period).weights) == found, "\(period)")
    }
  }

  /// Imbalanced triads of a network.
  private static func imbalanced(_ x: [Double]) throws -> Int {
    try SignedNetwork(order: order, weights: x).triadCensus.imbalanced
  }

  /// Constrained tries never make more triads imbalanced, local ones sometimes do; sizes stay.
  @Test func triadTries() throws {
    let world = TestWorld.drawn.with(ties: Self.noisyTies, pacts: [])
      .with(["alignment.balance": 1, "alignment.reconciliation": 1.0 / 3])
    let steps = Array(0...12)
    for (model, isMonotone) in [("antal", true), ("antal_local", false)] {
      var rises = 0
      let run = try TestRun(world, steps: steps, dynamics: Self.dynamics(model))
      for inner in 0..<40 {
        _ = run.outputs(0, inner)
        let counts = try steps.indices.map { try Self.imbalanced(Self.y(run, period: $0)) }
        rises += zip(counts, counts.dropFirst()).count { $0 < $1 }
        let (first, last) = (try Self.y(run, period: 0), try Self.y(run, period: 12))
        #expect(zip(first, last).allSatisfy { abs($0) == abs($1) })
        #expect(first != last)
      }
      #expect((rises == 0) == isMonotone)
    }
  }

  /// A complete network of ties of mixed signs.
  private static var noisyTies: [Tie] {
    Dyad.all(in: Array(0..<order)).enumerated().map { index, pair in
      Tie(
        layer: .cooperation, type: "X", a: pair.first, b: pair.second,
        weight: index * 5 % 7 < 3 ? -0.4 : 0.4, isDirected: false, pact: nil)
    }
  }

  /// Every tie gets β tries a year: of a triangle with one enmity, constrained, two flips in three
  /// mend it: the enmity ends or a friendship does, each at β a year, so that after t years it is
  /// balanced with chance 1 − e^(−3βt); local with reconciliation r likewise, and the enmity ended in
  /// the share r.
  @Test func paceOfTries() throws {
    let (a, b, c) = (0, 1, 2)
    func tie(_ i: Int, _ j: Int, _ weight: Double) -> Tie {
      Tie(
        layer: .cooperation, type: "X", a: i, b: j, weight: weight, isDirected: false, pact: nil)
    }
    let ties = [tie(a, b, 0.4), tie(b, c, 0.4), tie(a, c, -0.4)]
    let draws = 3000
    for model in ["antal", "antal_local"] {
      let world = TestWorld.drawn.with(ties: ties, pacts: [])
        .with(["alignment.balance": 0.3, "alignment.reconciliation": 0.2])
      let run = try TestRun(world, steps: [4], dynamics: Self.dynamics(model))
      var (mended, reconciled) = (0, 0)
      for inner in 0..<draws {
        _ = run.outputs(0, inner)
        let x = try Self.y(run, period: 0)
        let balanced = x[a * 7 + b] * x[b * 7 + c] * x[a * 7 + c] > 0
        mended += balanced ? 1 : 0
        reconciled += balanced && x[a * 7 + c] > 0 ? 1 : 0
      }
      // Local: a try on a pair picks its third among five others.
      let p = 1 - exp(-3 * 0.3 / (model == "antal" ? 1 : 5))
      let n = Double(draws)
      #expect(abs(Double(mended) / n - p) < 4 * (p * (1 - p) / n).squareRoot(), "\(model)")
      let (r, m) = (model == "antal" ? 1.0 / 3 : 0.2, Double(mended))
      #expect(abs(Double(reconciled) / m - r) < 4 * (r * (1 - r) / m).squareRoot(), "\(model)")
    }
  }

  /// Worlds at the edge of what can be: numbers, no crash.
  @Test(arguments: ["marvel", "kulakowski", "antal", "antal_local"])
  func degenerate(model: String) throws {
    for kind in ["no ties", "disconnected", "all allied", "alone", "all hostile", "no capability"] {
      let world = TestWorld.degenerate(kind)
        .with(["alignment.balance": 2, "alignment.reconciliation": 1.0 / 3])
      let run = try TestRun(world, steps: [1, 20], dynamics: Self.dynamics(model))
      let outputs = run.outputs()
      #expect(outputs.allSatisfy { !$0.isNaN }, "\(kind)")
      for x in run.network(period: 1).weights { #expect(abs(x) <= 1, "\(kind)") }
    }
  }

  /// Numbers of a draw do not depend on the draws before, nor on what steps keep of them.
  @Test(arguments: ["marvel", "kulakowski", "antal", "antal_local"])
  func drawsForget(model: String) throws {
    let world = TestWorld.drawn.with(["alignment.reconciliation": 1.0 / 3])
    let dynamics = Dynamics(["alignment": ["model": model], "pacts": [:]])
    let used = try TestRun(world, steps: [8], dynamics: dynamics)
    for inner in 0..<6 { _ = used.outputs(inner % 3, inner) }
    for inner in 0..<6 {
      let fresh = try TestRun(world, steps: [8], dynamics: dynamics)
      #expect(fresh.outputs(inner % 2, inner) == used.outputs(inner % 2, inner))
      #expect(fresh.network().weights == used.network().weights)
    }
  }
}
