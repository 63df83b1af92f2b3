import Testing

@testable import AllianceModel

@Suite struct LayoutTests {
  private let layout = try! Layout(TestWorld.certain)

  /// Principals first, then the leads, then the rest in the table's order.
  @Test func rowsOfATheatre() {
    #expect(
      layout.rows.map(\.actor) == [1, 6, 0, 5, 2, 3, 4, 0, 1, 5, 2])
    #expect(layout.rows.map(\.theatre) == [0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1])
    #expect(
      layout.rows.map(\.isPrincipal) == [true, true] + [false, false, false] + [true, true]
        + [false, false, false, false])
    #expect(layout.places.map(\.parties) == [2..<5, 7..<11])
  }

  /// Japan follows America; Russia stands on China's side in Korea without following it.
  @Test func leadsAndFollowers() throws {
    let japan = layout.rows[try layout.row(TestWorld.jpn, TestWorld.taiwan)]
    #expect(japan.leadRow == 2)
    #expect(japan.isFollower)
    let russia = layout.rows[try layout.row(TestWorld.rus, TestWorld.korea)]
    #expect(russia.leadRow == 8)
    #expect(!russia.isFollower)
    // America leads and follows nobody; in Taiwan the attacker's side has no lead.
    #expect(layout.rows[2].leadRow == nil)
    #expect(layout.rows[try layout.row(TestWorld.rus, TestWorld.taiwan)].leadRow == nil)
  }

  @Test func hostsAndShares() throws {
    let america = layout.rows[2]
    #expect(america.hostRow == 3)
    #expect(america.closedAvailability != nil)
    #expect(america.closedDistance == 2760)
    #expect(layout.rows[7].hostRow == nil)
    #expect(layout.rows[7].closedAvailability == nil)
  }

  /// Both principals must have warheads (methods Q19): China and Taiwan, North Korea and Korea
  /// do not.
  @Test func nuclearDyads() {
    #expect(layout.places.allSatisfy { !$0.isNuclear })
  }

  @Test func missingParameterIsNamed() {
    var world = TestWorld.certain
    world.parameters = ParameterCatalogue()
    world.addDerivedParameters()
    do throws(WorldError) {
      _ = try Layout(world)
      Issue.record("a world without parameters was laid out")
    } catch { #expect(error.description.contains("'power.procurement.USA'")) }
  }
}
