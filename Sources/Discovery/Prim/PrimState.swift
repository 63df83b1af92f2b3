/// A box under construction, with the rows inside and each factor's order of them.
struct PrimState {
  let sample: Sample
  /// Rows that earlier boxes left.
  let available: [Bool]
  var box: FactorBox
  private(set) var inside: [Bool]
  private(set) var count: Int
  private(set) var cases: Int
  /// For each factor of numbers the rows inside by ascending value, equal values by row; empty for
  /// words.
  private(set) var orders: [[Int]]

  init(_ sample: Sample, available: [Bool]) {
    self.sample = sample
    self.available = available
    box = FactorBox(for: sample)
    inside = available
    let rows = available.indices.filter { available[$0] }
    count = rows.count
    cases = rows.reduce(0) { $0 + (sample.outcome[$1] > 0 ? 1 : 0) }
    orders = sample.factors.map { factor in
      guard case .numbers(let values) = factor.values else { return [] }
      return rows.sorted { (values[$0], $0) < (values[$1], $1) }
    }
  }

  var mean: Double { Double(cases) / Double(count) }

  /// Takes a change: the box after it and its rows.
  mutating func apply(_ change: PrimChange) {
    box.limits[change.factor] = change.limits
    for row in change.rows { inside[row] = change.adds }
    count = change.count
    cases = change.cases
    if change.adds {
      let rows = inside.indices.filter { inside[$0] }
      for (index, factor) in sample.factors.enumerated() {
        guard case .numbers(let values) = factor.values else { continue }
        orders[index] = rows.sorted { (values[$0], $0) < (values[$1], $1) }
      }
    } else {
      for index in orders.indices { orders[index].removeAll { !inside[$0] } }
    }
  }

  func step(_ kind: PrimStep.Kind) -> PrimStep {
    PrimStep(
      kind: kind, box: box, statistics: BoxStatistics(count: count, cases: cases, of: sample),
      restricted: box.restricted.count)
  }

  /// The change that `rows` make if they leave or join.
  func change(
    _ factor: Int, _ limits: FactorLimits, rows: [Int], adds: Bool
  ) -> PrimChange {
    let moved = rows.reduce(0) { $0 + (sample.outcome[$1] > 0 ? 1 : 0) }
    return PrimChange(
      factor: factor, limits: limits, rows: rows, adds: adds,
      count: adds ? count + rows.count : count - rows.count,
      cases: adds ? cases + moved : cases - moved)
  }
}

/// New limits of one factor, and what they do.
struct PrimChange {
  let factor: Int
  let limits: FactorLimits
  /// The rows that leave or join.
  let rows: [Int]
  let adds: Bool
  /// Rows and cases of interest inside afterwards.
  let count: Int, cases: Int
}

extension PrimState {
  /// The change worth most; of equals the one that restricts fewer factors, then the first. `nil`
  /// if none is allowed.
  func best(_ changes: [PrimChange], _ objective: PeelObjective, allowed: (PrimChange) -> Bool)
    -> PrimChange?
  {
    var best: (change: PrimChange, worth: Double, restricted: Int)?
    let restricted = box.restricted.count
    for change in changes where change.count > 0 && change.count != count {
      let worth = objective.worth(
        count, mean, change.count, Double(change.cases) / Double(change.count))
      let dimensions =
        restricted + (change.limits.isRestricted ? 1 : 0)
        - (box.limits[change.factor].isRestricted ? 1 : 0)
      if let best, (best.worth, -best.restricted) >= (worth, -dimensions) { continue }
      best = (change, worth, dimensions)
    }
    guard let best, best.worth > 0, allowed(best.change) else { return nil }
    return best.change
  }
}
