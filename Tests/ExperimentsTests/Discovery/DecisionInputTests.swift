import Discovery
import SourceText
import Testing

@testable import Experiments

@Suite struct DecisionInputTests {
  private func row(
    _ policy: String, _ future: String, _ values: [Double?], group: String? = nil
  ) -> OutcomeRow {
    let file = SourceFile(name: "t", bytes: Array("x\n".utf8))
    return OutcomeRow(
      policy: policy, future: future, group: group ?? future, values: values,
      location: file.location(atByte: 0))
  }

  private let criteria = [
    DecisionRequest.Criterion(name: "a", direction: .more),
    DecisionRequest.Criterion(name: "b", direction: .less),
  ]

  @Test func futuresWithoutAnOutcomeAreLeftOutForAll() throws {
    var diagnostics = Diagnostics()
    let input = try #require(
      DecisionInput(
        [
          row("p", "1", [1, 10]), row("p", "2", [2, nil]), row("p", "3", [3, 30]),
          row("q", "3", [6, 60]), row("q", "1", [4, 40]), row("q", "2", [5, 50]),
          row("q", "4", [7, 70]),
        ], criteria, into: &diagnostics))
    #expect(input.policies == ["p", "q"] && input.futures == ["1", "3"])
    #expect(input.incomplete == 2 && input.groups == [0, 1])
    #expect(input.payoffs[0].regrets == [3, 3, 0, 0])
    #expect(input.payoffs[1].regrets == [0, 0, 30, 30])
  }

  @Test func groupsAreNumbered() throws {
    var diagnostics = Diagnostics()
    let rows = (0..<4).map { row("p", "\($0)", [1, $0 == 0 ? nil : 2], group: "g\($0 / 2)") }
    let input = try #require(DecisionInput(rows, criteria, into: &diagnostics))
    #expect(input.groups == [0, 1, 1])
  }

  @Test func mistakesAreReported() {
    var diagnostics = Diagnostics()
    #expect(
      DecisionInput(
        [row("p", "1", [1, 1]), row("p", "1", [2, 2])], criteria, into: &diagnostics) == nil)
    #expect(diagnostics.all.map(\.code) == ["duplicate-outcome"])
    var others = Diagnostics()
    #expect(
      DecisionInput(
        [row("p", "1", [1, 1]), row("q", "2", [2, 2]), row("q", "3", [2, 2])], criteria,
        into: &others) == nil)
    #expect(others.all.map(\.code) == ["no-future"])
    #expect(others.all[0].help == "policy 'p' has 1 of 3 futures")
    #expect(DecisionInput([], criteria, into: &others) == nil)
  }
}
