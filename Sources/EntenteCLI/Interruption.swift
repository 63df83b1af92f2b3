internal import Glibc
internal import Synchronization

/// Control-C and termination: the program stops at once, though never between two steps of putting
/// results in place.
enum Interruption {
  private static let isHeld = Atomic<Bool>(false)
  private static let pending = Atomic<Int32>(0)

  static func install() {
    // Made now: a handler must not be the first to touch them.
    isHeld.store(false, ordering: .sequentiallyConsistent)
    pending.store(0, ordering: .sequentiallyConsistent)
    for number in [SIGINT, SIGTERM] { signal(number) { Interruption.arrive($0) } }
  }

  /// Runs `work` to its end; a signal that comes meanwhile stops the program after it.
  static func held<Result>(_ work: () throws -> Result) rethrows -> Result {
    isHeld.store(true, ordering: .sequentiallyConsistent)
    defer {
      isHeld.store(false, ordering: .sequentiallyConsistent)
      let number = pending.load(ordering: .sequentiallyConsistent)
      if number != 0 { stop(number) }
    }
    return try work()
  }

  private static func arrive(_ number: Int32) {
    pending.store(number, ordering: .sequentiallyConsistent)
    if !isHeld.load(ordering: .sequentiallyConsistent) { stop(number) }
  }

  /// Only calls that a signal handler may make.
  private static func stop(_ number: Int32) {
    let message: StaticString = "entente: interrupted\n"
    _ = write(STDERR_FILENO, message.utf8Start, message.utf8CodeUnitCount)
    _exit(128 + number)
  }
}
