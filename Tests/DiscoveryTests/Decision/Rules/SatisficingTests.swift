import Testing

@testable import Discovery

@Suite struct SatisficingTests {
  @Test func countsFuturesThatMeetTheThreshold() {
    #expect(Milnor.values(.satisficing) == [0.75, 1, 0.25, 0.5])
    #expect(Milnor.values(.satisficing, Milnor.losses) == [0.75, 1, 0.25, 0.5])
    #expect(Milnor.first(.satisficing) == [1])
  }

  @Test func needsAThreshold() throws {
    let payoffs = try Payoffs(Milnor.table, policies: 4, direction: .more)
    #expect(Milnor.values(.satisficing, payoffs) == nil)
  }
}
