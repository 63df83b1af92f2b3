import Testing

@testable import AllianceModel

/// What a pact that is signed or ends by itself moves (methods Q11).
@Suite struct PactRoutesTests {
  private let world = TestWorld.certain
  private let pairs = Dyad.all(in: Array(0..<7))

  private func routes() throws -> PactRoutes { PactRoutes(world, try Layout(world), pairs) }
  private func at(_ a: Int, _ b: Int) -> Int { Dyad(a, b).position(among: 7) }

  /// America and Taiwan: def_s of America's row there, not set yet.
  @Test func newFlag() throws {
    let flags = try routes().flags[at(TestWorld.usa, TestWorld.twn)]
    let row = try Layout(world).row(TestWorld.usa, TestWorld.taiwan)
    #expect(
      flags == [
        PactRoutes.Flag(
          row: row, term: JoinerTerm.defenceWithSide.index, base: false, isSetByNew: true)
      ])
  }

  /// America and Korea: consultation stays, because the squad gives it too.
  @Test func keptFlags() throws {
    let flags = try routes().flags[at(TestWorld.usa, TestWorld.kor)]
    #expect(flags.map(\.term) == [JoinerTerm.defenceWithSide.index])
    #expect(flags.first?.base == true)
  }

  /// China and North Korea: defence and nonaggression go together.
  @Test func lostFlags() throws {
    let flags = try routes().flags[at(TestWorld.chn, TestWorld.prk)]
    #expect(
      Set(flags.map(\.term)) == [
        JoinerTerm.defenceWithSide.index, JoinerTerm.nonaggressionWithSide.index,
      ])
  }

  /// Japan follows America in both theatres; Russia would follow China in Korea.
  @Test func followers() throws {
    let routes = try routes()
    #expect(routes.followers[at(TestWorld.usa, TestWorld.jpn)].map(\.base) == [true, true])
    #expect(routes.followers[at(TestWorld.chn, TestWorld.rus)].map(\.base) == [false])
    #expect(routes.allFollowers.count >= 3)
  }

  /// What is left of the pact layer: the squad's .3 for America and Korea, nothing for China.
  @Test func residual() throws {
    let routes = try routes()
    #expect(routes.residual[at(TestWorld.usa, TestWorld.kor)] == 0.3)
    #expect(routes.residual[at(TestWorld.chn, TestWorld.prk)] == 0)
    #expect(routes.pactWeight[at(TestWorld.chn, TestWorld.prk)] == 0.75)
  }
}
