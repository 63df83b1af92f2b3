import GSLNumerics
import Testing

@testable import AllianceModel

@Suite struct ParameterSamplerTests {
  private static func sampler(_ world: World, seed: UInt64 = 1) -> ParameterSampler {
    ParameterSampler(
      catalogue: world.parameters, joiner: world.joiner, random: CounterRandom(seed: seed))
  }

  private static func fill(_ sampler: ParameterSampler, _ draw: DrawIndex) -> [Double] {
    var values = [Double](repeating: .nan, count: sampler.count)
    sampler.fill(&values, draw: draw)
    return values
  }

  private static func draws(_ name: String, _ count: Int, _ world: World = TestWorld.drawn)
    -> [Double]
  {
    let sampler = sampler(world)
    let position = world.parameters.position(name)!
    return (0..<count).map { fill(sampler, .nested(outer: $0, inner: 0))[position] }
  }

  @Test func repeatable() {
    let sampler = Self.sampler(TestWorld.drawn)
    let first = Self.fill(sampler, .nested(outer: 5, inner: 0))
    _ = Self.fill(sampler, .nested(outer: 6, inner: 0))
    #expect(Self.fill(sampler, .nested(outer: 5, inner: 9)) == first)
    #expect(Self.fill(Self.sampler(TestWorld.drawn), .nested(outer: 5, inner: 0)) == first)
    #expect(
      Self.fill(Self.sampler(TestWorld.drawn, seed: 2), .nested(outer: 5, inner: 0)) != first)
  }

  /// Measurement follows its own index, parameters theirs (methods Q22).
  @Test func groupsMoveApart() {
    let sampler = Self.sampler(TestWorld.drawn)
    let a = Self.fill(sampler, DrawIndex(parameters: 1, measurement: 1, chance: 1))
    let b = Self.fill(sampler, DrawIndex(parameters: 1, measurement: 2, chance: 7))
    let catalogue = TestWorld.drawn.parameters
    for (position, item) in catalogue.definitions.enumerated() {
      guard item.fixedValue == nil, case .number = item.kind else { continue }
      #expect((a[position] == b[position]) == (item.group != .measurement), "\(item.name)")
    }
  }

  /// Overriding one parameter leaves every other number as it was.
  @Test func overridesTouchNothingElse() {
    let world = TestWorld.drawn.with(["contest.exponent": 0.35])
    let sampler = Self.sampler(world)
    let a = Self.fill(Self.sampler(TestWorld.drawn), .nested(outer: 4, inner: 0))
    let b = Self.fill(sampler, .nested(outer: 4, inner: 0))
    let position = world.parameters.position("contest.exponent")!
    #expect(sampler.differences(from: TestWorld.drawn.parameters) == [position])
    #expect(b[position] == 0.35)
    for other in a.indices where other != position { #expect(a[other] == b[other]) }
  }

  /// One uniform for both availabilities: where one is high, the other is (methods Q5).
  @Test func sharedStreams() {
    let open = Self.draws("availability.USA.TWN", 50)
    let closed = Self.draws("availability_closed.USA.TWN", 50)
    for i in 1..<50 { #expect((open[i] > open[i - 1]) == (closed[i] > closed[i - 1])) }
  }

  /// Coefficients have the mean and spread of methods C3; 2,000 draws, four standard errors.
  @Test func coefficients() {
    let values = Self.draws("commitment.coefficient.riv_o", 2000)
    let mean = values.reduce(0, +) / 2000
    let variance = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / 1999
    #expect(abs(mean - 1.423) < 4 * 0.215 / 2000.0.squareRoot())
    #expect(abs(variance.squareRoot() - 0.215) < 4 * 0.215 / 4000.0.squareRoot())
  }

  /// Two coefficients with correlation −.8 are drawn together.
  @Test func jointCoefficients() throws {
    var covariance = TestWorld.joiner.covariance
    let (i, j) = (JoinerTerm.war.index, JoinerTerm.post1945.index)
    covariance[i * 18 + j] = -0.8 * 0.281 * 0.320
    covariance[j * 18 + i] = -0.8 * 0.281 * 0.320
    let joiner = try JoinerModel(
      coefficients: TestWorld.joiner.coefficients, covariance: covariance)
    let sampler = ParameterSampler(
      catalogue: TestWorld.drawn.parameters, joiner: joiner, random: CounterRandom(seed: 3))
    let positions = ["war", "post"].map {
      TestWorld.drawn.parameters.position("commitment.coefficient.\($0)")!
    }
    let pairs = (0..<2000).map { draw in
      let values = Self.fill(sampler, .nested(outer: draw, inner: 0))
      return ((values[positions[0]] - 2.807) / 0.281, (values[positions[1]] + 0.092) / 0.320)
    }
    let correlation = pairs.reduce(0) { $0 + $1.0 * $1.1 } / 2000
    // Standard error of a product mean is √(1 + ρ²)/√n = .029.
    #expect(abs(correlation + 0.8) < 0.12)
  }

  /// An overridden coefficient keeps what was written.
  @Test func overriddenCoefficient() {
    let world = TestWorld.drawn.with(["commitment.coefficient.war": 2])
    let sampler = Self.sampler(world)
    let position = world.parameters.position("commitment.coefficient.war")!
    #expect(Self.fill(sampler, .nested(outer: 1, inner: 0))[position] == 2)
  }

  /// An event's size is shared by all its targets and keyed by its stream.
  @Test func magnitudes() {
    let sampler = Self.sampler(TestWorld.drawn)
    let values = Self.fill(sampler, .nested(outer: 2, inner: 0))
    func size(_ stream: String, _ outer: Int) -> Double {
      sampler.magnitude(
        .drawn(.uniform(low: 0, high: 1), stream: stream), values: values,
        draw: .nested(outer: outer, inner: 3))
    }
    #expect(size("a.by", 2) == size("a.by", 2))
    #expect(size("a.by", 2) != size("b.by", 2))
    #expect(size("a.by", 2) != size("a.by", 3))
    let position = TestWorld.drawn.parameters.position("contest.exponent")!
    let parameter = sampler.magnitude(
      .parameter("contest.exponent"), values: values, draw: .nested(outer: 2, inner: 0))
    #expect(parameter == values[position])
    #expect(
      sampler.magnitude(.certain(0.25), values: values, draw: .nested(outer: 2, inner: 0))
        == 0.25)
  }

  /// Dirichlet(9, 5, 4, 2): means .45, .25, .20, .10, summing to one in every draw.
  @Test func compositeWeights() {
    let sampler = Self.sampler(TestWorld.drawn)
    var sums = [0.0, 0, 0, 0]
    for draw in 0..<1000 {
      let weights = sampler.compositeWeights(draw: .nested(outer: draw, inner: 0))
      #expect(near(weights.reduce(0, +), 1))
      for k in 0..<4 { sums[k] += weights[k] / 1000 }
    }
    // sd of a share is √(p (1 − p)/21), at most .11; four errors of 1,000 draws.
    for (mean, expected) in zip(sums, [0.45, 0.25, 0.20, 0.10]) {
      #expect(abs(mean - expected) < 0.014)
    }
  }

  /// `drawn` picks stock, GDP, SDP, NetPower with .45, .25, .20, .10.
  @Test func drawnMeasure() {
    var world = TestWorld.drawn
    world.override(
      "power.measure", .choice("drawn", of: PowerMeasure.allCases.map(\.rawValue)))
    let sampler = Self.sampler(world)
    var counts: [PowerMeasure: Int] = [:]
    for draw in 0..<2000 {
      counts[sampler.measure(draw: .nested(outer: draw, inner: 0)), default: 0] += 1
    }
    for (measure, p) in zip(PowerMeasure.basic, [0.45, 0.25, 0.20, 0.10]) {
      let error = (p * (1 - p) / 2000).squareRoot()
      #expect(abs(Double(counts[measure] ?? 0) / 2000 - p) < 4 * error)
    }
    #expect(Self.sampler(TestWorld.drawn).measure(draw: .nested(outer: 0, inner: 0)) == .stock)
  }
}
