public import SourceText
internal import Synchronization

/// A CSV file on the disk that grows by lines made elsewhere (`CSVRows`), with little memory.
public final class CSVStream: Sendable {
  private let file: AppendedFile
  private let state: Mutex<State>

  private struct State {
    var digest = RunningSHA256()
    var length = 0
  }

  /// Begins the file at `path`, which must not exist, with the header of `columns`.
  public init(
    _ path: String, columns: [Column], dialect: CSVDialect = .standard, digits: Digits = .ten
  ) throws(FileError) {
    file = try AppendedFile(path)
    state = Mutex(State())
    var header = CSVRows(columns: columns, dialect: dialect, digits: digits)
    try append(header.take())
  }

  /// Adds whole lines; from one thread at a time.
  public func append(_ lines: [UInt8]) throws(FileError) {
    let length = state.withLock { state in
      lines.withUnsafeBytes { state.digest.update($0) }
      defer { state.length += lines.count }
      return state.length
    }
    var failure: FileError?
    lines.withUnsafeBytes { bytes in
      do throws(FileError) { try file.write(bytes, at: length) } catch { failure = error }
    }
    if let failure { throw failure }
  }

  /// Puts everything onto the disk.
  /// - Returns: size and SHA-256 of the file.
  public func finish() throws(FileError) -> (size: Int, digest: String) {
    try file.synchronise()
    return state.withLock { ($0.length, $0.digest.hexadecimal()) }
  }
}
