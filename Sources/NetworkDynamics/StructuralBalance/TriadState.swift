internal import NetworkMeasures

/// A signed network in which ties flip, with the number of imbalanced triads kept up to date.
struct TriadState: Sendable {
  let order: Int
  /// Row-major: 1, −1, or 0 without a tie.
  private(set) var signs: [Int]
  /// Every tie, the lower actor first.
  private(set) var ties: [Tie] = []
  /// The number of imbalanced triads, and of all with three ties.
  private(set) var imbalanced = 0, all = 0

  /// A pair with a tie.
  struct Tie: Equatable {
    let low: Int
    let high: Int

    init(low: Int, high: Int) { (self.low, self.high) = (low, high) }

    /// The pair of two different actors in either order.
    init(_ one: Int, _ other: Int) { self.init(low: min(one, other), high: max(one, other)) }
  }

  /// Without any tie.
  init(order: Int) {
    self.order = order
    signs = Array(repeating: 0, count: order * order)
    ties.reserveCapacity(order * max(0, order - 1) / 2)
  }

  init(_ network: SignedNetwork) {
    self.init(order: network.order)
    network.weights.withUnsafeBufferPointer { weights in
      if let base = weights.baseAddress { load(base) }
    }
  }

  /// Takes over the signs of a symmetric matrix, row-major, whose diagonal counts for nothing.
  mutating func load(_ weights: UnsafePointer<Double>) {
    for place in signs.indices {
      signs[place] = weights[place] > 0 ? 1 : weights[place] < 0 ? -1 : 0
    }
    for actor in 0..<order { signs[actor * order + actor] = 0 }
    ties.removeAll(keepingCapacity: true)
    for high in 0..<order {
      for low in 0..<high where signs[low * order + high] != 0 {
        ties.append(Tie(low: low, high: high))
      }
    }
    count()
  }

  /// Each triad with three ties counts once for each of them.
  private mutating func count() {
    var (balance, triads) = (0, 0)
    for tie in ties {
      let thirds = thirds(tie)
      balance += thirds.balance * sign(tie)
      triads += thirds.count
    }
    all = triads / 3
    imbalanced = (all - balance / 3) / 2
  }

  /// Over third actors with a tie to both: Σ of the product of those ties' signs, and how many.
  private func thirds(_ tie: Tie) -> (balance: Int, count: Int) {
    signs.withUnsafeBufferPointer { signs in
      let (low, high) = (tie.low &* order, tie.high &* order)
      var (balance, count) = (0, 0)
      for third in 0..<order {
        let product = signs[low &+ third] &* signs[high &+ third]
        balance &+= product
        count &+= product &* product
      }
      return (balance, count)
    }
  }

  func sign(_ tie: Tie) -> Int { signs[tie.low * order + tie.high] }

  /// By how much a flip would change the number of imbalanced triads: the tie's balanced triads
  /// less its imbalanced ones.
  func change(_ tie: Tie) -> Int { thirds(tie).balance * sign(tie) }

  /// Whether a tie is part of any triad.
  func hasTriad(_ tie: Tie) -> Bool { thirds(tie).count > 0 }

  /// Whether a flip is wanted by the constrained dynamics: it lowers the number of imbalanced triads,
  /// or keeps it and the coin, a number on 0 … 1, falls below ½.
  func wants(_ tie: Tie, coin: Double) -> Bool {
    let change = change(tie)
    return change < 0 || change == 0 && hasTriad(tie) && coin < 0.5
  }

  /// The tie of an imbalanced triad that the local dynamics flips.
  /// - Parameters:
  ///   - reconciliation: the probability that a single enmity ends.
  ///   - choice: a number on 0 … 1 that says whether it does; `side`, which tie of several.
  func mending(
    _ triad: (Tie, Tie, Tie), reconciliation: Double, choice: Double, side: Double
  ) -> Tie {
    let (a, b, c) = triad
    if sign(a) < 0 && sign(b) < 0 { return side * 3 < 1 ? a : side * 3 < 2 ? b : c }
    let (enmity, one, other) = sign(a) < 0 ? (a, b, c) : sign(b) < 0 ? (b, a, c) : (c, a, b)
    return choice < reconciliation ? enmity : side < 0.5 ? one : other
  }

  mutating func flip(_ tie: Tie) {
    imbalanced += change(tie)
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
