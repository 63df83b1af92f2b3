public import GSLNumerics

/// Draws every parameter of a catalogue; a value depends on the seed, its stream and the draw only.
public struct ParameterSampler: Sendable {
  public let catalogue: ParameterCatalogue
  private let random: CounterRandom
  private let distributions: [Distribution]
  private let subjects: [UInt32]
  private let groups: [VarianceGroup]
  /// Positions of the joiner coefficients that are drawn jointly, in the order of `JoinerTerm`.
  private let joint: [Int]
  private let joiner: JoinerModel

  /// Number of values per draw.
  public var count: Int { distributions.count }

  public init(catalogue: ParameterCatalogue, joiner: JoinerModel, random: CounterRandom) {
    self.catalogue = catalogue
    self.joiner = joiner
    self.random = random
    distributions = catalogue.definitions.map { definition in
      if case .number(let distribution) = definition.kind { distribution } else { .fixed(0) }
    }
    subjects = catalogue.definitions.map { CounterRandom.subject($0.stream) }
    groups = catalogue.definitions.map(\.group)
    joint = JoinerTerm.allCases.map {
      catalogue.position("commitment.coefficient.\($0.rawValue)") ?? -1
    }
  }

  /// Fills `values` (count `count`) with the draw's parameters; weights and choices are 0 there.
  func fill(_ values: UnsafeMutablePointer<Double>, draw: DrawIndex) {
    for position in distributions.indices {
      values[position] = value(of: position, draw: draw)
    }
    fillCoefficients(values, draw: draw)
  }

  /// Redraws some of the parameters.
  func refill(_ positions: [Int], _ values: UnsafeMutablePointer<Double>, draw: DrawIndex) {
    for position in positions { values[position] = value(of: position, draw: draw) }
  }

  /// Positions whose kind is another than in a catalogue of the same data set.
  func differences(from other: ParameterCatalogue) -> [Int] {
    catalogue.definitions.indices.filter {
      catalogue.definitions[$0].kind != other.definitions[$0].kind
    }
  }

  private func value(of position: Int, draw: DrawIndex) -> Double {
    if case .fixed(let value) = distributions[position] { return value }
    let index = draw[groups[position]]
    if index == DrawIndex.centre { return distributions[position].median }
    return distributions[position].sample(
      random, draw: index, purpose: RandomPurpose.parameter.rawValue,
      subject: subjects[position], period: 0)
  }

  /// b = b̂ + L z for the coefficients left at their estimates; overridden ones keep their own.
  private func fillCoefficients(_ values: UnsafeMutablePointer<Double>, draw: DrawIndex) {
    let count = joint.count
    let z = joint.map { position in
      draw.parameters == DrawIndex.centre
        ? 0
        : random.normal(
          draw: draw.parameters, purpose: RandomPurpose.parameter.rawValue,
          subject: subjects[position], period: 0)
    }
    for (row, position) in joint.enumerated() where isEstimated(row, distributions[position]) {
      var value = joiner.coefficients[row]
      for column in 0...row { value += joiner.factor[row * count + column] * z[column] }
      values[position] = value
    }
  }

  private func isEstimated(_ row: Int, _ distribution: Distribution) -> Bool {
    guard case .normal(let mean, let sd) = distribution else { return false }
    let variance = joiner.covariance[row * joint.count + row]
    return mean == joiner.coefficients[row] && sd == variance.squareRoot()
  }

  /// The size of an event's change.
  func magnitude(
    _ magnitude: Magnitude, values: UnsafePointer<Double>, draw: DrawIndex
  ) -> Double {
    switch magnitude {
    case .drawn(.fixed(let value), _): value
    case .drawn(let distribution, _) where draw.parameters == DrawIndex.centre:
      distribution.median
    case .drawn(let distribution, let stream):
      distribution.sample(
        random, draw: draw.parameters, purpose: RandomPurpose.magnitude.rawValue,
        subject: CounterRandom.subject(stream), period: 0)
    case .parameter(let name): catalogue.position(name).map { values[$0] } ?? 0
    }
  }

  /// The composite's weights over `PowerMeasure.basic` (methods Q9).
  func compositeWeights(draw: DrawIndex) -> [Double] {
    let concentration: [Double]
    switch catalogue["power.composite_weights"]?.kind {
    case .weights(let given) where draw.measurement != DrawIndex.centre: concentration = given
    // The centre of a Dirichlet distribution is its mean.
    case .weights(let given), .shares(let given):
      let total = given.reduce(0, +)
      return given.map { $0 / total }
    default: return [0.45, 0.25, 0.20, 0.10]
    }
    let gammas = concentration.enumerated().map { index, shape in
      Distribution.gamma(shape: shape, rate: 1).sample(
        random, draw: draw.measurement, purpose: RandomPurpose.weights.rawValue,
        subject: UInt32(index), period: 0)
    }
    let total = gammas.reduce(0, +)
    return gammas.map { $0 / total }
  }

  /// The measure of this draw: the chosen one, or one picked where the choice is `drawn`.
  func measure(draw: DrawIndex) -> PowerMeasure {
    guard case .choice(let word, _)? = catalogue["power.measure"]?.kind,
      let measure = PowerMeasure(rawValue: word)
    else { return .stock }
    guard measure == .drawn else { return measure }
    guard case .number(let weights)? = catalogue["power.measure_weights"]?.kind else {
      return .stock
    }
    // The centre of a choice is its most probable one, the stock.
    if draw.measurement == DrawIndex.centre { return .stock }
    let pick = weights.sample(
      random, draw: draw.measurement, purpose: RandomPurpose.measure.rawValue, subject: 0,
      period: 0)
    return PowerMeasure.basic[min(3, max(0, Int(pick)))]
  }
}
