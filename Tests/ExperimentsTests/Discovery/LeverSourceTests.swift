import Discovery
import SourceText
import Testing

@testable import Experiments

/// Two levers and a force that nobody chooses, every combination: the risk is
/// force - 2 base - 3 pact + base × pact.
@Suite struct LeverSourceTests {
  private func input(
    most: Int = 9, threshold: Double? = 1, broken: Bool = false
  ) throws -> (input: DecisionInput?, codes: [String]) {
    var (x, y) = ("base,pact,force\n", "risk\n")
    for base in 0...1 {
      for pact in 0...1 {
        for force in [3, 4] {
          x += "\(base),\(pact),\(force)\n"
          y +=
            broken && base == 1 && force == 4
            ? "NA\n" : "\(force - 2 * base - 3 * pact + base * pact)\n"
        }
      }
    }
    var diagnostics = Diagnostics()
    func table(_ name: String, _ text: String) -> LooseTable {
      LooseTable(SourceFile(name: name, bytes: Array(text.utf8)), into: &diagnostics)!
    }
    let (a, b) = (table("X.csv", x), table("Y.csv", y))
    let costs = SourceFile(
      name: "costs.csv", bytes: Array("lever,cost,label\nbase,1,\npact,4,the pact\n".utf8))
    let levers = LeverTable(
      costs, factors: DiscoveryInput.factorNames(a), into: &diagnostics)!
    var risk = DecisionRequest.Criterion(name: "risk", direction: .less)
    risk.threshold = threshold
    let source = LeverSource(a, b, levers)
    let input = source.input(
      DecisionRequest(criteria: [risk]), most: most, into: &diagnostics)
    return (input, diagnostics.all.map(\.code))
  }

  @Test func combinationsArePolicies() throws {
    let (found, codes) = try input()
    let input = try #require(found)
    #expect(codes.isEmpty)
    #expect(
      input.policies == ["nothing", "the pact = 1", "base = 1", "base = 1 + the pact = 1"])
    #expect(input.futures == ["3", "4"] && input.used == [0, 1, 1, 2])
    // Means: 3.5, 0.5, 1.5, -0.5; costs: 0, 4, 1, 5.
    let report = try DecisionReport(input, DecisionOptions())
    #expect(report.frontValues == [[3.5, 0], [0.5, 4], [1.5, 1], [-0.5, 5]])
    #expect(report.dominators == [nil, nil, nil, nil])
    #expect(report.cheapest(1) == 1)
    #expect(
      report.text.hasSuffix(
        "Cheapest that meets the thresholds by laplace:\n"
          + "  the pact = 1: risk 0.5, cost 4\n"))
    // A cost is the same in every future: no rule is asked about it.
    #expect(!report.judgements.contains { $0.criterion == LeverSource.cost })
  }

  @Test func atMostSoMany() throws {
    let found = try #require(try input(most: 1, threshold: 0).input)
    #expect(found.policies.count == 3)
    let report = try DecisionReport(found, DecisionOptions())
    #expect(report.text.hasSuffix("No combination meets the thresholds by laplace.\n"))
  }

  @Test func aFailedPointLeavesItsFutureOut() throws {
    let found = try #require(try input(broken: true).input)
    #expect(found.futures == ["3"] && found.incomplete == 1)
  }

  @Test func withoutAThresholdNothingIsCheapest() throws {
    let found = try #require(try input(threshold: nil).input)
    let text = try DecisionReport(found, DecisionOptions()).text
    #expect(text.hasSuffix("  base = 1 + the pact = 1: risk -0.5, cost 5\n"))
  }
}
