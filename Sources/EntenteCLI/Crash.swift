internal import Glibc
internal import Synchronization

/// What the program cannot go on after: memory that cannot be had, on which Swift and the C library
/// stop the program, and faults of its own. One sentence and exit code 70 instead of a bare signal;
/// journals are written as points are done, so that nothing finished is lost.
enum Crash {
  private static let signals = [SIGILL, SIGTRAP, SIGABRT, SIGSEGV, SIGBUS, SIGFPE]
  private static let isHandled = Atomic<Bool>(false)

  /// Swift's own report of a crash is left alone where somebody asked for it.
  static func install() {
    guard getenv("SWIFT_BACKTRACE") == nil else { return }
    // Made now: a handler must not be the first to touch it.
    isHandled.store(false, ordering: .sequentiallyConsistent)
    installStack()
    var action = sigaction()
    action.__sigaction_handler.sa_handler = { Crash.arrive($0) }
    action.sa_flags = SA_ONSTACK
    // Control-C on this thread waits until all is said; on another thread either of the two wins.
    sigfillset(&action.sa_mask)
    for number in signals { sigaction(number, &action, nil) }
  }

  /// A stack of its own for the main thread, which may have used up the other one.
  private static func installStack() {
    let size = 1 << 16
    var stack = stack_t()
    stack.ss_sp = malloc(size)
    stack.ss_size = size
    if stack.ss_sp != nil { sigaltstack(&stack, nil) }
  }

  /// Only calls that a signal handler may make.
  private static func arrive(_ number: Int32) {
    // Several threads may want the same memory: one of them speaks.
    guard !isHandled.exchange(true, ordering: .sequentiallyConsistent) else {
      while true { pause() }
    }
    say("entente: stopped by ")
    say(name(number))
    say(": out of memory, or a fault in the program; results that were there are as they were, ")
    say("and a sweep goes on with --resume\n")
    _exit(ExitCode.fault.rawValue)
  }

  private static func name(_ number: Int32) -> StaticString {
    switch number {
    case SIGILL: "SIGILL"
    case SIGTRAP: "SIGTRAP"
    case SIGABRT: "SIGABRT"
    case SIGSEGV: "SIGSEGV"
    case SIGBUS: "SIGBUS"
    default: "SIGFPE"
    }
  }

  private static func say(_ words: StaticString) {
    _ = write(STDERR_FILENO, words.utf8Start, words.utf8CodeUnitCount)
  }
}
