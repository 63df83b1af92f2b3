internal import Experiments
internal import Glibc
internal import SourceText
internal import Tables

/// Why something cannot be written where it was asked for, as opposed to a disk that fails.
struct CannotCreate: Error, CustomStringConvertible {
  let path: String
  let reason: FileError
  var description: String {
    if case .system = reason { reason.description } else { "cannot create '\(path)': \(reason)" }
  }
}

/// A file in the way that this program did not write.
struct ForeignFile: Error, CustomStringConvertible {
  let path: String
  var description: String {
    "'\(path)' was not written by entente: it is left alone; move it or choose another --output"
  }
}

/// Does the writing of `path`, telling an impossible place from a failing disk.
func creating<Result>(_ path: String, _ work: () throws -> Result) throws -> Result {
  do {
    return try work()
  } catch let error as FileError {
    throw isImpossible(error) ? CannotCreate(path: path, reason: error) : error
  }
}

private func isImpossible(_ error: FileError) -> Bool {
  switch error {
  case .missing, .isDirectory, .notWritable, .badPath: true
  case .system(_, _, let number):
    [EEXIST, ELOOP, ENAMETOOLONG, ENOENT, ENOTDIR, ENOTEMPTY, EROFS].contains(number)
  case .notReadable, .tooLarge, .inUse: false
  }
}

/// Asked before anything runs: whether a file can stand at `path`.
func checkFile(_ path: String) throws {
  try creating(path) {
    if FileSystem.isDirectory(path) { throw FileError.isDirectory(path: path) }
    let folder = FileSystem.directory(of: path)
    if !FileSystem.isDirectory(folder) { throw FileError.missing(path: folder) }
  }
}

/// Asked before anything runs: whether the results of a batch can be written and overwrite nothing
/// that this program did not write.
func checkPlaces(_ scenarios: [String], output: String, _ folder: ResultFolder) throws {
  try creating(output) { try FileSystem.checkCreatable(output) }
  try folder.checkFree(scenarios)
  for name in scenarios { try checkStrangers(FileSystem.join(output, name)) }
  guard scenarios.count > 1 else { return }
  for table in [ResultTables.headline([]), ResultTables.summary([])] {
    let path = FileSystem.join(output, table.name + ".csv")
    if FileSystem.exists(path), !isOurs(path, table) { throw ForeignFile(path: path) }
  }
}

/// A results folder is replaced as a whole, so that files added to it would be lost.
private func checkStrangers(_ folder: String) throws {
  guard FileSystem.isDirectory(folder) else { return }
  let path = FileSystem.join(folder, "datapackage.json")
  guard let bytes = try? FileSystem.read(path, limit: 1 << 24),
    case .array(let resources)? = parseJSON(bytes)?["resources"]
  else { return }
  let written = resources.compactMap { resource -> String? in
    if case .string(let name)? = resource["path"] { name } else { nil }
  }
  let own = Set(written + ["datapackage.json"])
  for name in try FileSystem.list(folder) where !own.contains(name) {
    throw ForeignFile(path: FileSystem.join(folder, name))
  }
}

/// Whether a file begins with the header of the table, in any dialect.
private func isOurs(_ path: String, _ table: Table) -> Bool {
  guard let bytes = try? FileSystem.read(path) else { return false }
  let line = String(decoding: bytes.prefix { $0 != 10 && $0 != 13 }, as: UTF8.self)
  let names = line.drop { $0 == "\u{FEFF}" }.split { $0 == "," || $0 == ";" }
  return names.map(String.init) == table.columns.map(\.name)
}
