import Testing

@testable import AllianceModel

@Suite struct TiePairsTests {
  private func pairs(_ values: [String: VerbArguments.Value]) throws(EventError) -> [Dyad] {
    try TiePairs.pairs(VerbArguments(values))
  }

  @Test func withinAList() throws {
    #expect(try pairs(["between": .actors([3, 1, 2])]) == [Dyad(1, 3), Dyad(2, 3), Dyad(1, 2)])
  }

  /// Each pair once, and nobody with itself.
  @Test func acrossLists() throws {
    let found = try pairs(["from": .actors([0, 1]), "to": .actors([1, 0, 2])])
    #expect(found == [Dyad(0, 1), Dyad(0, 2), Dyad(1, 2)])
  }

  @Test func wrongForms() {
    func error(_ values: [String: VerbArguments.Value]) -> EventError? {
      do throws(EventError) {
        _ = try pairs(values)
        return nil
      } catch { return error }
    }
    #expect(error([:]) != nil)
    #expect(error(["from": .actors([0])]) != nil)
    #expect(error(["to": .actors([0])]) != nil)
    #expect(error(["between": .actors([0, 1]), "from": .actors([2]), "to": .actors([3])]) != nil)
    #expect(error(["between": .actors([0])])?.argument == "between")
    #expect(error(["from": .actors([4]), "to": .actors([4])])?.argument == "to")
  }
}
