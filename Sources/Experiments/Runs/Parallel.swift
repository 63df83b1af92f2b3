internal import GSLNumerics

/// ``GSLNumerics/inParallel(count:jobs:make:work:)`` under the name that this room has always used.
func inParallel<State>(
  count: Int, jobs: Int, make: @Sendable () throws -> State,
  work: @Sendable (Int, State) -> Void
) throws {
  try GSLNumerics.inParallel(count: count, jobs: jobs, make: make, work: work)
}
