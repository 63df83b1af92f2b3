import Sensitivity
import Testing

@Suite struct TrajectoriesTests {
  private func reason(_ rows: [[Double]]) -> String? {
    let sample = Samples.sample(rows)
    do throws(Misfit) {
      _ = try Trajectories(sample, FactorPartition(alone: sample))
      return nil
    } catch { return error.description }
  }

  @Test func refusals() {
    #expect(reason([[0, 0], [1, 0], [1, 1]]) == nil)
    #expect(
      reason([[0, 0], [1, 0]])
        == "X has 2 rows, which is no multiple of 3, the points of a trajectory of 2 factors")
    #expect(
      reason([[0, 0], [1, 1], [1, 0]])
        == "not trajectories of 3 points: both 'x1' and 'x2' change from row 1 to row 2")
    #expect(
      reason([[0, 0], [1, 0], [1, 0]])
        == "not trajectories of 3 points: nothing changes from row 2 to row 3")
    #expect(
      reason([[0, 0], [1, 0], [2, 0]])
        == "not trajectories of 3 points: 'x1' moves twice in trajectory 1, again at row 3")
  }
}
