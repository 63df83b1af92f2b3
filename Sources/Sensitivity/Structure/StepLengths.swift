/// How far a step moves a factor, as a part of its whole range.
///
/// A factor of few values stands on a grid, whatever its distribution: of p levels, a step of q is
/// q/(p - 1). A factor of many values has the difference divided by its range in the sample. Values
/// that differ by less than 1e-9 of the range are the same level.
struct StepLengths {
  private let sample: Sample
  /// The levels of each factor; empty for one of many values.
  private let levels: [[Double]]
  private let ranges: [Double]
  private let tolerances: [Double]

  /// More values than this are no grid [J].
  private static let mostLevels = 100

  init(_ sample: Sample) {
    self.sample = sample
    var (levels, ranges): ([[Double]], [Double]) = ([], [])
    for factor in sample.factors.indices {
      let values = sample.values[(factor * sample.count)..<((factor + 1) * sample.count)]
      let (low, high) = (values.min() ?? 0, values.max() ?? 0)
      ranges.append(high - low)
      var found: [Double] = []
      for value in Set(values).sorted()
      where value - (found.last ?? -.infinity) > 1e-9 * (high - low) {
        found.append(value)
        if found.count > Self.mostLevels { break }
      }
      levels.append(found.count > Self.mostLevels ? [] : found)
    }
    (self.levels, self.ranges) = (levels, ranges)
    tolerances = ranges.map { 1e-9 * $0 }
  }

  /// The signed length of the step of `factor` from `row` to the next; for a factor without order
  /// its length is 1, since any change is as far as any other.
  func length(_ factor: Int, _ row: Int) -> Double {
    let (from, to) = (sample.value(row, factor), sample.value(row + 1, factor))
    if from == to { return 0 }
    if !sample.isOrdered[factor] { return 1 }
    guard levels[factor].count > 1 else { return (to - from) / ranges[factor] }
    let steps = level(to, factor) - level(from, factor)
    return Double(steps) / Double(levels[factor].count - 1)
  }

  private func level(_ value: Double, _ factor: Int) -> Int {
    let bound = value - tolerances[factor]
    var (low, high) = (0, levels[factor].count - 1)
    while low < high {
      let middle = (low + high) / 2
      if levels[factor][middle] < bound { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
