import Testing

@testable import Discovery

@Suite struct PeelObjectiveTests {
  @Test func worths() {
    #expect(PeelObjective.lenient1.worth(10, 0.5, 8, 0.75) == 0.125)
    #expect(PeelObjective.lenient2.worth(10, 0.5, 8, 0.75) == 1)
    #expect(PeelObjective.original.worth(10, 0.5, 8, 0.75) == 0.75)
    // Pasting: rows are added.
    #expect(PeelObjective.lenient1.worth(8, 0.5, 10, 0.75) == 0.125)
  }

  @Test func everyObjectiveIsInTheList() {
    #expect(PeelObjective.all.map(\.name) == ["lenient1", "lenient2", "original"])
    #expect(PeelObjective.named("original")?.name == "original")
    #expect(PeelObjective.named("none") == nil)
    for objective in PeelObjective.all {
      #expect(!objective.purpose.isEmpty && !objective.source.isEmpty)
    }
  }
}
