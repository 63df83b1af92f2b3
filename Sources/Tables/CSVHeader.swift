internal import SourceText

/// Checks the names of a header against those that are known.
/// - Returns: the place of each column; nil if something is wrong, which is then reported.
func checkHeader(
  _ header: [CSVField], count: Int, _ file: SourceFile, required: [String], optional: [String],
  others: OtherColumns = .refused, into diagnostics: inout Diagnostics
) -> [String: Int]? {
  guard count <= 1000 else {
    diagnostics.report(
      Diagnostic(
        code: "too-many-columns", "the header has \(count) columns, the limit is 1,000",
        at: file.location(atByte: header[1000].start)))
    return nil
  }
  var check = HeaderCheck(header: header, file: file, known: required + optional, others: others)
  for column in header.indices { check.add(column) }
  for name in required where check.index[name] == nil { check.reportMissing(name) }
  diagnostics.append(contentsOf: check.problems)
  return check.problems.isEmpty ? check.index : nil
}

private struct HeaderCheck {
  let header: [CSVField]
  let file: SourceFile
  let known: [String]
  let others: OtherColumns
  var index: [String: Int] = [:]
  var problems: [Diagnostic] = []

  mutating func add(_ column: Int) {
    let name = header[column].text
    if let first = index[name] {
      let note = Diagnostic.Note("it is first given here", at: location(first))
      report("duplicate-column", "the column '\(name)' is given twice", column, notes: [note])
    } else if known.contains(name) {
      index[name] = column
    } else if name.isEmpty {
      report("unknown-column", "a column has no name", column)
    } else if others == .accepted, guess(name) == nil {
      index[name] = column
    } else {
      report("unknown-column", "'\(cut(name))' is not a known column", column, help: guess(name))
    }
  }

  mutating func reportMissing(_ name: String) {
    problems.append(
      Diagnostic(code: "missing-column", "the column '\(name)' is missing", at: location(0)))
  }

  private func guess(_ name: String) -> String? {
    if header.count == 1, name.utf8.contains(UInt8(ascii: ";")) {
      return "separate the fields with commas, not semicolons"
    }
    if header.count == 1, name.utf8.contains(UInt8(ascii: "\t")) {
      return "separate the fields with commas, not tabs"
    }
    return nearestWord(to: name, in: known.filter { index[$0] == nil }).map {
      "did you mean '\($0)'?"
    }
  }

  private mutating func report(
    _ code: String, _ message: String, _ column: Int, notes: [Diagnostic.Note] = [],
    help: String? = nil
  ) {
    problems.append(
      Diagnostic(code: code, message, at: location(column), notes: notes, help: help))
  }

  private func location(_ column: Int) -> SourceLocation {
    file.location(atByte: header[column].start, count: header[column].count)
  }

  private func cut(_ name: String) -> String {
    name.count > 60 ? String(name.prefix(60)) + "..." : name
  }
}
