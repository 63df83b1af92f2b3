/// Power-weighted mean alignment within the camps and between them.
///
/// Σ s_i s_j x_ij / Σ s_i s_j over the pairs i < j of the same camp (both camps together) and over
/// the pairs of different camps.
///
/// - Parameters:
///   - shares: the power share of each node, 0 or more.
///   - network: alignments −1 … 1.
///   - camps: for each node, whether it stands in the second camp.
/// - Returns: each −1 … 1; `nil` where there is no such pair with power.
public func cohesion(
  shares: [Double], network: SignedNetwork, camps: [Bool]
) -> (within: Double?, between: Double?) {
  precondition(shares.count == network.order, "one share for each node")
  precondition(camps.count == network.order, "one camp for each node")
  var same = WeightedMean()
  var across = WeightedMean()
  for row in 0..<network.order {
    for column in (row + 1)..<max(network.order, row + 1) {
      let weight = shares[row] * shares[column]
      let tie = network.weights[row * network.order + column]
      if camps[row] == camps[column] {
        same.add(tie, weight: weight)
      } else {
        across.add(tie, weight: weight)
      }
    }
  }
  return (same.value, across.value)
}

/// Σ weight·value / Σ weight.
struct WeightedMean {
  private(set) var sum = 0.0
  private(set) var weight = 0.0

  mutating func add(_ value: Double, weight: Double) {
    sum += weight * value
    self.weight += weight
  }

  /// The mean; `nil` without weight.
  var value: Double? { weight == 0 ? nil : sum / weight }
}

/// The share of power in the camp of a node, the node's own share included.
///
/// - Parameters:
///   - node: the node whose camp is meant.
///   - shares: the power share of each node, 0 or more, with sum 1.
///   - camps: for each node, whether it stands in the second camp.
/// - Returns: 0 … 1.
public func campShare(of node: Int, shares: [Double], camps: [Bool]) -> Double {
  precondition(shares.count == camps.count, "one camp for each share")
  precondition(camps.indices.contains(node), "no such node")
  var share = 0.0
  for other in camps.indices where camps[other] == camps[node] { share += shares[other] }
  return share
}
