internal import Glibc

/// Files and folders of the system, each failure with its path.
public enum FileSystem {
  /// The bytes of the file at `path`; `-` reads the standard input. Endless inputs stop at `limit`
  /// bytes (256 MiB by default).
  public static func read(_ path: String, limit: Int = 256 << 20) throws(FileError) -> [UInt8] {
    if path == "-" { return try readAll(0, "standard input", limit: limit) }
    try check(path)
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw failure("read", path, reading: true) }
    defer { close(descriptor) }
    if isDirectory(path) { throw .isDirectory(path: path) }
    return try readAll(descriptor, path, limit: limit)
  }

  private static func readAll(
    _ descriptor: Int32, _ path: String, limit: Int
  ) throws(FileError) -> [UInt8] {
    var bytes: [UInt8] = []
    var status = stat()
    if fstat(descriptor, &status) == 0, status.st_size > 0 {
      if Int(status.st_size) > limit { throw .tooLarge(path: path, limit: limit) }
      bytes.reserveCapacity(Int(status.st_size))
    }
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = Glibc.read(descriptor, &chunk, chunk.count)
      if count == 0 { return bytes }
      if count < 0 {
        if errno == EINTR { continue }
        throw failure("read", path, reading: true)
      }
      if bytes.count + count > limit { throw .tooLarge(path: path, limit: limit) }
      bytes.append(contentsOf: chunk[..<count])
    }
  }

  /// Whether anything stands at `path`, a broken link included.
  public static func exists(_ path: String) -> Bool { status(path) != nil }

  /// Whether `path` is a folder or a link to one.
  public static func isDirectory(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  /// The names inside the folder at `path` without `.` and `..`, sorted by their bytes.
  public static func list(_ path: String) throws(FileError) -> [String] {
    try check(path)
    guard let directory = opendir(path) else { throw failure("list", path, reading: true) }
    defer { closedir(directory) }
    var names: [String] = []
    while let entry = readdir(directory) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) {
        String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// Makes the folder at `path`, with `intermediates` also the folders above it. Without them an
  /// existing folder is an error, with them it is what was asked for.
  public static func makeDirectory(
    _ path: String, intermediates: Bool = true
  ) throws(FileError) {
    try check(path)
    if mkdir(path, 0o777) == 0 { return }
    let number = errno
    if intermediates, number == EEXIST, isDirectory(path) { return }
    let above = directory(of: path)
    guard intermediates, number == ENOENT, above != path else {
      throw failure("make the folder", path, number: number)
    }
    try makeDirectory(above)
    // Once more only: in some file systems (/proc) no folder can be made anywhere.
    if mkdir(path, 0o777) == 0 || (errno == EEXIST && isDirectory(path)) { return }
    throw .system(action: "make the folder", path: path, number: errno)
  }

  /// Whether the folder at `path` is there or can be made, as far as its nearest folder above tells;
  /// makes nothing.
  public static func checkCreatable(_ path: String) throws(FileError) {
    try check(path)
    var nearest = path
    while !exists(nearest), directory(of: nearest) != nearest { nearest = directory(of: nearest) }
    guard isDirectory(nearest) else {
      throw .system(
        action: "make the folder", path: path, number: nearest == path ? EEXIST : ENOTDIR)
    }
    guard access(nearest, W_OK | X_OK) == 0 else { throw failure("write", path) }
  }

  /// Moves what is at `source` to `target` in one step; a file at `target` is replaced.
  public static func rename(_ source: String, to target: String) throws(FileError) {
    try check(source)
    try check(target)
    guard Glibc.rename(source, target) == 0 else { throw failure("rename", source) }
  }

  /// Removes the file, link or folder at `path` with all it holds; links are not followed.
  public static func removeTree(_ path: String) throws(FileError) {
    try check(path)
    guard let status = status(path) else { throw failure("remove", path) }
    guard status.st_mode & S_IFMT == S_IFDIR else {
      guard unlink(path) == 0 else { throw failure("remove", path) }
      return
    }
    for name in try list(path) { try removeTree(join(path, name)) }
    guard rmdir(path) == 0 else { throw failure("remove", path) }
  }

  private static func status(_ path: String) -> stat? {
    var status = stat()
    return lstat(path, &status) == 0 ? status : nil
  }

  static func check(_ path: String) throws(FileError) {
    if path.isEmpty || path.utf8.contains(0) { throw .badPath(path: path) }
  }

  /// The error of the last call, by `errno`.
  static func failure(
    _ action: String, _ path: String, reading: Bool = false, number: Int32 = errno
  ) -> FileError {
    switch number {
    case ENOENT: .missing(path: path)
    case EACCES, EPERM: reading ? .notReadable(path: path) : .notWritable(path: path)
    case EISDIR: .isDirectory(path: path)
    default: .system(action: action, path: path, number: number)
    }
  }
}
