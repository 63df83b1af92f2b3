internal import Designs
internal import SourceText
internal import Tables

/// Points given one by one, with what they name.
struct ListedPoints {
  var names: [String] = []
  var points: [[FactorLevel]] = []
  var locations: [String: SourceLocation] = [:]
}

/// Reads the points of the designs `list` and `csv`.
struct ListedPointsReader {
  private let reader: Reader
  private let path: String

  init(_ reader: Reader, path: String) {
    self.reader = reader
    self.path = path
  }

  /// The points under a design's name; nil if anything is wrong.
  func read(_ form: DesignForm, _ node: YAMLNode?, at location: SourceLocation) -> ListedPoints? {
    let argument = form.arguments[0]
    guard let node, !node.isNull else {
      reader.error(
        "missing-key", "the design \(form.name) needs \(argument.meaning)", at: location)
      return nil
    }
    var value = node
    if case .mapping(let entries) = node.content {
      reader.checkKeys(entries, known: [argument.name], in: "the design \(form.name)")
      guard let inner = entries[argument.name]?.value else {
        reader.error(
          "missing-key", "the design \(form.name) needs '\(argument.name)': \(argument.meaning)",
          at: location)
        return nil
      }
      value = inner
    }
    if case .file = argument.kind { return file(value) }
    return list(value)
  }

  /// The rows of a CSV file, each column a factor.
  private func file(_ node: YAMLNode) -> ListedPoints? {
    guard let name = reader.text(node, "file") else { return nil }
    let path = FileSystem.join(FileSystem.directory(of: path), name)
    let bytes: [UInt8]
    do throws(FileError) {
      bytes = try FileSystem.read(path)
    } catch {
      reader.error("unreadable", error.description, at: node.location)
      return nil
    }
    let before = reader.diagnostics.errorCount
    let source = SourceFile(name: path, bytes: bytes)
    let document = readCSV(
      source, required: [], optional: [], others: .accepted, into: &reader.diagnostics)
    guard let document, reader.diagnostics.errorCount == before else { return nil }
    var found = ListedPoints(names: document.header)
    for name in found.names { found.locations[name] = node.location }
    for row in document.rows {
      found.points.append(found.names.compactMap { level(row, $0) })
    }
    return reader.diagnostics.errorCount > before ? nil : found
  }

  private func level(_ row: CSVRow, _ column: String) -> FactorLevel? {
    guard let text = row[column] else {
      reader.error(
        "missing-value", "the point has no value of '\(column)'", at: row.location(column))
      return nil
    }
    if let number = decimalNumber(text), number.isFinite { return .number(number) }
    return .word(text)
  }

  private func list(_ node: YAMLNode) -> ListedPoints? {
    guard let items = reader.list(node, "points") else { return nil }
    let before = reader.diagnostics.errorCount
    var found = ListedPoints()
    for item in items {
      guard let entries = reader.mapping(item, "a point") else { continue }
      if found.names.isEmpty {
        found.names = entries.map(\.key)
        for entry in entries { found.locations[entry.key] = entry.keyLocation }
      }
      reader.checkKeys(entries, known: found.names, in: "a point")
      found.points.append(
        found.names.compactMap { name in
          guard let value = entries[name]?.value else {
            reader.error("missing-key", "the point lacks '\(name)'", at: item.location)
            return nil
          }
          return reader.level(value, name)
        })
    }
    return reader.diagnostics.errorCount > before ? nil : found
  }
}
