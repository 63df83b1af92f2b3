/// The Dirichlet distribution on shares that sum to 1.
public struct Dirichlet: Sendable, Hashable {
  /// The concentrations; share i has mean concentration[i] / Σ concentration.
  public let concentration: [Double]

  /// - Throws: if there is no concentration, or one is not positive and finite.
  public init(_ concentration: [Double]) throws(DistributionError) {
    if concentration.isEmpty {
      throw DistributionError(message: "concentration must not be empty")
    }
    for (index, value) in concentration.enumerated() where !(value > 0 && value.isFinite) {
      throw DistributionError(
        message: "concentration must be positive and finite, found \(value) at position \(index)")
    }
    self.concentration = concentration
  }

  /// Shares from one uniform number each: gamma quantiles of rate 1, divided by their sum.
  ///
  /// - Parameter uniforms: numbers in (0, 1), as many as concentrations.
  public func quantileSample(uniforms: [Double]) -> [Double] {
    precondition(uniforms.count == concentration.count, "one uniform for each concentration")
    let parts = zip(uniforms, concentration).map { GammaQuantile.value($0, $1) }
    let total = parts.reduce(0, +)
    return parts.map { $0 / total }
  }
}
