internal import Glibc
internal import SourceText

/// Standard output and error.
enum Terminal {
  /// Data, to standard output.
  static func print(_ text: String) { write(Array(text.utf8), to: STDOUT_FILENO) }
  static func print(_ bytes: [UInt8]) { write(bytes, to: STDOUT_FILENO) }

  /// Everything else, to standard error.
  static func complain(_ text: String) { write(Array(text.utf8), to: STDERR_FILENO) }

  private static func write(_ bytes: [UInt8], to descriptor: Int32) {
    bytes.withUnsafeBytes { buffer in
      var done = 0
      while done < buffer.count {
        let count = Glibc.write(descriptor, buffer.baseAddress! + done, buffer.count - done)
        if count < 0 && errno == EINTR { continue }
        if count <= 0 { return }
        done += count
      }
    }
  }

  /// Whether colour and progress make sense on standard error.
  static var isInteractive: Bool { isatty(STDERR_FILENO) == 1 }
  static var allowsColour: Bool { isInteractive && getenv("NO_COLOR") == nil }

  /// Number of processors to use by default.
  static var processors: Int { max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))) }

  static var now: Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
  }
}
