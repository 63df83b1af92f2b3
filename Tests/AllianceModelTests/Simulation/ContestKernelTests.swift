import Testing

@testable import AllianceModel

@Suite struct ContestKernelTests {
  /// Flat copies of the layout: leads, hosts and sides by row, −1 for none.
  @Test func flatRows() throws {
    let run = try TestRun(TestWorld.certain)
    let kernel = run.simulator.kernel
    let rows = (0..<kernel.rowCount).map { kernel.rows[$0] }
    #expect(rows.map(\.leadRow) == [-1, -1, -1, 2, -1, -1, -1, -1, -1, 7, 8])
    #expect(rows.map(\.hostRow) == [-1, -1, 3, -1, -1, -1, -1, -1, -1, -1, -1])
    #expect(rows.map(\.isFollower).filter { $0 }.count == 2)
    #expect(rows.map(\.hasClosedBases).firstIndex(of: true) == 2)
    #expect(kernel.places[1].firstParty == 7 && kernel.places[1].endParty == 11)
  }

  /// Joiners as bits, the first party's the lowest.
  @Test func bits() throws {
    let run = try TestRun(
      TestWorld.certain.with([
        "commitment.kappa.USA.TWN": 300, "commitment.kappa.JPN.TWN": -600,
        "commitment.kappa.RUS.TWN": 300,
      ]))
    _ = run.outputs()
    let simulator = run.simulator
    let bits = simulator.kernel.decide(
      simulator.kernel.places[0], 0, simulator.eta[0].base, simulator.etaLeadOut[0].base,
      simulator.shift.base)
    #expect(bits == 0b101)
  }
}
