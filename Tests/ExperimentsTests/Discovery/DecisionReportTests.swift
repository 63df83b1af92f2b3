import Discovery
import SourceText
import Tables
import Testing

@testable import Experiments

@Suite struct DecisionReportTests {
  private func input(threshold: Double? = nil) throws -> DecisionInput {
    let file = SourceFile(name: "t", bytes: Array("x\n".utf8))
    // Milnor's example (1954), by two criteria that disagree.
    let table: [(String, [Double])] = [
      ("a", [2, 2, 0, 1]), ("b", [1, 1, 1, 1]), ("c", [0, 4, 0, 0]), ("d", [1, 3, 0, 0]),
    ]
    let rows = table.flatMap { policy, outcomes in
      outcomes.enumerated().map { future, outcome in
        OutcomeRow(
          policy: policy, future: "\(future)", group: "\(future)",
          values: [outcome, policy == "d" ? 9 : outcome], location: file.location(atByte: 0))
      }
    }
    var criteria = [
      DecisionRequest.Criterion(name: "gain", direction: .more),
      DecisionRequest.Criterion(name: "cost", direction: .less),
    ]
    criteria[0].threshold = threshold
    var diagnostics = Diagnostics()
    return DecisionInput(rows, criteria, into: &diagnostics)!
  }

  @Test func everyRuleOnEveryCriterion() throws {
    let report = try DecisionReport(try input(threshold: 1), DecisionOptions())
    #expect(report.judgements.filter { $0.criterion == "gain" }.count == 11)
    // No threshold of cost: no satisficing.
    #expect(report.judgements.filter { $0.criterion == "cost" }.count == 10)
    #expect(report.judgements.last?.criterion == "all thresholds")
    let text = report.text
    #expect(text.hasPrefix("4 policies in 4 futures.\n\ngain, more is better, at least 1:\n"))
    #expect(text.contains("  maximin: b (1; first in "))
    #expect(text.contains("  minimax-regret: d (1"))
    #expect(text.contains("\nFront by laplace: a, b, c\n"))
  }

  @Test func bytesDoNotDependOnThreads() throws {
    var options = DecisionOptions()
    let alone = try DecisionReport(try input(threshold: 1), options)
    options.jobs = 4
    let together = try DecisionReport(try input(threshold: 1), options)
    for (a, b) in zip(alone.tables, together.tables) { #expect(csv(a) == csv(b)) }
  }

  @Test func tablesHaveMeanings() throws {
    let tables = try DecisionReport(try input(), DecisionOptions()).tables
    #expect(tables.map(\.name) == ["ranking", "front", "dominance", "regret"])
    for table in tables {
      #expect(table.columns.allSatisfy { !$0.meaning.isEmpty } && !table.rows.isEmpty)
    }
    #expect(tables[3].rows.count == 32)
    #expect(DecisionReport.rules.rows.count == RuleCatalogue.all.count)
  }

  @Test func aFrontNeedsItsNumbers() throws {
    var options = DecisionOptions()
    options.front = .satisficing
    #expect(throws: FrontWithoutThreshold.self) { try DecisionReport(try input(), options) }
  }

  /// One future says nothing of others.
  @Test func oneFutureHasNoStability() throws {
    let file = SourceFile(name: "t", bytes: Array("x\n".utf8))
    let row = OutcomeRow(
      policy: "p", future: "1", group: "1", values: [2], location: file.location(atByte: 0))
    var diagnostics = Diagnostics()
    let input = try #require(
      DecisionInput(
        [row], [DecisionRequest.Criterion(name: "y", direction: .more)], into: &diagnostics))
    let report = try DecisionReport(input, DecisionOptions())
    #expect(report.judgements.allSatisfy { $0.stability == nil })
    #expect(report.text.contains("  laplace: p (2)\n"))
  }
}
