/// Balance of a region's alignment between two poles: A = Σ s_i a_i.
///
/// a_i = (x_{i,p} − x_{i,q})/2 for the poles p and q, with a_p = 1 and a_q = −1.
///
/// - Parameters:
///   - shares: the power share of each node, 0 or more, with sum 1.
///   - network: alignments −1 … 1.
///   - poles: the two poles p and q, different nodes.
/// - Returns: −1 (all power with q) … 1 (all power with p).
public func alignmentBalance(
  shares: [Double], network: SignedNetwork, poles: (Int, Int)
) -> Double {
  precondition(shares.count == network.order, "one share for each node")
  checkPoles(poles, order: network.order)
  return shares.withUnsafeBufferPointer { shares in
    network.withMatrix { $0.alignmentBalance(shares: shares, poles: poles) }
  }
}

/// Traps unless the poles are two different nodes.
func checkPoles(_ poles: (Int, Int), order: Int) {
  precondition((0..<order).contains(poles.0) && (0..<order).contains(poles.1), "no such pole")
  precondition(poles.0 != poles.1, "the poles are two")
}

extension Matrix {
  /// A for given shares and poles.
  func alignmentBalance(shares: UnsafeBufferPointer<Double>, poles: (Int, Int)) -> Double {
    var balance = shares[poles.0] - shares[poles.1]
    for node in 0..<order where node != poles.0 && node != poles.1 {
      let line = self[node]
      balance += shares[node] * (line[poles.0] - line[poles.1]) / 2
    }
    return balance
  }
}
