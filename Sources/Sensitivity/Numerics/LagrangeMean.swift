/// Weights w with Σ w_i p(nodes_i) = mean of p(k) over k = 0 … count - 1, for every polynomial p of a
/// lower degree than there are nodes: the mean of the polynomial through values at the nodes.
func meanWeights(nodes: [Int], count: Int) -> [Double] {
  nodes.map { node in
    let sum = (0..<count).reduce(0.0) { sum, k in
      sum
        + nodes.filter { $0 != node }.reduce(1.0) {
          $0 * Double(k - $1) / Double(node - $1)
        }
    }
    return sum / Double(count)
  }
}
