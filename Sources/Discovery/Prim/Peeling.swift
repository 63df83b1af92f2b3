extension PrimState {
  /// Every peel of the box: of a factor of numbers its highest and its lowest rows, of a factor of
  /// words each label that is left.
  ///
  /// The limit lies half way between the numbers on either side of position share × (n - 1), counted
  /// from 0; where these are equal it moves inwards to the next that differ, so that equal numbers
  /// stay together and a peel may take more than its share, and a factor with one number none.
  func peels(share: Double) -> [PrimChange] {
    sample.factors.indices.flatMap { factor in
      switch sample.factors[factor].values {
      case .numbers(let values):
        [
          upperPeel(factor, values, share), lowerPeel(factor, values, share),
        ].compactMap(\.self)
      case .words(let codes, _): wordPeels(factor, codes)
      }
    }
  }

  private func upperPeel(_ factor: Int, _ values: [Double], _ share: Double) -> PrimChange? {
    let order = orders[factor]
    let position = Double(order.count - 1) * (1 - share)
    var low = Int(position.rounded(.down))
    let high = Int(position.rounded(.up))
    while low > 0, values[order[low]] == values[order[high]] { low -= 1 }
    let (last, next) = (values[order[low]], values[order[high]])
    guard last < next, case .numbers(let lower, _) = box.limits[factor] else { return nil }
    let middle = last / 2 + next / 2
    return change(
      factor, .numbers(lower: lower, upper: middle < next ? middle : last),
      rows: Array(order[(low + 1)...]), adds: false)
  }

  private func lowerPeel(_ factor: Int, _ values: [Double], _ share: Double) -> PrimChange? {
    let order = orders[factor]
    let position = Double(order.count - 1) * share
    let low = Int(position.rounded(.down))
    var high = Int(position.rounded(.up))
    while high < order.count - 1, values[order[low]] == values[order[high]] { high += 1 }
    let (last, next) = (values[order[low]], values[order[high]])
    guard last < next, case .numbers(_, let upper) = box.limits[factor] else { return nil }
    let middle = last / 2 + next / 2
    return change(
      factor, .numbers(lower: middle > last ? middle : next, upper: upper),
      rows: Array(order[..<high]), adds: false)
  }

  private func wordPeels(_ factor: Int, _ codes: [Int]) -> [PrimChange] {
    guard case .words(let kept) = box.limits[factor] else { return [] }
    return wordChanges(kept, kept.indices.filter { kept[$0] }, factor, codes, among: inside)
  }

  /// A change for each of `labels` that turns it.
  func wordChanges(
    _ kept: [Bool], _ labels: [Int], _ factor: Int, _ codes: [Int], among rows: [Bool]
  ) -> [PrimChange] {
    var members = [[Int]](repeating: [], count: kept.count)
    for row in rows.indices where rows[row] { members[codes[row]].append(row) }
    return labels.map { label in
      var turned = kept
      turned[label].toggle()
      return change(factor, .words(kept: turned), rows: members[label], adds: turned[label])
    }
  }
}
