internal import CommandLineArguments
internal import Experiments
internal import NetworkFiles
internal import Scenarios
internal import SourceText

/// The networks that `entente measure` was pointed at; `nil` if they cannot be read, which is then
/// reported.
func readFrames(
  _ arguments: ParsedArguments, into diagnostics: inout Diagnostics
) throws -> [NetworkFrame]? {
  var actors: ActorTable?
  if let path = arguments.value("actors") {
    actors = ActorTable(try sourceFile(path), into: &diagnostics)
    if actors == nil { return nil }
  }
  guard let source = arguments.operands.first else {
    guard let actors else {
      throw UsageError(
        "measure needs a SOURCE, or --actors", help: "entente measure ties.csv")
    }
    return actors.frames
  }
  if !FileSystem.isDirectory(source) {
    let file = try sourceFile(source)
    if isXML(file) { return readGraphML(file, into: &diagnostics) }
    return readTieTable(file, actors: actors, into: &diagnostics)
  }
  if FileSystem.exists(FileSystem.join(source, "dataset.yaml")) {
    return loadDataSet(source, into: &diagnostics).map { [networkFrame($0)] }
  }
  let ties = FileSystem.join(source, "ties.csv")
  guard FileSystem.exists(ties) else {
    throw MissingInput(
      "'\(source)' holds neither dataset.yaml nor ties.csv; results have ties.csv after "
        + "'entente run ... --with ties'")
  }
  return readResultTies(try sourceFile(ties), into: &diagnostics)
}

/// Whether a file starts as XML does.
private func isXML(_ file: SourceFile) -> Bool {
  let start = file.line(1).first { !$0.isWhitespace && $0 != "\u{FEFF}" }
  return start == "<"
}

/// A file to read; `-` is the standard input.
func sourceFile(_ path: String) throws -> SourceFile {
  guard path == "-" || FileSystem.exists(path) else {
    throw MissingInput("'\(path)' does not exist")
  }
  return SourceFile(
    name: path == "-" ? "standard input" : path, bytes: try FileSystem.read(path))
}
