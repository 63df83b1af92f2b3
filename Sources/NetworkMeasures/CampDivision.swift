/// A division of a network into camps, the ties that contradict it, and what is proven about it.
///
/// A tie is **frustrated** when it is positive across two camps or negative within one. The weight
/// of the frustrated ties of the best division into two camps is the frustration index (line index
/// of balance: Harary 1959; Aref & Wilson 2019); into k camps or fewer, the line index of weak
/// balance (clusterability: Davis 1967; Doreian & Mrvar 1996).
///
/// **Numbering**: a division is the same whatever its camps are called. In every connected component
/// camps are numbered from 0 in the order of their heaviest nodes (greatest Σ_j |w_ij|, the
/// lowest index among equals).
public struct CampDivision: Sendable, Equatable {
  /// A tie of a network, its nodes in ascending order.
  public struct Tie: Sendable, Equatable {
    /// The lower node.
    public let first: Int
    /// The higher node.
    public let second: Int
    /// Its weight: positive amity, negative enmity.
    public let weight: Double
  }

  /// For each node, the number of its camp, 0 or more.
  public let camp: [Int]
  /// The weight of the frustrated ties, in units of the weights, 0 or more.
  public let frustration: Double
  /// No division into as many camps has a frustration below this, 0 … `frustration`.
  public let lowerBound: Double
  /// The frustrated ties: without them, or with their signs turned, the network would be
  /// balanced (the negation set). Ascending by first and second node.
  public let frustratedTies: [Tie]

  /// Whether no division is better, up to rounding (1e-12 of the total weight).
  public var isProven: Bool { lowerBound >= frustration }

  /// How far the proof is from complete: `frustration − lowerBound`, 0 when proven.
  public var gap: Double { frustration - lowerBound }

  /// The number of camps that have a node.
  public var campCount: Int { (camp.max() ?? -1) + 1 }
}

extension SignedNetwork {
  /// The two camps of least frustration with their frustrated ties: the frustration index, exact.
  ///
  /// See ``minimumFrustration(nodeLimit:)`` for the method and its cost.
  ///
  /// - Parameter limit: the work after which the search stops, in nodes of the search tree; a
  ///   count, so that the same limit always gives the same division and bound.
  /// - Returns: a division that is always valid; proven optimal unless the limit was reached, and
  ///   then with a lower bound that holds. A network without ties has frustration 0, proven.
  public func frustration(limit: Int = .max) -> CampDivision {
    let camps = minimumFrustration(nodeLimit: limit)
    let lowerBound = camps.isProven ? .infinity : camps.lowerBound
    return division(camps.isSecondCamp.map { $0 ? 1 : 0 }, lowerBound: lowerBound)
  }

  /// The frustrated ties of a division, ascending by first and second node.
  ///
  /// - Parameter camp: for each node, a number that it shares with the others of its camp.
  public func frustratedTies(dividing camp: [Int]) -> [CampDivision.Tie] {
    precondition(camp.count == order, "one camp for each node")
    var ties: [CampDivision.Tie] = []
    for first in 0..<order {
      for second in (first + 1)..<max(order, first + 1) {
        let weight = weights[first * order + second]
        if camp[first] == camp[second] ? weight < 0 : weight > 0 {
          ties.append(.init(first: first, second: second, weight: weight))
        }
      }
    }
    return ties
  }

  /// The weight of the frustrated ties of a division.
  func frustration(of camp: [Int]) -> Double {
    frustratedTies(dividing: camp).reduce(0) { $0 + $1.weight.magnitude }
  }

  /// A division with its frustrated ties, its camps numbered canonically.
  func division(_ camp: [Int], lowerBound: Double) -> CampDivision {
    let camp = canonical(camp)
    let ties = frustratedTies(dividing: camp)
    let frustration = ties.reduce(0) { $0 + $1.weight.magnitude }
    return CampDivision(
      camp: camp, frustration: frustration, lowerBound: min(lowerBound, frustration),
      frustratedTies: ties)
  }

  /// Numbers the camps of each component in the order of their heaviest nodes.
  private func canonical(_ camp: [Int]) -> [Int] {
    var result = camp
    let strengths = withMatrix { matrix in (0..<order).map { matrix.strength(of: $0) } }
    for component in connectedComponents() {
      var numbers: [Int: Int] = [:]
      let heaviestFirst = component.sorted {
        (strengths[$1], $0) < (strengths[$0], $1)
      }
      for node in heaviestFirst {
        let number = numbers[camp[node], default: numbers.count]
        numbers[camp[node]] = number
        result[node] = number
      }
    }
    return result
  }
}
