/// Exact quantiles of many values by two passes: a histogram on the leading bits of an order-
/// preserving integer, then a sort of the few values in the bins that hold the wanted ranks.
struct QuantileFinder {
  private var counts = [Int](repeating: 0, count: Self.bins)
  private var members: [[Float]] = []
  private var slots = [Int8](repeating: 0, count: Self.bins)

  /// Quantiles at probabilities `p` by linear interpolation between order statistics
  /// (Hyndman & Fan 1996, type 7). Values that are not finite are left out; `nil` if none is left.
  mutating func quantiles(_ values: UnsafeBufferPointer<Float>, _ p: [Double]) -> [Double]? {
    for index in counts.indices { counts[index] = 0 }
    var finite = 0
    for value in values where value.isFinite {
      counts[Self.bin(value)] += 1
      finite += 1
    }
    guard finite > 0 else { return nil }
    var ranks: [Int] = []
    for probability in p {
      let position = probability * Double(finite - 1)
      ranks.append(Int(position))
      ranks.append(min(Int(position) + 1, finite - 1))
    }
    let found = orderStatistics(ranks, values)
    return p.enumerated().map { index, probability in
      let position = probability * Double(finite - 1)
      let (low, high) = (Double(found[2 * index]), Double(found[2 * index + 1]))
      return low + (position - position.rounded(.down)) * (high - low)
    }
  }

  private static let bins = 1 << 14

  /// Bins in the order of the values: sign, exponent and five bits of the fraction.
  @inline(__always) private static func bin(_ value: Float) -> Int {
    let bits = value.bitPattern
    let ordered = bits & 0x8000_0000 != 0 ? ~bits : bits | 0x8000_0000
    return Int(ordered >> 18)
  }

  /// The values at the given ranks, by sorting only the bins that hold them.
  private mutating func orderStatistics(_ ranks: [Int], _ values: UnsafeBufferPointer<Float>)
    -> [Float]
  {
    let bins = binsHolding(ranks)
    collect(bins.map(\.bin), values)
    var result = [Float](repeating: 0, count: ranks.count)
    for (index, rank) in ranks.enumerated() {
      let slot = bins.firstIndex { rank < $0.below + counts[$0.bin] }!
      result[index] = members[slot][rank - bins[slot].below]
    }
    return result
  }

  /// The bins that the ranks fall into, in order, with how many values lie below each.
  private func binsHolding(_ ranks: [Int]) -> [(bin: Int, below: Int)] {
    var pending = ranks.sorted()[...]
    var found: [(bin: Int, below: Int)] = []
    var below = 0
    for bin in 0..<Self.bins where counts[bin] > 0 {
      let end = below + counts[bin]
      if let next = pending.first, next < end {
        found.append((bin, below))
        pending = pending.drop { $0 < end }
        if pending.isEmpty { break }
      }
      below = end
    }
    return found
  }

  /// The sorted values of some bins, in one pass.
  private mutating func collect(_ bins: [Int], _ values: UnsafeBufferPointer<Float>) {
    while members.count < bins.count { members.append([]) }
    for slot in members.indices { members[slot].removeAll(keepingCapacity: true) }
    for (slot, bin) in bins.enumerated() { slots[bin] = Int8(slot + 1) }
    for value in values where value.isFinite {
      let slot = slots[Self.bin(value)]
      if slot > 0 { members[Int(slot) - 1].append(value) }
    }
    for bin in bins { slots[bin] = 0 }
    for slot in bins.indices { members[slot].sort() }
  }
}

/// Quantiles of a short list (type 7); `nil` when no value is finite.
func quantiles(of values: [Double], _ p: [Double]) -> [Double]? {
  let sorted = values.filter(\.isFinite).sorted()
  guard !sorted.isEmpty else { return nil }
  return p.map { probability in
    let position = probability * Double(sorted.count - 1)
    let low = Int(position)
    let high = min(low + 1, sorted.count - 1)
    return sorted[low] + (position - Double(low)) * (sorted[high] - sorted[low])
  }
}
