/// Factors and one outcome, observed in the same rows: the design points of a sweep, or the runs of
/// any other model. Rows count equally.
public struct Sample: Sendable {
  /// The factors.
  public let factors: [SampledFactor]
  /// The outcome of every row; for boxes and classification 1 for a case of interest, 0 for others.
  public let outcome: [Double]

  /// - Throws: ``DiscoveryError`` if there is no factor, a factor has another number of rows than
  ///   the outcome, a name is given twice, or an outcome is not finite.
  public init(factors: [SampledFactor], outcome: [Double]) throws(DiscoveryError) {
    if factors.isEmpty { throw DiscoveryError("there is no factor") }
    if let odd = factors.first(where: { $0.count != outcome.count }) {
      throw DiscoveryError(
        "the factor '\(odd.name)' has \(odd.count) rows, the outcome \(outcome.count)")
    }
    if Set(factors.map(\.name)).count < factors.count {
      throw DiscoveryError("two factors have the same name")
    }
    if let row = outcome.firstIndex(where: { !$0.isFinite }) {
      throw DiscoveryError("the outcome is not finite in row \(row)")
    }
    self.factors = factors
    self.outcome = outcome
  }

  private init(unchecked factors: [SampledFactor], _ outcome: [Double]) {
    self.factors = factors
    self.outcome = outcome
  }

  /// How many rows.
  public var count: Int { outcome.count }

  /// Whether every outcome is 0 or 1.
  public var isBinary: Bool { outcome.allSatisfy { $0 == 0 || $0 == 1 } }

  /// The sum of the outcomes: of a binary sample the number of cases of interest.
  public var total: Double { outcome.reduce(0, +) }

  /// Some of the rows, in the order given.
  func selecting(_ rows: [Int]) -> Sample {
    Sample(unchecked: factors.map { $0.selecting(rows) }, rows.map { outcome[$0] })
  }
}

/// A sample or setting that cannot be used.
public struct DiscoveryError: Error, Sendable, CustomStringConvertible {
  /// What is wrong, in one sentence without a full stop.
  public let description: String

  init(_ description: String) { self.description = description }
}
