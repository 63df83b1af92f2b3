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
  let sums = CampSums(shares: shares, network: network, camps: camps)
  return (sums.within.value, sums.between.value)
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

/// Σ weight·value / Σ weight.
struct WeightedMean {
  private(set) var sum = 0.0
  private(set) var weight = 0.0

  @inline(__always)
  mutating func add(_ value: Double, weight: Double) {
    sum += weight * value
    self.weight += weight
  }

  /// The mean; `nil` without weight.
  var value: Double? { weight == 0 ? nil : sum / weight }
}

/// Sums over the nodes and pairs of two camps, taken in one pass.
struct CampSums {
  /// The power of each camp.
  private(set) var power = (first: 0.0, second: 0.0)
  /// Power-weighted alignment of the pairs within the camps and between them.
  private(set) var within = WeightedMean()
  private(set) var between = WeightedMean()
  /// Alignment of the pairs between the camps, each alike.
  private(set) var across = WeightedMean()

  init(
    shares: UnsafeBufferPointer<Double>, matrix: Matrix, camps: UnsafeBufferPointer<Bool>
  ) {
    for row in 0..<matrix.order {
      if camps[row] { power.second += shares[row] } else { power.first += shares[row] }
      let line = matrix[row]
      for column in 0..<row {
        let weight = shares[row] * shares[column]
        if camps[row] == camps[column] {
          within.add(line[column], weight: weight)
        } else {
          between.add(line[column], weight: weight)
          across.add(line[column], weight: 1)
        }
      }
    }
  }

  init(shares: [Double], network: SignedNetwork, camps: [Bool]) {
    precondition(shares.count == network.order, "one share for each node")
    precondition(camps.count == network.order, "one camp for each node")
    self = shares.withUnsafeBufferPointer { shares in
      camps.withUnsafeBufferPointer { camps in
        network.withMatrix { CampSums(shares: shares, matrix: $0, camps: camps) }
      }
    }
  }
}
