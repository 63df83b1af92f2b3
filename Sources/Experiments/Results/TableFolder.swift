internal import SourceText
public import Tables

/// Writes tables that are not the results of a scenario as a folder with its data package: beside,
/// complete, then renamed.
public struct TableFolder: Sendable {
  private let style: TableStyle
  private let provenance: Provenance

  /// - Parameter provenance: the version, and the options with which the command was given.
  public init(style: TableStyle, provenance: Provenance) {
    self.style = style
    self.provenance = provenance
  }

  /// Throws when something stands at `path` that this program did not write: asked before anything
  /// runs.
  public static func checkFree(_ path: String) throws {
    if FileSystem.exists(path), !ResultFolder.isOurs(path) { throw ForeignFolder(path: path) }
  }

  /// Writes the tables as `path`. A folder that this program did not write is left alone.
  ///
  /// - Parameters:
  ///   - title: what the folder holds.
  ///   - command: the subcommand and its operands.
  public func write(
    _ tables: [Table], to path: String, title: String, command: [String]
  ) throws {
    try Self.checkFree(path)
    let above = FileSystem.directory(of: path)
    try FileSystem.makeDirectory(above)
    let beside = FileSystem.join(above, ".\(FileSystem.lastComponent(path)).partial")
    if FileSystem.exists(beside) { try FileSystem.removeTree(beside) }
    try FileSystem.makeDirectory(beside)
    var package = DataPackage(
      name: "entente-\(command.first ?? "")", title: title, version: provenance.version,
      custom: [
        (
          "entente",
          .object([
            ("version", .string(provenance.version)),
            (
              "command",
              .string((["entente"] + command + provenance.options).joined(separator: " "))
            ),
          ])
        )
      ])
    for table in tables {
      let bytes = csv(table, dialect: style.dialect, digits: style.digits)
      let file = table.name + ".csv"
      try FileSystem.write(bytes, to: FileSystem.join(beside, file))
      package.resources.append(
        DataResource(table, path: file, content: bytes, dialect: style.dialect))
    }
    try FileSystem.write(package.encoded, to: FileSystem.join(beside, "datapackage.json"))
    try ResultFolder.replace(path, by: beside)
  }
}
