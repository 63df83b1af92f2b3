internal import Glibc
internal import Synchronization

/// Runs `count` independent pieces of work on `jobs` threads; `make` gives each thread its own
/// state. Work is handed out one by one, so results must go where their index says, never in the
/// order of completion: that is what makes results equal for any number of threads.
///
/// The calling thread is one of them. Where the system refuses another (its memory or number of
/// threads is limited), the work is done by those that there are.
///
/// - Throws: the last error that `make` or `work` threw; a thread that met one takes no more work.
public func inParallel<State>(
  count: Int, jobs: Int, make: @Sendable () throws -> State,
  work: @Sendable (Int, State) throws -> Void
) throws {
  let next = Atomic<Int>(0)
  let failure = Mutex<(any Error)?>(nil)
  onThreads(max(1, min(jobs, count))) {
    do {
      let state = try make()
      while true {
        let index = next.wrappingAdd(1, ordering: .relaxed).oldValue
        guard index < count else { break }
        try work(index, state)
      }
    } catch {
      failure.withLock { $0 = error }
    }
  }
  if let error = failure.withLock({ $0 }) { throw error }
}

/// Runs `body` on up to `count` threads at once, this one included, and waits for all. The threads
/// are the system's own: Dispatch waits without end for one that it cannot have.
private func onThreads(_ count: Int, _ body: @Sendable () -> Void) {
  guard count > 1 else { return body() }
  withoutActuallyEscaping(body) { body in
    withUnsafePointer(to: body) { place in
      let argument = UnsafeMutableRawPointer(mutating: place)
      var threads: [pthread_t] = []
      threads.reserveCapacity(count - 1)
      for _ in 1..<count {
        var thread = pthread_t()
        let code = pthread_create(
          &thread, nil,
          { argument in
            argument?.load(as: (@Sendable () -> Void).self)()
            return nil
          }, argument)
        guard code == 0 else { break }
        threads.append(thread)
      }
      body()
      for thread in threads { pthread_join(thread, nil) }
    }
  }
}
