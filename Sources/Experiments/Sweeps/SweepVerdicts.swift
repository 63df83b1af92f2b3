internal import AllianceModel
internal import Scenarios
internal import Tables

/// Judges a sweep's expectations by its summary and its indices of sensitivity.
func judge(
  _ expectations: [SweepExpectation], of scenario: CheckedScenario, by summary: Table,
  _ indices: SweepIndices
) throws -> [Verdict] {
  try expectations.map { expectation in
    let (name, failure) = try judge(expectation, summary, indices, scenario.horizon)
    let period = scenario.horizon.quarter(expectation.of.step)
    return Verdict(
      location: expectation.location, scenario: scenario.name,
      name: "\(name) of the \(expectation.of.word) of \(expectation.of.subject.word) at \(period) "
        + "over the points",
      failures: failure.map { [$0] } ?? [])
  }
}

/// What is judged, and what is wrong with it, if anything.
private func judge(
  _ expectation: SweepExpectation, _ summary: Table, _ indices: SweepIndices, _ horizon: Horizon
) throws -> (name: String, failure: String?) {
  switch expectation.condition {
  case .column(let column, let range):
    let value = summaryValue(column, expectation.of, summary, horizon)
    return (column, failure(column, value, range))
  case .index(let index, let range):
    let name = "\(index.name) of \(index.factor)"
    switch try indices.find(index, of: expectation.of) {
    case .found(let value, _): return (name, failure(name, value, range))
    case .missing(let why): return (name, why)
    }
  case .rank(let index, let range):
    let name = "rank of \(index.factor) by \(index.name)"
    switch try indices.find(index, of: expectation.of) {
    case .found(_, let rank): return (name, failure(name, rank.map(Double.init), range))
    case .missing(let why): return (name, why)
    }
  }
}

private func summaryValue(
  _ column: String, _ quantity: SweepQuantity, _ summary: Table, _ horizon: Horizon
) -> Double? {
  let key: [Cell] = [
    .text(horizon.quarter(quantity.step).description), .text(quantity.mode.rawValue),
    .text(quantity.subject.word),
  ]
  let row = summary.rows.first { Array($0[..<3]) == key && $0[4] == .text(quantity.word) }
  let position = summary.columns.firstIndex { $0.name == column }
  return switch row.flatMap({ row in position.map { row[$0] } }) {
  case .number(let value): value
  case .integer(let value): Double(value)
  default: nil
  }
}

private func failure(_ what: String, _ value: Double?, _ range: ClosedRange<Double>) -> String? {
  guard let value else { return "\(what) is undefined" }
  if range.contains(value) { return nil }
  return "\(what) is \(short(value)), expected \(bounds(range.lowerBound, range.upperBound))"
}
