internal import Glibc
internal import SourceText

/// Standard output and error.
enum Terminal {
  /// Data, to standard output. A reader that has seen enough and gone (`| head`) is no failure.
  static func print(_ text: String) throws(FileError) { try print(Array(text.utf8)) }

  static func print(_ bytes: [UInt8]) throws(FileError) {
    do throws(FileError) {
      try FileSystem.write(bytes, to: "-")
    } catch {
      if case .system(_, _, EPIPE) = error { return }
      throw error
    }
  }

  /// Everything else, to standard error; if that is closed there is nowhere left to say so.
  static func complain(_ text: String) {
    let bytes = Array(text.utf8)
    bytes.withUnsafeBytes { buffer in
      var done = 0
      while done < buffer.count {
        let count = write(STDERR_FILENO, buffer.baseAddress! + done, buffer.count - done)
        if count < 0 && errno == EINTR { continue }
        if count <= 0 { return }
        done += count
      }
    }
  }

  /// Whether colour and progress make sense on standard error.
  static var isInteractive: Bool { isatty(STDERR_FILENO) == 1 }
  static var allowsColour: Bool {
    isInteractive && variable("NO_COLOR").isEmpty && variable("TERM") != "dumb"
  }

  private static func variable(_ name: String) -> String {
    getenv(name).map { String(cString: $0) } ?? ""
  }

  /// Number of processors to use by default.
  static var processors: Int { max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))) }

  static var now: Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
  }
}
