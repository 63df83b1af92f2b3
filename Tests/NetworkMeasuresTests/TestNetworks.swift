import NetworkMeasures

/// A network from its ties (first, second, weight).
func network(_ order: Int, _ ties: [(Int, Int, Double)]) throws -> SignedNetwork {
  var weights = [Double](repeating: 0, count: order * order)
  for (first, second, weight) in ties {
    weights[first * order + second] = weight
    weights[second * order + first] = weight
  }
  return try SignedNetwork(order: order, weights: weights)
}

/// A network in which every pair has the weight that a function gives.
func complete(_ order: Int, _ weight: (Int, Int) -> Double) throws -> SignedNetwork {
  var ties: [(Int, Int, Double)] = []
  for second in 0..<order {
    for first in 0..<second { ties.append((first, second, weight(first, second))) }
  }
  return try network(order, ties)
}

/// SplitMix64 (Steele, Lea & Flood 2014): the same numbers everywhere.
struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// A number in 0 … 1.
  mutating func uniform() -> Double { Double(next() >> 11) * 0x1p-53 }
}

/// How the weights of a random network are drawn.
enum Weights: CaseIterable {
  /// −1 … 1, so that no two divisions are equally good.
  case real
  /// −1 or 1: many ties between divisions.
  case signs
  /// −3 … 3 in whole numbers, many of them 0.
  case sparse

  func draw(_ random: inout SplitMix) -> Double {
    switch self {
    case .real: 2 * random.uniform() - 1
    case .signs: random.uniform() < 0.5 ? -1 : 1
    case .sparse: random.uniform() < 0.6 ? 0 : Double(Int.random(in: -3...3, using: &random))
    }
  }
}

func randomNetwork(_ order: Int, _ weights: Weights, seed: Int) throws -> SignedNetwork {
  var random = SplitMix(state: UInt64(seed) &* 1_000_003 &+ UInt64(order))
  return try complete(order) { _, _ in weights.draw(&random) }
}

/// The least frustration by trying every division: an independent check, for 20 nodes at most.
///
/// Walks the divisions in the order of the reflected Gray code, in which neighbours differ by one
/// node; the last node never moves.
func frustrationByEnumeration(_ network: SignedNetwork) -> Double {
  let order = network.order
  guard order > 1 else { return 0 }
  var signs = [Double](repeating: 1, count: order)
  var frustration = network.frustration(dividing: Array(repeating: false, count: order))
  var least = frustration
  for step in 1..<(1 << (order - 1)) {
    let node = step.trailingZeroBitCount
    for other in 0..<order {
      frustration += network[node, other] * signs[node] * signs[other]
    }
    signs[node] = -signs[node]
    least = min(least, frustration)
  }
  return least
}

/// Whether two numbers differ by less than a tolerance.
func isClose(_ value: Double?, _ expected: Double, within tolerance: Double = 1e-12) -> Bool {
  guard let value else { return false }
  return (value - expected).magnitude <= tolerance
}
