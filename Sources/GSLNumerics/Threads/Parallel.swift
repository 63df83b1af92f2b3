internal import Dispatch
internal import Synchronization

/// Runs `count` independent pieces of work on `jobs` threads; `make` gives each thread its own
/// state. Work is handed out one by one, so results must go where their index says, never in the
/// order of completion: that is what makes results equal for any number of threads.
///
/// - Throws: the last error that `make` threw.
public func inParallel<State>(
  count: Int, jobs: Int, make: @Sendable () throws -> State,
  work: @Sendable (Int, State) -> Void
) throws {
  let next = Atomic<Int>(0)
  let failure = Mutex<(any Error)?>(nil)
  DispatchQueue.concurrentPerform(iterations: max(1, min(jobs, count))) { _ in
    do {
      let state = try make()
      while true {
        let index = next.wrappingAdd(1, ordering: .relaxed).oldValue
        guard index < count else { break }
        work(index, state)
      }
    } catch {
      failure.withLock { $0 = error }
    }
  }
  if let error = failure.withLock({ $0 }) { throw error }
}
