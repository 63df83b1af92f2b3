internal import Dispatch
internal import GSLNumerics
internal import Synchronization

/// Runs the points of a sweep that its journal lacks, on several threads.
public struct SweepRunner: Sendable {
  private let model: SweepModel
  private let journal: Journal
  private let jobs: Int
  private let rule: StopRule
  /// Asked between points: whether somebody wants the sweep to end.
  private let isStopped: @Sendable () -> Bool

  public init(
    _ model: SweepModel, _ journal: Journal, jobs: Int, rule: StopRule = StopRule(),
    isStopped: @escaping @Sendable () -> Bool = { false }
  ) {
    self.model = model
    self.journal = journal
    self.jobs = jobs
    self.rule = rule
    self.isStopped = isStopped
  }

  /// - Parameters:
  ///   - retryingFailed: whether points that failed before are run again.
  ///   - progress: called with the number of points done, from any thread.
  /// - Throws: what kept the journal from being written; points finished before stay.
  public func run(retryingFailed: Bool, progress: @escaping Progress) throws -> SweepEnd {
    let own = journal.header.ownPoints
    let pending = try pendingPoints(retryingFailed)
    let end = rule.seconds.map { Self.now + $0 }
    var taken = 0
    for checkpoint in rule.error == nil ? [own] : ErrorRule.checkpoints(own) {
      let next = pending[taken...].firstIndex { Int($0) >= checkpoint } ?? pending.count
      let work = Work(pending: pending[taken..<next], end: end, isStopped: isStopped)
      try run(work, progress)
      taken = next
      if let error = try rule.error?.standardError(journal, points: checkpoint),
        error <= rule.error?.target ?? 0
      {
        return .precise(points: checkpoint, error: error)
      }
      if work.isOver { break }
    }
    return journal.done == own ? .whole : .incomplete
  }

  private func run(_ work: Work, _ progress: @escaping Progress) throws {
    try inParallel(count: jobs, jobs: jobs) {
      try PointRunner(model)
    } work: { _, runner in
      do { try drain(work, runner, progress) } catch { work.fail(error) }
    }
    if let error = work.failure { throw error }
    try journal.synchronise()
  }

  /// Own points without a record, or with a failed one; as many as the rule allows.
  private func pendingPoints(_ retryingFailed: Bool) throws -> [Int32] {
    let reader = journal.reader()
    var values = [Double](repeating: 0, count: journal.header.values)
    var pending: [Int32] = []
    for own in 0..<journal.header.ownPoints {
      if let limit = rule.points, pending.count >= limit { break }
      if reader.has(own: own) {
        guard retryingFailed, try reader.read(own: own, into: &values)?.isFailure == true else {
          continue
        }
      }
      pending.append(Int32(own))
    }
    return pending
  }

  /// Takes points until none is left. Light points are taken many at a time, so that neither the
  /// counter nor the journal costs much; heavy ones one by one, so that no thread waits long.
  private func drain(_ work: Work, _ runner: PointRunner, _ progress: Progress) throws {
    var size = 1
    var bytes: [UInt8] = []
    var owns: [Int] = []
    while let range = work.next(size) {
      let start = Self.now
      bytes.removeAll(keepingCapacity: true)
      owns.removeAll(keepingCapacity: true)
      for place in range where !work.isOver {
        let own = Int(work.pending[place])
        let status = runner.evaluate(journal.header.index(ofOwn: own))
        journal.encode(own: own, status, runner.values, to: &bytes)
        owns.append(own)
      }
      try journal.append(bytes, owns: owns)
      if work.isTimeToSynchronise { try journal.synchronise() }
      progress(owns.count)
      if Self.now - start < 0.002 { size = min(256, size * 2) }
    }
  }

  static var now: Double { Double(DispatchTime.now().uptimeNanoseconds) * 1e-9 }

  /// What is left to do, shared by the threads.
  private final class Work: Sendable {
    let pending: ArraySlice<Int32>
    private let end: Double?
    private let isStopped: @Sendable () -> Bool
    private let taken = Atomic<Int>(0)
    private let error = Mutex<(any Error)?>(nil)
    private let synchronised = Mutex(SweepRunner.now)

    init(pending: ArraySlice<Int32>, end: Double?, isStopped: @escaping @Sendable () -> Bool) {
      self.pending = pending
      self.end = end
      self.isStopped = isStopped
    }

    func next(_ size: Int) -> Range<Int>? {
      guard !isOver else { return nil }
      let start = pending.startIndex + taken.wrappingAdd(size, ordering: .relaxed).oldValue
      return start < pending.endIndex ? start..<min(pending.endIndex, start + size) : nil
    }

    var isOver: Bool {
      isStopped() || failure != nil || (end.map { SweepRunner.now >= $0 } ?? false)
    }

    var failure: (any Error)? { error.withLock { $0 } }
    func fail(_ error: any Error) { self.error.withLock { $0 = $0 ?? error } }

    /// Every few seconds: what is not on the disk is lost with the machine, never with the program.
    var isTimeToSynchronise: Bool {
      synchronised.withLock { last in
        guard SweepRunner.now - last > 5 else { return false }
        last = SweepRunner.now
        return true
      }
    }
  }
}
