import AllianceModel
import SourceText
import Testing

@testable import Scenarios

@Suite struct StarterScenarioTests {
  /// The starter, and the starter with every comment taken for real, check clean.
  @Test func clean() {
    let text = starterScenario(named: "mine.yaml")
    let (scenario, found) = Shipped.check(text: text)
    #expect(found.isEmpty)
    #expect(scenario?.name == "mine")
    #expect(scenario?.reported == [4, 20])
    #expect(scenario?.events.count == 9)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map {
      line -> String in
      guard let place = line.firstIndex(of: "#") else { return String(line) }
      let rest = line[line.index(after: place)...].drop { $0 == " " }
      let code = ["parameters:", "expect:", "contest.", "- {theatre", "- hazard", "crisis:"]
      guard code.contains(where: rest.hasPrefix) else { return String(line) }
      return String(line[..<place]) + String(line[line.index(place, offsetBy: 2)...])
    }
    let (whole, problems) = Shipped.check(text: lines.joined(separator: "\n"))
    #expect(problems.isEmpty, "\(problems.map(\.message))")
    #expect(whole?.expectations.count == 1)
    #expect(whole?.overrides == ["contest.exponent"])
    #expect(whole?.events.count == 10)
  }

  /// Names that make no folder are replaced.
  @Test func names() {
    #expect(starterScenario(named: "a/b/pact-2.yaml").contains("\nname: pact-2\n"))
    #expect(starterScenario(named: "my scenario.yaml").contains("\nname: my-scenario\n"))
    #expect(starterScenario(named: "..yaml").contains("\nname: my-scenario\n"))
  }
}
