internal import Glibc

/// Esteban–Ray polarisation of two camps: P = Σ_g Σ_h π_g^{1+α} π_h δ_gh.
///
/// π_g is a camp's share of power, δ_gh = (1 − x̄_gh)/2 the mean dissimilarity of the pairs across
/// the camps (each pair counts alike), δ_gg = 0 (Esteban & Ray 1994, equation 3).
///
/// - Parameters:
///   - shares: the power share of each node, 0 or more, with sum 1.
///   - network: alignments −1 … 1.
///   - camps: for each node, whether it stands in the second camp.
///   - alpha: sensitivity to polarisation, above 0 and at most 1.6.
/// - Returns: 0 or more, 0 when all stand in one camp; with α = 1 at most 1/4. `nil` for fewer
///   than two nodes.
public func estebanRay(
  shares: [Double], network: SignedNetwork, camps: [Bool], alpha: Double = 1
) -> Double? {
  let sums = CampSums(shares: shares, network: network, camps: camps)
  return network.order < 2 ? nil : sums.polarisation(alpha: alpha)
}

extension CampSums {
  /// P of the two camps.
  func polarisation(alpha: Double) -> Double {
    guard let mean = across.value else { return 0 }
    let (first, second) = power
    let identified =
      alpha == 1
      ? first * second * (first + second)
      : pow(first, 1 + alpha) * second + pow(second, 1 + alpha) * first
    return identified * (1 - mean) / 2
  }
}
