internal import Glibc
internal import SourceText

/// Writes what `work` hands out part by part: to standard output (`-`) as it comes, or to a file that
/// stands under its name only when it is whole.
func writeRows<Result>(
  to path: String, _ work: ((_ bytes: [UInt8]) throws -> Void) throws -> Result
) throws -> Result {
  if path == "-" { return try work { try Terminal.print($0) } }
  return try creating(path) {
    var status = stat()
    // A device or a pipe must not be replaced by a file.
    if stat(path, &status) == 0, status.st_mode & S_IFMT != S_IFREG {
      throw FileError.system(action: "replace", path: path, number: EEXIST)
    }
    let folder = FileSystem.directory(of: path)
    let part = FileSystem.join(folder, ".\(FileSystem.lastComponent(path)).\(getpid()).part")
    if FileSystem.exists(part) { try FileSystem.removeTree(part) }
    do {
      let result = try append(to: part, work)
      try FileSystem.rename(part, to: path)
      return result
    } catch {
      try? FileSystem.removeTree(part)
      throw error
    }
  }
}

private func append<Result>(
  to path: String, _ work: ((_ bytes: [UInt8]) throws -> Void) throws -> Result
) throws -> Result {
  let file = try AppendedFile(path)
  var length = 0
  let result = try work { bytes in
    var failure: FileError?
    bytes.withUnsafeBytes { buffer in
      do throws(FileError) { try file.write(buffer, at: length) } catch { failure = error }
    }
    if let failure { throw failure }
    length += bytes.count
  }
  try file.synchronise()
  return result
}
