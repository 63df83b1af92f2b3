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
  precondition(shares.count == network.order, "one share for each node")
  precondition(camps.count == network.order, "one camp for each node")
  guard network.order >= 2 else { return nil }
  var across = WeightedMean()
  for row in camps.indices {
    for column in (row + 1)..<max(camps.count, row + 1) where camps[row] != camps[column] {
      across.add(network.weights[row * network.order + column], weight: 1)
    }
  }
  guard let mean = across.value else { return 0 }
  var power = (first: 0.0, second: 0.0)
  for (share, isSecond) in zip(shares, camps) {
    if isSecond { power.second += share } else { power.first += share }
  }
  return polarisation(power.first, power.second, meanAcross: mean, alpha: alpha)
}

/// P of two camps with the given shares of power and mean alignment of the pairs across.
func polarisation(
  _ first: Double, _ second: Double, meanAcross: Double, alpha: Double
) -> Double {
  let dissimilarity = (1 - meanAcross) / 2
  let identified =
    alpha == 1
    ? first * second * (first + second)
    : pow(first, 1 + alpha) * second + pow(second, 1 + alpha) * first
  return identified * dissimilarity
}
