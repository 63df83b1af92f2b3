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
  let pairs = (0..<order).flatMap { high in (0..<high).map { ($0, high) } }
  return try network(order, pairs.map { ($0, $1, weight($0, $1)) })
}

/// A linear congruential sequence (Knuth's MMIX multiplier): the same numbers everywhere, −1 … 1.
struct Noise {
  var state: UInt64

  mutating func next() -> Double {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Double(Int64(bitPattern: state) >> 11) * 0x1p-52
  }
}

/// The greatest difference between two lists of the same length.
func distance(_ one: [Double], _ other: [Double]) -> Double {
  precondition(one.count == other.count)
  return zip(one, other).reduce(0) { max($0, abs($1.0 - $1.1)) }
}
