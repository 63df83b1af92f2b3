internal import Glibc
internal import Synchronization

/// Control-C and termination: the program stops at once, though never between two steps of putting
/// results in place.
enum Interruption {
  private static let isHeld = Atomic<Bool>(false)
  private static let pending = Atomic<Int32>(0)
  private static let isSoft = Atomic<Bool>(false)

  /// Whether a signal has come while `softly` was at work.
  static var isRequested: Bool { pending.load(ordering: .relaxed) != 0 }

  /// Runs `work`, which ends by itself when `isRequested`; a second signal stops the program.
  static func softly<Result>(_ work: () throws -> Result) rethrows -> Result {
    isSoft.store(true, ordering: .sequentiallyConsistent)
    defer { isSoft.store(false, ordering: .sequentiallyConsistent) }
    return try work()
  }

  static func install() {
    // Made now: a handler must not be the first to touch them.
    isHeld.store(false, ordering: .sequentiallyConsistent)
    pending.store(0, ordering: .sequentiallyConsistent)
    isSoft.store(false, ordering: .sequentiallyConsistent)
    for number in [SIGINT, SIGTERM] { signal(number) { Interruption.arrive($0) } }
    // A parent may have started this program with the signals blocked.
    var wanted = sigset_t()
    sigemptyset(&wanted)
    for number in [SIGINT, SIGTERM] { sigaddset(&wanted, number) }
    pthread_sigmask(SIG_UNBLOCK, &wanted, nil)
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
    let isFirst = pending.exchange(number, ordering: .sequentiallyConsistent) == 0
    if isSoft.load(ordering: .sequentiallyConsistent), isFirst { return }
    if !isHeld.load(ordering: .sequentiallyConsistent) { stop(number) }
  }

  /// Only calls that a signal handler may make.
  private static func stop(_ number: Int32) {
    let message: StaticString = "entente: interrupted\n"
    _ = write(STDERR_FILENO, message.utf8Start, message.utf8CodeUnitCount)
    _exit(128 + number)
  }
}
