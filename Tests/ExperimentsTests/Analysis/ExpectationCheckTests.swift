import Experiments
import Scenarios
import Testing

@Suite struct ExpectationCheckTests {
  private func verdicts(_ expect: String) throws -> [Verdict] {
    let workshop = try Workshop()
    try workshop.write("pact", "interventions: all\n" + pact + "expect:\n" + expect)
    return judge(try #require(try results(workshop.load(["pact"]))["pact"]))
  }

  @Test func metAndMissed() throws {
    let list = try verdicts(
      """
        - {theatre: KOR, shift: {above: 0}}
        - {theatre: KOR, shift: {below: 0}}
        - {theatre: SCS, direction: unmoved}
        - {theatre: SCS, direction: rises}
        - {subject: network, shift: {below: -0.0001}}
        - {subject: region, value: {between: [0, 1]}}
        - {subject: region, value: {above: 1}, p_up: {above: 2}}
        - {intervention: without-us, value: {above: 0.2}}
        - {theatre: TWN, kappa: zero, value: {between: [0, 1]}}
        - {theatre: TWN, measure: log_force_ratio, value: {above: 100}}

      """)
    #expect(
      list.map(\.isMet) == [
        true, false, true, false, true, true, false, true, true, false,
      ])
    #expect(list[6].failures.count == 2)
    #expect(list[1].failures[0].contains("expected at most 0.0"))
  }
}
