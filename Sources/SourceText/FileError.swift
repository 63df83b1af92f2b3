internal import Glibc

/// Why a file could not be read or written.
public enum FileError: Error, Sendable, Equatable {
  /// There is nothing at the path.
  case missing(path: String)
  /// A folder stands where a file is needed.
  case isDirectory(path: String)
  /// The file may not be read.
  case notReadable(path: String)
  /// The file or folder may not be written.
  case notWritable(path: String)
  /// The file exceeds `limit` bytes.
  case tooLarge(path: String, limit: Int)
  /// The path cannot name a file: it is empty or holds a NUL.
  case badPath(path: String)
  /// Another process holds the file.
  case inUse(path: String)
  /// Another failure of the system while it tried to `action` (a verb), with its number.
  case system(action: String, path: String, number: Int32)
}

extension FileError: CustomStringConvertible {
  /// One sentence without a full stop, with the system's own words where it has some.
  public var description: String {
    switch self {
    case .missing(let path): "'\(neutralised(path))' does not exist"
    case .isDirectory(let path): "'\(neutralised(path))' is a folder, not a file"
    case .notReadable(let path): "cannot read '\(neutralised(path))': \(words(EACCES))"
    case .notWritable(let path): "cannot write '\(neutralised(path))': \(words(EACCES))"
    case .tooLarge(let path, let limit): "'\(neutralised(path))' exceeds \(limit) bytes"
    case .badPath(let path): "'\(neutralised(path))' cannot name a file"
    case .inUse(let path): "'\(neutralised(path))' is in use by another process"
    case .system(let action, let path, let number):
      "cannot \(action) '\(neutralised(path))': \(words(number))"
    }
  }

  /// The path it is about.
  public var path: String {
    switch self {
    case .missing(let path), .isDirectory(let path), .notReadable(let path),
      .notWritable(let path), .tooLarge(let path, _), .badPath(let path), .inUse(let path),
      .system(_, let path, _):
      path
    }
  }
}

/// The system's words for an error number.
private func words(_ number: Int32) -> String {
  withUnsafeTemporaryAllocation(of: CChar.self, capacity: 256) { buffer in
    guard let start = buffer.baseAddress, strerror_r(number, start, buffer.count) == 0 else {
      return "error \(number)"
    }
    return String(cString: start)
  }
}
