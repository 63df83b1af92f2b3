internal import Synchronization

/// A bar with the time left, on a terminal only.
final class ProgressBar: Sendable {
  private struct State {
    var done = 0
    var drawn = 0.0
  }

  private let total: Int
  private let start = Terminal.now
  private let isShown: Bool
  private let state = Mutex(State())

  /// - Parameter done: what was done before; it does not count towards the speed.
  init(total: Int, isQuiet: Bool, done: Int = 0) {
    self.total = max(1, total - done)
    isShown = !isQuiet && Terminal.isInteractive
  }

  /// Called from worker threads.
  func advance(_ count: Int) {
    guard isShown else { return }
    state.withLock { state in
      state.done += count
      let now = Terminal.now
      guard now - state.drawn > 0.1 else { return }
      state.drawn = now
      draw(state.done, elapsed: now - start)
    }
  }

  private func draw(_ done: Int, elapsed: Double) {
    let share = min(1, Double(done) / Double(total))
    let filled = Int(share * 30)
    let bar = String(repeating: "#", count: filled) + String(repeating: ".", count: 30 - filled)
    let left = share > 0 ? elapsed / share - elapsed : 0
    let seconds = Int(left.rounded(.up))
    let time = seconds >= 60 ? "\(seconds / 60) min \(seconds % 60) s" : "\(seconds) s"
    Terminal.complain("\r[\(bar)] \(Int(share * 100))%, \(time) left   ")
  }

  func finish() {
    if isShown { Terminal.complain("\r" + String(repeating: " ", count: 60) + "\r") }
  }
}
