import GSLNumerics
import Synchronization
import Testing

@Suite struct ParallelTests {
  /// Every piece of work is done exactly once, for any number of threads.
  @Test(arguments: [1, 2, 7, 100]) func once(jobs: Int) throws {
    let counts = Mutex([Int](repeating: 0, count: 50))
    try inParallel(
      count: 50, jobs: jobs, make: { 1 },
      work: { index, one in counts.withLock { $0[index] += one } })
    #expect(counts.withLock { $0 } == [Int](repeating: 1, count: 50))
  }

  @Test func failure() {
    struct NoState: Error {}
    #expect(throws: NoState.self) {
      try inParallel(count: 3, jobs: 2, make: { throw NoState() }, work: { (_, _: Int) in })
    }
  }
}
