internal import GSLNumerics

extension Capabilities {
  /// The capabilities as they may be: every number with a range from a split normal through its 5, 50
  /// and 95% (the number is the median), all others as they are.
  ///
  /// - Parameters:
  ///   - seed: of the random numbers.
  ///   - draw: below 2⁴⁸.
  public func drawn(seed: UInt64, draw: UInt64) -> Capabilities {
    let random = CounterRandom(seed: seed)
    var drawn = self
    for (index, column) in ranges.keys.sorted().enumerated() {
      guard let values = numbers[column], let ranges = ranges[column] else { continue }
      drawn.set(
        column,
        values.indices.map { actor in
          guard let value = values[actor], let range = ranges[actor] else { return values[actor] }
          let z = random.normal(
            draw: draw, purpose: ComparisonPurpose.capability.rawValue,
            subject: UInt32(truncatingIfNeeded: actor), period: UInt32(truncatingIfNeeded: index))
          return TieBelief(low: range.lowerBound, high: range.upperBound)
            .weight(median: value, z: z)
        })
    }
    return drawn
  }
}
