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
    var shares = uniforms
    shares.withUnsafeMutableBufferPointer { replaceByShares($0) }
    return shares
  }

  /// Replaces numbers in (0, 1), as many as concentrations, by the shares of
  /// ``quantileSample(uniforms:)``; allocates nothing.
  public func replaceByShares(_ uniforms: UnsafeMutableBufferPointer<Double>) {
    precondition(uniforms.count == concentration.count, "one uniform for each concentration")
    // Small concentrations: all the numbers may be too small for a double, their ratios are not.
    var greatest = -Double.infinity
    for index in uniforms.indices {
      uniforms[index] = GammaQuantile.logValue(uniforms[index], concentration[index])
      greatest = max(greatest, uniforms[index])
    }
    var total = 0.0
    for index in uniforms.indices {
      uniforms[index] = exp(uniforms[index] - greatest)
      total += uniforms[index]
    }
    for index in uniforms.indices { uniforms[index] /= total }
  }
}
