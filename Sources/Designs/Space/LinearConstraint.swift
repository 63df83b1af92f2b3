/// A condition that points must meet: Σ coefficient × value is below, at or above a bound.
public struct LinearConstraint: Sendable, Hashable {
  /// How the sum compares with the bound.
  public enum Relation: String, Sendable, Hashable, CaseIterable {
    case below = "<"
    case atMost = "<="
    case above = ">"
    case atLeast = ">="
  }

  /// As it was written.
  public let text: String
  /// The places of the factors in it, each once.
  public let factors: [Int]
  /// Their coefficients.
  public let coefficients: [Double]
  /// How the sum compares.
  public let relation: Relation
  /// What it compares with.
  public let bound: Double

  /// A condition.
  public init(
    text: String, factors: [Int], coefficients: [Double], relation: Relation, bound: Double
  ) {
    self.text = text
    self.factors = factors
    self.coefficients = coefficients
    self.relation = relation
    self.bound = bound
  }

  /// Whether the values of a point meet it. At-most and at-least forgive rounding: 1e-12 of the
  /// largest term.
  public func holds(_ values: UnsafeMutableBufferPointer<Double>) -> Bool {
    var sum = 0.0
    var greatest = bound.magnitude
    for (index, factor) in factors.enumerated() {
      let term = coefficients[index] * values[factor]
      sum += term
      greatest = max(greatest, term.magnitude)
    }
    let slack = 1e-12 * greatest
    switch relation {
    case .below: return sum < bound
    case .atMost: return sum <= bound + slack
    case .above: return sum > bound
    case .atLeast: return sum >= bound - slack
    }
  }
}
