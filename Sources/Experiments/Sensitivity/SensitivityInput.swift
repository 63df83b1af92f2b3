public import Sensitivity
public import SourceText
internal import Tables

/// Points and outputs from two CSV files, of this model or any other, checked and joined.
public struct SensitivityInput: Sendable {
  /// The points.
  public let sample: Sample
  /// The outputs with their names, each with a number for every point; NaN marks a failed one.
  public let outputs: [(name: String, values: [Double])]

  /// Columns that identify a point or tell how it ended, and are neither factor nor output.
  public static let keys = ["design_point", "status", "reason"]

  /// Reads points and outputs, joined by `design_point` if both have it, otherwise row by row.
  ///
  /// - Parameter wanted: names of outputs; empty takes every column of numbers.
  /// - Returns: nil if something is wrong, which is then reported.
  public init?(
    x: SourceFile, y: SourceFile, outputs wanted: [String], into diagnostics: inout Diagnostics
  ) {
    let before = diagnostics.errorCount
    let points = readNumbers(x, into: &diagnostics)
    let results = readNumbers(y, into: &diagnostics)
    guard let points, let results else { return nil }
    let sample = readSample(points, into: &diagnostics)
    let columns = outputColumns(results, wanted, into: &diagnostics)
    let rows = joined(points, results, into: &diagnostics)
    guard diagnostics.errorCount == before, let sample else { return nil }
    self.sample = sample
    outputs = columns.map { column in
      (
        results.names[column],
        rows.map { $0 < 0 ? .nan : results.values[column * results.rows + $0] }
      )
    }
  }
}

/// The factors: every column that is no key. A column of nothing but words is a factor without
/// order; its codes follow the order of the words.
private func readSample(
  _ table: NumberTable, into diagnostics: inout Diagnostics
) -> Sample? {
  let factors = table.names.indices.filter { !SensitivityInput.keys.contains(table.names[$0]) }
  guard !factors.isEmpty, table.rows > 0 else {
    diagnostics.report(
      Diagnostic(
        code: "no-factor", table.rows == 0 ? "there is no point" : "there is no column of a factor",
        file: table.file.name))
    return nil
  }
  let words = Dictionary(grouping: table.words, by: \.column)
  var values: [Double] = []
  values.reserveCapacity(factors.count * table.rows)
  for column in factors {
    let cells = table.values[(column * table.rows)..<((column + 1) * table.rows)]
    let texts = words[column] ?? []
    if texts.count == table.rows {
      let codes = Dictionary(
        uniqueKeysWithValues: Set(texts.map(\.text)).sorted().enumerated().map {
          ($0.element, Double($0.offset))
        })
      values += texts.map { codes[$0.text] ?? 0 }
    } else {
      reportGaps(table, column, cells, texts, into: &diagnostics)
      values += cells
    }
  }
  return Sample(
    factors: factors.map { table.names[$0] }, values: values,
    isOrdered: factors.map { words[$0]?.count != table.rows })
}

/// Reports the cells of a factor that are empty or words.
private func reportGaps(
  _ table: NumberTable, _ column: Int, _ cells: ArraySlice<Double>, _ words: [NumberTable.Word],
  into diagnostics: inout Diagnostics
) {
  guard cells.contains(where: \.isNaN) else { return }
  let known = Dictionary(uniqueKeysWithValues: words.map { ($0.row, $0) })
  let name = table.names[column]
  for (row, cell) in cells.enumerated() where cell.isNaN {
    if let word = known[row] {
      diagnostics.report(badNumber(table, word, name))
    } else if diagnostics.errorCount < 1000 {
      diagnostics.report(
        Diagnostic(
          code: "missing-value", "the factor '\(name)' has no value at this point",
          at: table.location(row: row, column: column)))
    }
  }
}

private func badNumber(
  _ table: NumberTable, _ word: NumberTable.Word, _ name: String
) -> Diagnostic {
  let shown = word.text.count > 40 ? word.text.prefix(40) + "..." : word.text[...]
  return Diagnostic(
    code: "bad-number", "the column '\(name)' needs a number, not '\(shown)'",
    at: table.location(of: word))
}

/// The columns of the outputs wanted, or of all; reports names that are not there, and words.
private func outputColumns(
  _ table: NumberTable, _ wanted: [String], into diagnostics: inout Diagnostics
) -> [Int] {
  let known = table.names.filter { !SensitivityInput.keys.contains($0) }
  for name in wanted where !known.contains(name) {
    let nearest = nearestWord(to: name, in: known)
    diagnostics.report(
      Diagnostic(
        code: "unknown-output", "there is no output '\(name)'", file: table.file.name,
        help: nearest.map { "did you mean '\($0)'?" }
          ?? "the outputs are \(known.prefix(20).joined(separator: ", "))"))
  }
  let words = Dictionary(grouping: table.words, by: \.column).mapValues { texts in
    texts.filter { !meansMissing($0.text) }
  }
  var columns: [Int] = []
  for (column, name) in table.names.enumerated()
  where known.contains(name) && (wanted.isEmpty || wanted.contains(name)) {
    let found = words[column] ?? []
    for word in found { diagnostics.report(badNumber(table, word, name)) }
    columns.append(column)
  }
  if columns.isEmpty, wanted.isEmpty {
    diagnostics.report(
      Diagnostic(
        code: "no-output", "there is no column of an output", file: table.file.name))
  }
  return columns
}

/// What programs write where a run gave no number.
private func meansMissing(_ text: String) -> Bool {
  let bare = text.lowercased().drop { $0 == "-" || $0 == "+" || $0 == "." || $0 == " " }
  return ["nan", "na", "n/a", "null", "none", "inf", "infinity"].contains(String(bare))
}
