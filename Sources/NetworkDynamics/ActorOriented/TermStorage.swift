/// The memory that the terms of a model read in one period.
struct TermStorage: ~Copyable {
  let memory: [TermMemory]
  private let owned: [UnsafeMutablePointer<Double>]

  /// - Throws: if a covariate is missing, has the wrong count or is not finite.
  init(
    _ model: ActorOrientedModel, order: Int, covariates: PeriodCovariates
  ) throws(DynamicsError) {
    var owned: [UnsafeMutablePointer<Double>] = []
    var memory: [TermMemory] = []
    func keep(_ values: [Double]) -> UnsafePointer<Double> {
      let copy = UnsafeMutablePointer<Double>.allocate(capacity: max(1, values.count))
      copy.initialize(repeating: 0, count: max(1, values.count))
      for (place, value) in values.enumerated() { copy[place] = value }
      owned.append(copy)
      return UnsafePointer(copy)
    }
    let numbers = try model.terms.map { term throws(DynamicsError) in
      try Self.numbers(term, order, covariates)
    }
    for (pairs, actors, curve) in numbers {
      memory.append(TermMemory(pairs: keep(pairs), actors: keep(actors), curve: keep(curve)))
    }
    self.memory = memory
    self.owned = owned
  }

  deinit { for pointer in owned { pointer.deallocate() } }

  private typealias Numbers = (pairs: [Double], actors: [Double], curve: [Double])

  private static func numbers(
    _ term: ModelTerm, _ order: Int, _ covariates: PeriodCovariates
  ) throws(DynamicsError) -> Numbers {
    switch term.effect.need {
    case .none:
      switch term.effect {
      case .gwesp: return ([], [], GWESP.curve(decay: term.decay, order: order))
      case .popularity: return ([], [], (0...order).map { Double($0).squareRoot() })
      default: return ([], [], [])
      }
    case .actor:
      let values = try actorValues(term.covariate ?? "", order, covariates)
      return term.effect == .similarity ? similarity(values) : ([], values, [])
    case .dyad:
      let values = try pairValues(term.covariate ?? "", order, covariates)
      return (term.effect == .enemyOfEnemy ? squared(values, order) : values, [], [])
    }
  }

  /// The values of an actor covariate.
  static func actorValues(
    _ name: String, _ order: Int, _ covariates: PeriodCovariates
  ) throws(DynamicsError) -> [Double] {
    guard let values = covariates.actors[name] else {
      throw .invalid("there is no actor covariate '\(name)'")
    }
    try require(
      values.count == order,
      "the covariate '\(name)' must have \(order) values, found \(values.count)")
    try require(values.allSatisfy(\.isFinite), "a value of the covariate '\(name)' is not finite")
    return values
  }

  /// The values of a dyadic covariate with a zero diagonal.
  private static func pairValues(
    _ name: String, _ order: Int, _ covariates: PeriodCovariates
  ) throws(DynamicsError) -> [Double] {
    guard var values = covariates.pairs[name] else {
      throw .invalid("there is no dyadic covariate '\(name)'")
    }
    try require(
      values.count == order * order,
      "the covariate '\(name)' must have \(order) × \(order) values, found \(values.count)")
    for actor in 0..<order { values[actor * order + actor] = 0 }
    try require(values.allSatisfy(\.isFinite), "a value of the covariate '\(name)' is not finite")
    return values
  }

  /// Σ_h n_ih n_hj.
  private static func squared(_ values: [Double], _ order: Int) -> [Double] {
    var sums = [Double](repeating: 0, count: order * order)
    for i in 0..<order {
      for h in 0..<order where values[i * order + h] != 0 {
        for j in 0..<order where j != i {
          sums[i * order + j] += values[i * order + h] * values[h * order + j]
        }
      }
    }
    return sums
  }

  /// The covariate as shares of its range, and one less the mean likeness of pairs.
  private static func similarity(_ values: [Double]) -> Numbers {
    let range = (values.max() ?? 0) - (values.min() ?? 0)
    let scaled = values.map { range > 0 ? $0 / range : 0 }
    var (sum, pairs) = (0.0, 0)
    for high in scaled.indices {
      for low in 0..<high {
        sum += 1 - abs(scaled[high] - scaled[low])
        pairs += 1
      }
    }
    return ([], scaled, [1 - (pairs > 0 ? sum / Double(pairs) : 0)])
  }
}
