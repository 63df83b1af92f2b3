internal import Glibc

extension FileSystem {
  /// `first/second`; `second` alone if it is absolute or `first` is empty.
  public static func join(_ first: String, _ second: String) -> String {
    if first.isEmpty || second.hasPrefix("/") { return second }
    if second.isEmpty { return first }
    return first.hasSuffix("/") ? first + second : first + "/" + second
  }

  /// The name after the last `/`, trailing ones ignored; `/` for the root.
  public static func lastComponent(_ path: String) -> String {
    let parts = path.utf8.split(separator: UInt8(ascii: "/"))
    if let last = parts.last { return String(Substring(last)) }
    return path.hasPrefix("/") ? "/" : ""
  }

  /// The folder that holds `path`: `.` for a bare name, `/` for the root.
  public static func directory(of path: String) -> String {
    var bytes = Array(path.utf8)
    func dropSlashes() { while bytes.count > 1, bytes.last == slash { bytes.removeLast() } }
    dropSlashes()
    guard let last = bytes.lastIndex(of: slash) else { return "." }
    bytes.removeSubrange((last + 1)...)
    dropSlashes()
    return String(decoding: bytes, as: UTF8.self)
  }

  /// `path` from the root, `.` and `..` resolved by their letters; links stay.
  public static func absolute(_ path: String) -> String {
    let whole = join(workingDirectory, path)
    var parts: [Substring] = []
    for part in whole.split(separator: "/") {
      switch part {
      case ".": continue
      case "..": _ = parts.popLast()
      default: parts.append(part)
      }
    }
    return "/" + parts.joined(separator: "/")
  }

  private static var workingDirectory: String {
    guard let path = getcwd(nil, 0) else { return "/" }
    defer { free(path) }
    return String(cString: path)
  }
}

private let slash = UInt8(ascii: "/")
