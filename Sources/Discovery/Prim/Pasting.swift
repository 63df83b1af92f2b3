extension PrimState {
  /// Every paste of the box: of a limit of numbers the nearest rows beyond it that meet all other
  /// limits, of a factor of words each label that was dropped.
  ///
  /// A paste of numbers takes share × n rows, n those inside and at least one, with all that equal
  /// the last; its limit lies half way to the next row beyond, and is gone if there is none.
  func pastes(share: Double) -> [PrimChange] {
    box.restricted.flatMap { factor in
      let wide = box.freeing(factor).contents(of: sample)
      let outside = available.indices.filter { available[$0] && wide[$0] && !inside[$0] }
      switch (sample.factors[factor].values, box.limits[factor]) {
      case (.numbers(let values), .numbers(let lower, let upper)):
        return [
          upperPaste(factor, values, lower, upper, outside, share),
          lowerPaste(factor, values, lower, upper, outside, share),
        ].compactMap(\.self)
      case (.words(let codes, _), .words(let kept)):
        var rows = [Bool](repeating: false, count: sample.count)
        for row in outside { rows[row] = true }
        return wordChanges(
          kept, kept.indices.filter { !kept[$0] }, factor, codes, among: rows)
      default: return []
      }
    }
  }

  private func upperPaste(
    _ factor: Int, _ values: [Double], _ lower: Double?, _ upper: Double?, _ outside: [Int],
    _ share: Double
  ) -> PrimChange? {
    guard let upper else { return nil }
    let beyond = outside.filter { values[$0] > upper }
      .sorted { (values[$0], $0) < (values[$1], $1) }
    guard let taken = taken(beyond, values, share) else { return nil }
    let limit = between(beyond, taken, values)
    return change(
      factor, .numbers(lower: lower, upper: limit), rows: Array(beyond[..<taken]), adds: true)
  }

  private func lowerPaste(
    _ factor: Int, _ values: [Double], _ lower: Double?, _ upper: Double?, _ outside: [Int],
    _ share: Double
  ) -> PrimChange? {
    guard let lower else { return nil }
    let beyond = outside.filter { values[$0] < lower }
      .sorted { (-values[$0], $0) < (-values[$1], $1) }
    guard let taken = taken(beyond, values, share) else { return nil }
    let limit = between(beyond, taken, values)
    return change(
      factor, .numbers(lower: limit, upper: upper), rows: Array(beyond[..<taken]), adds: true)
  }

  /// How many rows, nearest first, a paste takes; nil if there is none.
  private func taken(_ beyond: [Int], _ values: [Double], _ share: Double) -> Int? {
    guard !beyond.isEmpty else { return nil }
    var taken = min(beyond.count, max(1, Int(share * Double(count))))
    while taken < beyond.count, values[beyond[taken]] == values[beyond[taken - 1]] { taken += 1 }
    return taken
  }

  /// Half way between the last row taken and the next; the last row's number if no number lies
  /// between; nil if there is no next.
  private func between(_ beyond: [Int], _ taken: Int, _ values: [Double]) -> Double? {
    guard taken < beyond.count else { return nil }
    let (last, next) = (values[beyond[taken - 1]], values[beyond[taken]])
    let middle = last / 2 + next / 2
    return middle == next ? last : middle
  }
}
