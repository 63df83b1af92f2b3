/// A division of a network into two camps and its frustration.
///
/// **Frustration** L is the weight of the ties that the division contradicts: positive ties across
/// the camps and negative ties within one. **Orientation**: a division and its mirror image are
/// the same; the heaviest node of every connected component (greatest Σ_j |w_ij|, the lowest
/// index among equals) stands in the first camp.
public struct Camps: Sendable, Equatable {
  /// For each node, whether it stands in the second camp.
  public let isSecondCamp: [Bool]

  /// L = Σ_{i<j} |w_ij| (1 − sgn(w_ij) x_i x_j) / 2, in units of the weights.
  public let frustration: Double

  /// No division has a frustration below this; 0 when nothing is proven.
  public let lowerBound: Double

  /// Whether no division is better, up to rounding (1e-12 of the total weight).
  public var isProven: Bool { lowerBound >= frustration }
}

extension SignedNetwork {
  /// L of a given division: the weight of positive ties across and negative ties within the camps.
  ///
  /// - Parameter isSecondCamp: for each node, whether it stands in the second camp.
  public func frustration(dividing isSecondCamp: [Bool]) -> Double {
    precondition(isSecondCamp.count == order, "one camp for each node")
    return isSecondCamp.withUnsafeBufferPointer { camps in
      withMatrix { $0.frustration(dividing: camps) }
    }
  }

  /// F = 1 − 2L / Σ|w|: 1 for a balanced network; `nil` without ties.
  ///
  /// With minimal camps F lies in 0 … 1 (Aref & Wilson 2018, normalised frustration index).
  public func frustrationIndex(_ camps: Camps) -> Double? {
    let total = totalWeight
    return total > 0 ? 1 - 2 * (camps.frustration / total) : nil
  }

  /// The camps of a division, brought into the canonical orientation.
  func camps(dividing isSecondCamp: [Bool], lowerBound: Double) -> Camps {
    var oriented = isSecondCamp
    for component in connectedComponents() where isSecondCamp[heaviest(of: component)] {
      for node in component { oriented[node].toggle() }
    }
    let frustration = frustration(dividing: oriented)
    return Camps(
      isSecondCamp: oriented, frustration: frustration,
      lowerBound: min(lowerBound, frustration))
  }

  /// The node of greatest strength, the first among equals.
  private func heaviest(of nodes: [Int]) -> Int {
    withMatrix { matrix in
      var best = nodes[0]
      var bestStrength = matrix.strength(of: best)
      for node in nodes.dropFirst() {
        let strength = matrix.strength(of: node)
        if strength > bestStrength { (best, bestStrength) = (node, strength) }
      }
      return best
    }
  }

  /// The nodes of each connected component, ascending, by their first node.
  func connectedComponents() -> [[Int]] {
    var seen = [Bool](repeating: false, count: order)
    var components: [[Int]] = []
    for start in 0..<order where !seen[start] {
      seen[start] = true
      var component = [start]
      var next = 0
      while next < component.count {
        let row = component[next] * order
        for node in 0..<order where !seen[node] && weights[row + node] != 0 {
          seen[node] = true
          component.append(node)
        }
        next += 1
      }
      components.append(component.sorted())
    }
    return components
  }
}

extension Matrix {
  /// L of a division.
  func frustration(dividing isSecondCamp: UnsafeBufferPointer<Bool>) -> Double {
    var frustration = 0.0
    for row in 0..<order {
      let line = self[row]
      for column in 0..<row {
        let weight = line[column]
        let apart = isSecondCamp[row] != isSecondCamp[column]
        if apart ? weight > 0 : weight < 0 { frustration += weight.magnitude }
      }
    }
    return frustration
  }
}
