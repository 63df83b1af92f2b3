internal import Glibc

extension FileSystem {
  /// Writes `bytes` as the file at `path`, whole or not at all: beside it, onto the disk, then
  /// renamed over it with the permissions it had. A link is followed; `-` and what is no regular
  /// file (a pipe, a device) are written directly.
  public static func write(_ bytes: [UInt8], to path: String) throws(FileError) {
    if path == "-" { return try writeAll(bytes, 1, "standard output") }
    try check(path)
    var status = stat()
    guard stat(path, &status) == 0 else { return try replace(path, bytes, mode: nil) }
    switch status.st_mode & S_IFMT {
    case S_IFREG: try replace(resolved(path), bytes, mode: status.st_mode & 0o7777)
    case S_IFDIR: throw .isDirectory(path: path)
    default: try writeDirectly(path, bytes)
    }
  }

  private static func writeDirectly(_ path: String, _ bytes: [UInt8]) throws(FileError) {
    let descriptor = open(path, O_WRONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw failure("write", path) }
    defer { close(descriptor) }
    try writeAll(bytes, descriptor, path)
  }

  private static func replace(
    _ path: String, _ bytes: [UInt8], mode: mode_t?
  ) throws(FileError) {
    let folder = directory(of: path)
    let (beside, descriptor) = try openBeside(path, in: folder)
    do throws(FileError) {
      defer { close(descriptor) }
      try writeAll(bytes, descriptor, path)
      if let mode { fchmod(descriptor, mode) }
      guard fsync(descriptor) == 0 else { throw failure("write", path) }
    } catch {
      unlink(beside)
      throw error
    }
    guard Glibc.rename(beside, path) == 0 else {
      let error = failure("write", path)
      unlink(beside)
      throw error
    }
    synchronise(folder)
  }

  /// A new hidden file in `folder`, whose name no other writer has.
  private static func openBeside(
    _ path: String, in folder: String
  ) throws(FileError) -> (path: String, descriptor: Int32) {
    var number = EEXIST
    for attempt in 0..<1000 where number == EEXIST {
      let beside = join(folder, ".\(getpid())-\(attempt).part")
      let descriptor = open(beside, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
      if descriptor >= 0 { return (beside, descriptor) }
      number = errno
    }
    throw number == ENOENT
      ? .missing(path: folder) : failure("write", path, number: number)
  }

  /// Puts the folder's new entry onto the disk; a file system that cannot is left alone.
  private static func synchronise(_ folder: String) {
    let descriptor = open(folder, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    fsync(descriptor)
    close(descriptor)
  }

  private static func writeAll(
    _ bytes: [UInt8], _ descriptor: Int32, _ path: String
  ) throws(FileError) {
    var done = 0
    while done < bytes.count {
      let count = bytes.withUnsafeBytes {
        Glibc.write(descriptor, $0.baseAddress.map { $0 + done }, bytes.count - done)
      }
      if count < 0 {
        if errno == EINTR { continue }
        throw failure("write", path)
      }
      done += count
    }
  }

  private static func resolved(_ path: String) -> String {
    guard let real = realpath(path, nil) else { return path }
    defer { free(real) }
    return String(cString: real)
  }
}
