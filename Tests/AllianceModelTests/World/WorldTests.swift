import AllianceModel
import Testing

@Suite struct WorldTests {
  private let world = TestWorld.certain

  @Test func lookups() {
    #expect(world.actor("JPN") == TestWorld.jpn)
    #expect(world.actor("jpn") == nil)
    #expect(world.theatre("KOR") == 1)
    #expect(world.pact("rus-prk") == 3)
    #expect(world.conflict("ukraine") == 0)
    #expect(world.conflict("") == nil)
  }

  @Test func contestantsAreThoseInTheatres() {
    #expect(world.contestants == Array(0...6))
    let none = World(
      name: "", title: "", asOf: 0, eventsFrom: 0, start: world.start, actors: world.actors,
      ties: [], pacts: [], theatres: [world.theatres[1]], conflicts: [], interventions: [],
      groups: [:], poles: (0, 1), layerRule: .standard, joiner: world.joiner,
      parameters: world.parameters)
    #expect(none.contestants == [0, 1, 2, 3, 4, 5])
  }

  /// The tie of largest size counts, whatever its sign (methods J2).
  @Test func weights() {
    let pair = Dyad(TestWorld.chn, TestWorld.rus)
    #expect(world.weight(of: pair, in: .cooperation) == 0.3)
    #expect(world.weight(of: pair, in: .cooperation, type: "SCO") == 0.15)
    #expect(world.weight(of: pair, in: .cooperation, type: "QUAD") == 0)
    #expect(world.weight(of: Dyad(0, 3), in: .sanctions) == -0.9)
    #expect(world.weight(of: pair, in: .dispute) == 0)
  }

  /// x = clip(A + .5 C + .3 I + .1 N + D + .5 S + .25 E) by hand from the ties of the test world.
  @Test func alignmentNetwork() {
    let network = world.alignmentNetwork()
    func x(_ a: Int, _ b: Int) -> Double { network[a * 7 + b] }
    #expect(x(TestWorld.usa, TestWorld.jpn) == 1)  // 1 + .2, clipped
    #expect(near(x(TestWorld.usa, TestWorld.chn), -0.6 + 0.25 * 0.4))
    #expect(near(x(TestWorld.chn, TestWorld.rus), 0.5 * 0.3 + 0.1 * 0.1))
    #expect(x(TestWorld.usa, TestWorld.prk) == -1)  // −.8 − .45, clipped
    #expect(x(TestWorld.usa, TestWorld.kor) == 0.9)  // the stronger of two pact ties
    #expect(near(x(TestWorld.jpn, TestWorld.kor), 0.09))
    #expect(x(TestWorld.twn, TestWorld.usa) == 0)
    for a in 0..<7 {
      #expect(x(a, a) == 0)
      for b in 0..<7 { #expect(x(a, b) == x(b, a)) }
    }
  }
}
