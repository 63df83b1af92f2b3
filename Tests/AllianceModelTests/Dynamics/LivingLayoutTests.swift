import Testing

@testable import AllianceModel

@Suite struct LivingLayoutTests {
  /// Places in the list of pairs: (0, 1), (0, 2) … row by row.
  @Test func positions() throws {
    let world = TestWorld.certain
    let layout = try #require(
      try LivingLayout(.all, world, EventProgram([], in: world), Layout(world)))
    #expect(layout.pairs.count == 21)
    for (index, pair) in layout.pairs.enumerated() { #expect(pair.position(among: 7) == index) }
    #expect(Set(layout.pairSubjects).count == 21)
  }

  /// A pair's numbers do not depend on the order of the actors.
  @Test func subjects() {
    let world = TestWorld.certain
    let reversed = world.with(actors: world.actors.reversed())
    #expect(
      world.subject(of: Dyad(TestWorld.usa, TestWorld.chn)) == reversed.subject(of: Dyad(5, 6)))
  }

  @Test func nothingWhenOff() throws {
    let world = TestWorld.certain
    #expect(try LivingLayout(.off, world, EventProgram([], in: world), Layout(world)) == nil)
  }

  /// What the data set lacks is said.
  @Test func missingParameter() throws {
    var world = TestWorld.certain
    var catalogue = ParameterCatalogue()
    for item in world.parameters.definitions where item.name != "alignment.balance" {
      catalogue.add(item)
    }
    world.parameters = catalogue
    let bare = world
    #expect(throws: WorldError.self) { try Dynamics.all.check(bare) }
    #expect(throws: Never.self) { try Dynamics.off.check(bare) }
  }
}
