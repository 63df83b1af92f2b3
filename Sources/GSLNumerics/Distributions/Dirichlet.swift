internal import Glibc

/// The Dirichlet distribution on shares that sum to 1.
public struct Dirichlet: Sendable, Hashable {
  /// The concentrations; share i has mean concentration[i] / Σ concentration.
  public let concentration: [Double]

  /// - Throws: if there is no concentration, or one is not positive and at most 1e5.
  public init(_ concentration: [Double]) throws(DistributionError) {
    if concentration.isEmpty {
      throw DistributionError(message: "concentration must not be empty")
    }
    for (index, value) in concentration.enumerated()
    where !(value > 0 && value <= Distribution.greatestShape) {
      throw DistributionError(
        message:
          "concentration must be positive and at most 1e5, found \(value) at position \(index)")
    }
    self.concentration = concentration
  }

  /// Shares from one uniform number each: gamma quantiles of rate 1, divided by their sum.
  ///
  /// - Parameter uniforms: numbers in (0, 1), as many as concentrations.
  public func quantileSample(uniforms: [Double]) -> [Double] {
    precondition(uniforms.count == concentration.count, "one uniform for each concentration")
    // Small concentrations: all the numbers may be too small for a double, their ratios are not.
    let logs = zip(uniforms, concentration).map { GammaQuantile.logValue($0, $1) }
    let greatest = logs.reduce(-.infinity, max)
    let parts = logs.map { exp($0 - greatest) }
    let total = parts.reduce(0, +)
    return parts.map { $0 / total }
  }
}
