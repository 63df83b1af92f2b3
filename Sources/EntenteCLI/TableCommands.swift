internal import CommandLineArguments
internal import Experiments
internal import SourceText
internal import Tables

// What the subcommands that analyse tables share.

/// The value of an option that must be given.
func required(_ option: String, _ arguments: ParsedArguments) throws -> String {
  guard let value = arguments.value(option) else {
    throw UsageError("the option --\(option) is needed")
  }
  return value
}

/// Refuses a column that is not there, with the nearest that is.
func check(_ name: String, _ option: String, in known: [String]) throws {
  guard !known.contains(name) else { return }
  let nearest = nearestWord(to: name, in: known).map { "did you mean '\($0)'?" }
  let list = known.count <= 12 ? "one of \(known.joined(separator: ", "))" : nil
  throw UsageError("--\(option): there is no column '\(name)'", help: nearest ?? list)
}

/// Asked before anything runs: whether a folder of ours can stand at `path`.
func checkFolder(_ path: String) throws {
  try creating(path) { try FileSystem.checkCreatable(path) }
  try TableFolder.checkFree(path)
}

/// Writes tables to the folder of `--output`; nothing without it.
func writeTables(
  _ tables: [Table], _ arguments: ParsedArguments, title: String, command: String
) throws {
  guard let path = arguments.value("output") else { return }
  var style = TableStyle()
  style.dialect = CommonOptions.dialect(arguments)
  style.digits = CommonOptions.digits(arguments)
  let folder = TableFolder(
    style: style,
    provenance: Provenance(version: ententeVersion, options: givenOptions(arguments, command)))
  let operands = arguments.operands.map(FileSystem.lastComponent)
  try Interruption.held {
    try creating(path) {
      try folder.write(tables, to: path, title: title, command: [command] + operands)
    }
  }
}

/// The options given that change numbers, for the record.
private func givenOptions(_ arguments: ParsedArguments, _ command: String) -> [String] {
  let others: Set = ["output", "jobs", "format", "csv", "digits"]
  let known = subcommands.first { $0.specification.name == command }?.specification.options ?? []
  return known.filter { !others.contains($0.long) }.flatMap { option in
    arguments.values(option.long).map { value in
      "--\(option.long) " + (value.contains(" ") ? "'\(value)'" : value)
    }
  }
}

/// The two files, or those of a sweep's folder.
func tablePaths(_ operands: [String], _ command: String) throws -> (String, String) {
  guard operands.count == 1 else {
    guard operands.count == 2 else { throw UsageError("\(command) takes two tables") }
    return (operands[0], operands[1])
  }
  guard FileSystem.isDirectory(operands[0]) else {
    throw UsageError("\(command) needs X.csv and Y.csv, or the folder of a sweep")
  }
  let paths = ["points.csv", "outputs.csv"].map { FileSystem.join(operands[0], $0) }
  for path in paths where !FileSystem.exists(path) {
    throw MissingInput("'\(operands[0])' is no folder of a sweep: it holds no '\(path)'")
  }
  return (paths[0], paths[1])
}
