import NetworkDynamics
import Testing

@Suite struct NetworkPanelTests {
  private static let none = [Bool](repeating: false, count: 9)
  private static let one = [false, true, false, true, false, false, false, false, false]

  @Test func countsChanges() throws {
    let panel = try NetworkPanel(
      order: 3, isDirected: false, waves: [Self.none, Self.one, Self.none])
    #expect(panel.periods == 2)
    #expect(panel.changes(in: 0) == (made: 1, ended: 0))
    #expect(panel.changes(in: 1) == (made: 0, ended: 1))
    // One tie of three pairs in one of three waves.
    #expect(abs(panel.density - 1.0 / 9) < 1e-15)
    let directed = try NetworkPanel(order: 3, isDirected: true, waves: [Self.none, Self.one])
    #expect(directed.changes(in: 0) == (made: 2, ended: 0))
  }

  @Test func refusesWhatIsNoPanel() {
    var lopsided = Self.none
    lopsided[1] = true
    let wrong: [(Int, [[Bool]], [PeriodCovariates])] = [
      (3, [Self.none], []), (1, [[false], [false]], []), (3, [Self.none, []], []),
      (3, [Self.none, lopsided], []),
      (3, [Self.none, Self.one], [PeriodCovariates(), PeriodCovariates()]),
    ]
    for (order, waves, covariates) in wrong {
      #expect(throws: DynamicsError.self) {
        try NetworkPanel(order: order, isDirected: false, waves: waves, covariates: covariates)
      }
    }
  }
}
