import LinearProgrammes
import Testing

@Suite struct CuttingPlaneProgrammeTests {
  private func bound(_ programme: CuttingPlaneProgramme) -> Double {
    var reducedCosts: [Double] = []
    return programme.bound(reducedCosts: &reducedCosts)
  }

  @Test func theCheaperVariableCovers() {
    // y₀ + y₁ ≥ 1 at costs 1 and 2: the first; if that is forbidden, the second; else nothing.
    let programme = CuttingPlaneProgramme(costs: [1, 2])
    programme.addRow([0, 1], [1, 1], atLeast: 1)
    var values = [0.0, 0]
    #expect(programme.solve(iterationLimit: 100) == .optimal)
    programme.values(into: &values)
    #expect(values == [1, 0])
    #expect(bound(programme) == 1)
    programme.setBounds(of: 0, 0, 0)
    #expect(programme.solve(iterationLimit: 100) == .optimal)
    programme.values(into: &values)
    #expect(values == [0, 1])
    #expect(bound(programme) == 2)
    programme.setBounds(of: 1, 0, 0)
    #expect(programme.solve(iterationLimit: 100) == .infeasible)
    programme.setBounds(of: 0, 0, 1)
    #expect(programme.solve(iterationLimit: 100) == .optimal)
    #expect(bound(programme) == 1)
  }

  @Test(arguments: [3, 5, 9, 25])
  func coveringAnOddRingTakesHalfOfEach(length: Int) {
    // The textbook gap of vertex cover: the programme's optimum is n/2, the whole one's (n + 1)/2.
    let programme = CuttingPlaneProgramme(costs: Array(repeating: 1, count: length))
    for node in 0..<length { programme.addRow([node, (node + 1) % length], [1, 1], atLeast: 1) }
    #expect(programme.solve(iterationLimit: 1_000) == .optimal)
    var values = [Double](repeating: 0, count: length)
    programme.values(into: &values)
    #expect(values.allSatisfy { ($0 - 0.5).magnitude < 1e-9 })
    #expect((bound(programme) - Double(length) / 2).magnitude < 1e-9)
  }

  @Test func theReducedCostsSayWhatAVariableWouldAdd() {
    // y₀ + y₁ ≥ 1 at 1 and 3: the dual value is 1, so that the second costs 2 more.
    let programme = CuttingPlaneProgramme(costs: [1, 3])
    programme.addRow([0, 1], [1, 1], atLeast: 1)
    #expect(programme.solve(iterationLimit: 100) == .optimal)
    var reducedCosts: [Double] = []
    #expect(programme.bound(reducedCosts: &reducedCosts) == 1)
    #expect(reducedCosts == [0, 2])
  }

  @Test func negativeCoefficients() {
    // y₀ − y₁ ≥ 0 with y₁ = 1: y₀ must be 1.
    let programme = CuttingPlaneProgramme(costs: [4, 1])
    programme.addRow([0, 1], [1, -1], atLeast: 0)
    programme.setBounds(of: 1, 1, 1)
    #expect(programme.solve(iterationLimit: 100) == .optimal)
    #expect((bound(programme) - 5).magnitude < 1e-12)
  }

  @Test(arguments: [1, 2, 5, 10])
  func aStoppedSearchHasABoundThatHolds(limit: Int) {
    let programme = CuttingPlaneProgramme(costs: Array(repeating: 1, count: 25))
    for node in 0..<25 { programme.addRow([node, (node + 1) % 25], [1, 1], atLeast: 1) }
    #expect(bound(programme) <= 12.5)
    #expect(programme.solve(iterationLimit: limit) == .stopped)
    #expect(bound(programme) <= 12.5 + 1e-9)
  }

  @Test func looseRowsGo() {
    let programme = CuttingPlaneProgramme(costs: [1, 1, 1])
    programme.addRow([0], [1], atLeast: 1)
    programme.addRow([0, 1], [1, 1], atLeast: 0.5)
    programme.addRow([2], [1], atLeast: 0.25)
    #expect(programme.solve(iterationLimit: 100) == .optimal)
    programme.removeLooseRows()
    #expect(programme.rowCount == 2)
    #expect(programme.solve(iterationLimit: 100) == .optimal)
    #expect((bound(programme) - 1.25).magnitude < 1e-12)
  }

  @Test func withoutRows() {
    let programme = CuttingPlaneProgramme(costs: [1, 2])
    #expect(programme.solve(iterationLimit: 100) == .optimal)
    #expect(bound(programme) == 0)
    #expect(programme.variableCount == 2)
  }
}
