public import Discovery
public import SourceText
internal import Tables

/// What to look for in the tables given to `entente discover`.
public struct DiscoveryRequest: Sendable {
  /// The column of the outputs.
  public var outcome: String
  /// When a row is of interest; nil to explain the number itself.
  public var interest: Interest?
  /// The factors; all columns but the key and the status if empty.
  public var factors: [String] = []
  /// Factors whose numbers are names.
  public var words: Set<String> = []

  /// When a row is of interest.
  public enum Interest: Sendable, Hashable {
    /// Its outcome is at least this.
    case above(Double)
    /// Its outcome is at most this.
    case below(Double)

    func holds(_ value: Double) -> Bool {
      switch self {
      case .above(let level): value >= level
      case .below(let level): value <= level
      }
    }
  }

  /// Looks for `outcome`.
  public init(outcome: String, interest: Interest?) {
    self.outcome = outcome
    self.interest = interest
  }
}

/// A sample read from a table of factors and a table of outputs.
public struct DiscoveryInput: Sendable {
  /// Factors and outcome of the rows that have all of them; the outcome is 1 or 0 if the request
  /// says when a row is of interest.
  public let sample: Sample
  /// Which row of the factors each row of the sample is: its `design_point`, or its number from 0.
  public let points: [String]
  /// Rows left out because they failed, or because their outcome is missing.
  public let failed: Int
  /// Rows left out because a factor is missing.
  public let incomplete: Int

  /// The columns that can be factors.
  public static func factorNames(_ table: LooseTable) -> [String] {
    let others = [LooseTable.pointColumn, "status", "reason"]
    return table.names.filter { !others.contains($0) }
  }

  /// The columns that can be the outcome.
  public static func outcomeNames(_ table: LooseTable) -> [String] {
    table.names.filter { $0 != LooseTable.pointColumn }
  }

  /// Joins and reads; nil after reporting what is wrong.
  ///
  /// - Parameters:
  ///   - x: the factors. A `status` other than `done` marks a failed row.
  ///   - y: the outputs, one row for each of x: by `design_point` if both have it, else in order.
  ///   - request: whose outcome and factors are columns.
  public init?(
    _ x: LooseTable, _ y: LooseTable, _ request: DiscoveryRequest,
    into diagnostics: inout Diagnostics
  ) {
    let before = diagnostics.errorCount
    let names = request.factors.isEmpty ? Self.factorNames(x) : request.factors
    let partners = Self.join(x, y, into: &diagnostics)
    let values = y.numbers(request.outcome, into: &diagnostics)
    let columns = names.map { Self.column($0, x, request, into: &diagnostics) }
    guard diagnostics.errorCount == before else { return nil }
    var (rows, outcome): ([Int], [Double]) = ([], [])
    var (failed, incomplete) = (0, 0)
    for (row, partner) in partners.enumerated() {
      let isDone = (x.rows[row]["status"] ?? "done") == "done"
      guard isDone, let partner, let value = values[partner] else {
        failed += 1
        continue
      }
      if columns.contains(where: { $0.isMissing(row) }) {
        incomplete += 1
        continue
      }
      rows.append(row)
      outcome.append(request.interest.map { $0.holds(value) ? 1 : 0 } ?? value)
    }
    do throws(DiscoveryError) {
      var factors: [SampledFactor] = []
      for column in columns { factors.append(try column.factor(rows)) }
      sample = try Sample(factors: factors, outcome: outcome)
    } catch {
      diagnostics.report(Diagnostic(code: "bad-sample", error.description, file: x.file.name))
      return nil
    }
    points = rows.map { x.rows[$0][LooseTable.pointColumn] ?? "\($0)" }
    self.failed = failed
    self.incomplete = incomplete
  }
}

extension DiscoveryInput {
  /// A column as it will be a factor.
  private enum SourceColumn {
    case numbers(String, [Double?])
    case words(String, [String?])

    func isMissing(_ row: Int) -> Bool {
      switch self {
      case .numbers(_, let values): values[row] == nil
      case .words(_, let values): values[row] == nil
      }
    }

    func factor(_ rows: [Int]) throws(DiscoveryError) -> SampledFactor {
      switch self {
      case .numbers(let name, let values):
        try SampledFactor(name: name, numbers: rows.map { values[$0] ?? .nan })
      case .words(let name, let values):
        SampledFactor(name: name, words: rows.map { values[$0] ?? "" })
      }
    }
  }

  /// Numbers if a cell holds one and the request does not say that they are names; otherwise words.
  private static func column(
    _ name: String, _ table: LooseTable, _ request: DiscoveryRequest,
    into diagnostics: inout Diagnostics
  ) -> SourceColumn {
    guard !request.words.contains(name), table.hasNumber(name) else {
      return .words(name, table.rows.map { $0[name] })
    }
    let odd = table.rows.filter {
      !table.isMissing($0, name) && $0[name].flatMap(decimalNumber)?.isFinite != true
    }
    for row in odd {
      diagnostics.report(
        Diagnostic(
          code: "mixed-column", "the column '\(name)' holds numbers and words",
          at: row.location(name), help: "if its numbers are names, add --words \(name)"))
    }
    return .numbers(name, odd.isEmpty ? table.numbers(name, into: &diagnostics) : [])
  }

  /// The row of `y` that belongs to each row of `x`; nil where there is none.
  static func join(
    _ x: LooseTable, _ y: LooseTable, into diagnostics: inout Diagnostics
  ) -> [Int?] {
    let key = LooseTable.pointColumn
    if x.names.contains(key), y.names.contains(key) {
      let ofX = index(x, into: &diagnostics)
      let ofY = index(y, into: &diagnostics)
      for (point, row) in ofY.sorted(by: { $0.value < $1.value }) where ofX[point] == nil {
        diagnostics.report(
          Diagnostic(
            code: "unknown-point", "the point '\(point)' is not in \(x.file.name)",
            at: y.rows[row].location(key)))
      }
      return x.rows.map { row in row[key].flatMap { ofY[$0] } }
    }
    if x.rows.count != y.rows.count {
      diagnostics.report(
        Diagnostic(
          code: "rows-differ",
          "\(x.file.name) has \(x.rows.count) rows and \(y.file.name) \(y.rows.count)",
          file: y.file.name,
          help:
            "give a row for each, or a column design_point to both; an empty line is no row: where "
            + "a run failed write NA or \"\""))
      return []
    }
    return Array(x.rows.indices)
  }

  /// The row of each point; a point that is missing or given twice is reported.
  private static func index(
    _ table: LooseTable, into diagnostics: inout Diagnostics
  ) -> [String: Int] {
    let key = LooseTable.pointColumn
    var index: [String: Int] = [:]
    for (place, row) in table.rows.enumerated() {
      guard let point = row[key] else {
        diagnostics.report(
          Diagnostic(code: "no-point", "the row has no \(key)", at: row.location(key)))
        continue
      }
      if let first = index[point] {
        diagnostics.report(
          Diagnostic(
            code: "duplicate-point", "the point '\(point)' is given twice", at: row.location(key),
            notes: [
              Diagnostic.Note("it is first given here", at: table.rows[first].location(key))
            ]))
      } else {
        index[point] = place
      }
    }
    return index
  }
}
