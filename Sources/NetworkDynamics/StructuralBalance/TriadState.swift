internal import NetworkMeasures

/// A signed network in which ties flip, with the number of imbalanced triads kept up to date.
struct TriadState {
  let order: Int
  /// Row-major: 1, −1, or 0 without a tie.
  private(set) var signs: [Int]
  /// Every tie, the lower actor first.
  let ties: [Tie]
  private(set) var imbalanced: Int

  /// A pair with a tie.
  struct Tie: Equatable {
    let low: Int
    let high: Int
  }

  init(_ network: SignedNetwork) {
    order = network.order
    signs = network.weights.map { $0 > 0 ? 1 : ($0 < 0 ? -1 : 0) }
    imbalanced = network.triadCensus.imbalanced
    var ties: [Tie] = []
    for high in 0..<order {
      for low in 0..<high where network[low, high] != 0 { ties.append(Tie(low: low, high: high)) }
    }
    self.ties = ties
  }

  func sign(_ tie: Tie) -> Int { signs[tie.low * order + tie.high] }

  /// Σ over third actors of the product of the signs: balanced less imbalanced triads of a tie.
  private func balance(_ tie: Tie) -> Int {
    var sum = 0
    for third in 0..<order {
      sum += signs[tie.low * order + third] * signs[tie.high * order + third]
    }
    return sum * sign(tie)
  }

  /// By how much a flip would change the number of imbalanced triads.
  func change(_ tie: Tie) -> Int { balance(tie) }

  /// Whether a tie is part of any triad.
  func hasTriad(_ tie: Tie) -> Bool {
    (0..<order).contains {
      signs[tie.low * order + $0] * signs[tie.high * order + $0] != 0
    }
  }

  mutating func flip(_ tie: Tie) {
    imbalanced += balance(tie)
    signs[tie.low * order + tie.high] *= -1
    signs[tie.high * order + tie.low] *= -1
  }

  /// The imbalanced triad of a number, counted from 0, as its three ties.
  func imbalancedTriad(_ number: Int) -> [Tie] {
    var left = number
    for tie in ties {
      for third in (tie.high + 1)..<max(order, tie.high + 1) {
        let others =
          signs[tie.low * order + third] * signs[tie.high * order + third]
        guard others * sign(tie) < 0 else { continue }
        if left == 0 {
          return [tie, Tie(low: tie.low, high: third), Tie(low: tie.high, high: third)]
        }
        left -= 1
      }
    }
    preconditionFailure("there are \(imbalanced) imbalanced triads")
  }

  /// Why the dynamics cannot go on; `nil` if it can.
  func end(of dynamics: TriadDynamics) -> TriadOutcome.End? {
    if imbalanced == 0 { return .balanced }
    guard dynamics == .constrained else { return nil }
    return ties.allSatisfy { !hasTriad($0) || change($0) > 0 } ? .jammed : nil
  }
}
