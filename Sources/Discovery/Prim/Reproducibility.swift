internal import GSLNumerics

/// How often a factor is restricted again when PRIM sees half of the rows (Bryant & Lempert 2010,
/// section 3.3).
public struct Reproducibility: Sendable, Hashable {
  /// The factor's index.
  public let factor: Int
  /// The share of the resamples whose box nearest in coverage restricts it.
  public let atCoverage: Double
  /// The share of the resamples whose box nearest in density restricts it.
  public let atDensity: Double

  /// That of every factor, restricted or not.
  ///
  /// Each resample takes half of the rows that `step`'s search saw, without replacement, by a
  /// counter-based stream; resamples in which all rows or none are of interest do not count.
  ///
  /// - Parameters:
  ///   - chosen: the box.
  ///   - sample: the binary sample.
  ///   - resamples: how many, at least 1.
  ///   - seed: of the stream.
  /// - Returns: one for each factor; empty if no resample counts.
  public static func values(
    of chosen: CoverBox, in sample: Sample, resamples: Int, seed: UInt64,
    settings: PrimSettings = PrimSettings()
  ) throws(DiscoveryError) -> [Reproducibility] {
    let available = Prim.remaining(sample, after: chosen.excluded)
    let rows = available.indices.filter { available[$0] }
    let left = sample.selecting(rows)
    // Coverage of what the search saw, so that it means the same in a resample.
    let target = BoxStatistics(chosen.box, in: left)
    var counts = [(coverage: Int, density: Int)](repeating: (0, 0), count: sample.factors.count)
    var used = 0
    for resample in 0..<resamples {
      let half = left.selecting(halfOf(left.count, resample, seed))
      guard half.total > 0, half.total < Double(half.count),
        let steps = try Prim.search(half, settings: settings)?.steps
      else { continue }
      used += 1
      let boxes = steps.map(\.statistics)
      let alike = (
        nearest(boxes, to: target, \.coverage, then: \.density),
        nearest(boxes, to: target, \.density, then: \.coverage)
      )
      for factor in steps[alike.0].box.restricted { counts[factor].coverage += 1 }
      for factor in steps[alike.1].box.restricted { counts[factor].density += 1 }
    }
    guard used > 0 else { return [] }
    return counts.enumerated().map { factor, count in
      Reproducibility(
        factor: factor, atCoverage: Double(count.coverage) / Double(used),
        atDensity: Double(count.density) / Double(used))
    }
  }

  /// Half of 0 ..< `count`, ascending: those with the smallest random numbers.
  private static func halfOf(_ count: Int, _ resample: Int, _ seed: UInt64) -> [Int] {
    let random = CounterRandom(seed: seed)
    let keys = (0..<count).map { row in
      random.bits(
        draw: UInt64(resample), purpose: DiscoveryPurpose.resample.rawValue,
        subject: UInt32(row), period: 0)
    }
    let order = keys.indices.sorted { (keys[$0], $0) < (keys[$1], $1) }
    return order[..<(count / 2)].sorted()
  }

  /// The index of the box nearest to `target` in one value; of equals the one with more of the
  /// other, then the first.
  private static func nearest(
    _ boxes: [BoxStatistics], to target: BoxStatistics, _ value: (BoxStatistics) -> Double?,
    then other: (BoxStatistics) -> Double?
  ) -> Int {
    let wanted = value(target) ?? 0
    let keys = boxes.map { (abs((value($0) ?? 0) - wanted), -(other($0) ?? 0)) }
    var best = 0
    for index in keys.indices where keys[index] < keys[best] { best = index }
    return best
  }
}
