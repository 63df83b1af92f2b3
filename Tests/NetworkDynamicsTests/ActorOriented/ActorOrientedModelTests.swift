import NetworkDynamics
import Testing

@Suite struct ActorOrientedModelTests {
  @Test func namesSayWhatATermIs() {
    #expect(ModelTerm(.gwesp).name == "gwesp")
    #expect(ModelTerm(.dyadCovariate, .creation, covariate: "d").name == "creation:dyad(d)")
  }

  @Test func refusesTermsThatMeanNothing() {
    let wrong: [(TieModel, [ModelTerm])] = [
      (.conjunctive, [ModelTerm(.similarity)]),
      (.conjunctive, [ModelTerm(.density, covariate: "x")]),
      (.conjunctive, [ModelTerm(.reciprocity)]),
      (.directed, [ModelTerm(.density), ModelTerm(.density)]),
      (.directed, [ModelTerm(.gwesp, decay: 0)]),
    ]
    for (ties, terms) in wrong {
      #expect(throws: DynamicsError.self) { try ActorOrientedModel(ties, terms: terms) }
    }
    #expect(throws: DynamicsError.self) {
      try ActorOrientedModel(.directed, terms: [], rateCovariates: ["a", "a"])
    }
    #expect(throws: DynamicsError.self) {
      try ActorOrientedModel(.initiative, terms: [], consent: .infinity)
    }
  }

  @Test func theSameEffectMayServeTwice() throws {
    let model = try ActorOrientedModel(
      .conjunctive, terms: [ModelTerm(.density), ModelTerm(.density, .endowment)])
    #expect(model.terms.map(\.name) == ["density", "endowment:density"])
    #expect(TieModel.allCases.filter(\.isPairwise) == [.conjunctive, .compensatory])
    #expect(TieModel.allCases.filter(\.isDirected) == [.directed])
  }
}
