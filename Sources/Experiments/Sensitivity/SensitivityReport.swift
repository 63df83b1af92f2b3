public import Sensitivity
public import Tables

/// Every index of every output by every method asked for, as a table, and the verdicts on them.
public struct SensitivityReport: Sendable {
  /// One row for each index.
  public private(set) var table: Table
  /// What can be said of the indices of an output by a method.
  public private(set) var verdicts: [(output: String, method: String, text: String)] = []

  /// The columns of the table.
  public static let columns = [
    Column("output", .string, "the output"),
    Column("method", .string, "the method, as entente list analyses has it"),
    Column("factor", .string, "the factor or group; empty for an index of all together"),
    Column("other", .string, "the second factor of an index of two"),
    Column("index", .string, "the index"),
    Column("value", .number, "its value; empty if undefined"),
    Column("low", .number, "lower end of its interval"),
    Column("high", .number, "upper end of its interval"),
    Column("se", .number, "its standard error"),
    Column("n", .integer, "blocks, trajectories, points or other units used"),
    Column("dropped", .integer, "units left out for a failed point"),
    Column("note", .string, "what to know before using it"),
  ]

  /// Runs the analyses on every output.
  public init(
    _ analyses: [(AnalysisForm, any Analysis)], _ input: SensitivityInput,
    _ settings: AnalysisSettings
  ) throws {
    table = Table(name: "sensitivity", columns: Self.columns)
    for output in input.outputs {
      for (form, analysis) in analyses {
        let result = try analysis.result(output.values, settings)
        for index in result.indices { append(index, output.name, form.name, result) }
        let lost = lossVerdict(result)
        verdicts += (result.verdict + lost).map { (output.name, form.name, $0) }
      }
    }
  }

  private mutating func append(
    _ index: SensitivityIndex, _ output: String, _ method: String, _ result: AnalysisResult
  ) {
    func number(_ value: Double?) -> Cell { value.map { .number($0) } ?? .empty }
    func text(_ value: String) -> Cell { value.isEmpty ? .empty : .text(value) }
    table.append([
      .text(output), .text(method), text(index.factor), text(index.other), .text(index.index),
      number(index.value), number(index.low), number(index.high), number(index.standardError),
      .integer(result.used), .integer(result.dropped), text(index.note),
    ])
  }

  private func lossVerdict(_ result: AnalysisResult) -> [String] {
    guard result.dropped > 0 else { return [] }
    let all = result.used + result.dropped
    return [
      "\(result.dropped) of \(all) \(result.unit) left out, each for at least one failed point"
    ]
  }

  /// The table and the verdicts as one JSON value.
  public var json: JSONValue {
    let rows = table.rows.map { row in
      JSONValue.object(zip(table.columns, row).map { ($0.name, value($1)) })
    }
    return .object([
      ("indices", .array(rows)),
      (
        "verdicts",
        .array(
          verdicts.map {
            .object([
              ("output", .string($0.output)), ("method", .string($0.method)),
              ("verdict", .string($0.text)),
            ])
          })
      ),
    ])
  }

  private func value(_ cell: Cell) -> JSONValue {
    switch cell {
    case .text(let text): .string(text)
    case .integer(let value): .integer(value)
    case .number(let value): .number(value)
    case .boolean(let value): .bool(value)
    case .empty: .null
    }
  }
}
