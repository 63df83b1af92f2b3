internal import AllianceModel
internal import Scenarios
internal import Tables

/// Judges a sweep's expectations by its summary.
func judge(_ expectations: [SweepExpectation], of scenario: CheckedScenario, by summary: Table)
  -> [Verdict]
{
  expectations.map { expectation in
    let period = scenario.horizon.quarter(expectation.step)
    let key: [Cell] = [
      .text(period.description), .text(expectation.mode.rawValue), .text(expectation.subject.word),
    ]
    let row = summary.rows.first {
      Array($0[..<3]) == key && $0[4] == .text(expectation.quantity)
    }
    let position = summary.columns.firstIndex { $0.name == expectation.column }
    return Verdict(
      location: expectation.location, scenario: scenario.name,
      name: "\(expectation.column) of the \(expectation.quantity) of \(expectation.subject.word) "
        + "at \(period) over the points",
      failures: failures(expectation, row.flatMap { row in position.map { row[$0] } }))
  }
}

private func failures(_ expectation: SweepExpectation, _ cell: Cell?) -> [String] {
  let value: Double? =
    switch cell {
    case .number(let value): value
    case .integer(let value): Double(value)
    default: nil
    }
  guard let value else { return ["\(expectation.column) is undefined"] }
  if expectation.range.contains(value) { return [] }
  let range = expectation.range
  return [
    "\(expectation.column) is \(short(value)), expected \(bounds(range.lowerBound, range.upperBound))"
  ]
}
