/// Factors that a design moves together and an analysis reports as one.
public struct FactorGroup: Sendable, Hashable {
  /// The name: its own, or that of the only factor.
  public let name: String
  /// The places of its factors, ascending.
  public let members: [Int]

  /// A group of factors by their places.
  public init(_ name: String, _ members: [Int]) {
    self.name = name
    self.members = members
  }
}

/// A correlation of two factors.
public struct FactorCorrelation: Sendable, Hashable {
  /// What a correlation is of.
  public enum Scale: String, Sendable, Hashable, CaseIterable {
    /// Spearman's ρ of the values, which no monotone change of them alters.
    case rank
    /// Pearson's r of the normal scores, the copula's own parameter.
    case normal
  }

  /// The places of the two.
  public let first: Int, second: Int
  /// The correlation, strictly between -1 and 1.
  public let value: Double
  /// What it is of.
  public let scale: Scale

  /// A correlation between two factors by their places.
  public init(_ first: Int, _ second: Int, _ value: Double, _ scale: Scale = .rank) {
    self.first = first
    self.second = second
    self.value = value
    self.scale = scale
  }
}

/// Factors that are shares of a whole: their values are positive and sum to 1, distributed after
/// Dirichlet.
public struct WeightGroup: Sendable, Hashable {
  /// The name.
  public let name: String
  /// The places of its factors.
  public let members: [Int]
  /// Their concentrations: the mean share is the part of their sum, and the greater the sum the
  /// nearer the shares are to it.
  public let concentration: [Double]

  /// A group of weights; as many concentrations as members.
  public init(_ name: String, _ members: [Int], concentration: [Double]) {
    self.name = name
    self.members = members
    self.concentration = concentration
  }
}
