internal import Discovery
public import SourceText
internal import Tables

/// A sweep over levers as policies: a policy is a combination of their levels, a future the values of
/// all other factors.
public struct LeverSource: Sendable {
  private let x: LooseTable
  private let y: LooseTable
  private let levers: [Lever]

  /// The columns that can be criteria.
  public var names: [String] { DiscoveryInput.outcomeNames(y) }

  /// A sweep's factors and outputs, and what its levers cost.
  public init(_ x: LooseTable, _ y: LooseTable, _ table: LeverTable) {
    self.x = x
    self.y = y
    levers = table.levers
  }

  /// The outcomes, with the cost as a further criterion that is the same in every future; nil after
  /// reporting what is wrong.
  ///
  /// - Parameter most: combinations that use more levers are left out.
  public func input(
    _ request: DecisionRequest, most: Int, into diagnostics: inout Diagnostics
  ) -> DecisionInput? {
    let before = diagnostics.errorCount
    let partners = DiscoveryInput.join(x, y, into: &diagnostics)
    let outcomes = request.criteria.map { y.numbers($0.name, into: &diagnostics) }
    guard diagnostics.errorCount == before else { return nil }
    let own = Set(levers.map(\.factor))
    let others = DiscoveryInput.factorNames(x).filter { !own.contains($0) }
    var rows: [OutcomeRow] = []
    for (index, row) in x.rows.enumerated() {
      guard let choice = choice(row, into: &diagnostics), choice.used <= most else { continue }
      let isDone = (row["status"] ?? "done") == "done"
      let future = others.map { row[$0] ?? "" }.joined(separator: ", ")
      rows.append(
        OutcomeRow(
          policy: choice.name, future: future, group: future,
          values: outcomes.map { column in
            isDone ? partners[index].flatMap { column[$0] } : nil
          } + [choice.cost], location: row.location, used: choice.used))
    }
    guard diagnostics.errorCount == before else { return nil }
    var cost = DecisionRequest.Criterion(name: Self.cost, direction: .less)
    cost.isFixed = true
    return DecisionInput(rows, request.criteria + [cost], into: &diagnostics)
  }

  /// The name of the criterion.
  static let cost = "cost of levers"

  /// The levels of a row: its name, cost and how many levers are in use, those that cost something.
  private func choice(
    _ row: CSVRow, into diagnostics: inout Diagnostics
  ) -> (name: String, cost: Double, used: Int)? {
    var parts: [String] = []
    var total = 0.0
    for lever in levers {
      let text = row[lever.factor] ?? ""
      guard let cost = lever.cost(text, number: decimalNumber(text)) else {
        diagnostics.report(
          Diagnostic(
            code: "no-cost", "the level '\(text)' of '\(lever.factor)' has no cost",
            at: row.location(lever.factor)))
        return nil
      }
      total += cost
      if cost > 0 { parts.append("\(lever.label) = \(text)") }
    }
    return (parts.isEmpty ? "nothing" : parts.joined(separator: " + "), total, parts.count)
  }
}
