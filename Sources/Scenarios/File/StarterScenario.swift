internal import SourceText

/// A commented scenario for a newcomer, named after its file.
public func starterScenario(named path: String) -> String {
  let last = ScenarioFiles.name(of: path)
  let name = ScenarioChecker.isName(last) ? last : "my-scenario"
  return """
    # A scenario is a difference from a data set: write only what changes.
    # Check it with `entente check`, run it with `entente run`; results go to Results/\(name)/,
    # headline.csv first. `entente list verbs` shows every kind of event.
    entente: 1
    name: \(name)
    title: One line that says what happens
    question: What do you want to know?
    # The folder of the data set beside this file.
    baseline: asia-pacific-2025

    # Quarters to report besides the end.
    report: [2026-Q4, end]

    events:
      # A pact from the first quarter of 2026, with a probability.
      - at: 2026-Q1
        probability: 0.6
        sign_pact:
          id: my-pact
          members: [CHN, RUS, PRK]
          obligations: [defence, consultation]
      # A drift that fades: 5, 50 and 95% points of its size.
      - at: 2026-Q1
        shift_tie: {between: [CHN, PRK], by: {range: [0.02, 0.08, 0.18]}, half_life: 12 months}
      # Something that may happen at any time, at a rate per year.
      # - hazard: {per_year: 0.2}
      #   crisis: {between: [CHN, PHL], multiply: 1.5, half_life: 6 months}

    # Uncertain parameters of the model can be set: `entente list parameters`.
    # parameters:
    #   contest.exponent: 1.2

    # Gates for continuous integration: the exit code is 1 when one is not met.
    # expect:
    #   - {theatre: KOR, shift: {above: 0}}

    """
}
