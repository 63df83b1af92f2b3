import Testing

@testable import Designs

@Suite struct DesignFormTests {
  /// What `--points` replaces; designs whose size follows from other things have none.
  @Test(arguments: [
    ("sobol", "points"), ("saltelli", "points"), ("fast", "points"), ("morris", "trajectories"),
    ("grid", nil), ("one-at-a-time", nil), ("list", nil), ("csv", nil),
  ]) func sizes(name: String, argument: String?) throws {
    let form = try #require(DesignCatalogue.named(name))
    #expect(form.sizeArgument == argument)
  }

  @Test func listedPointsCannotBeMadeFromArguments() throws {
    let space = try FactorSpace([Factor("a", .levels([.number(1), .number(2)]))])
    for form in [ListDesign.form, ListDesign.fileForm] {
      #expect(throws: DesignError.self) {
        _ = try form.design(for: DesignRequest(space: space, seed: 1))
      }
    }
  }

  @Test func growthInWords() {
    #expect(DesignExtension.allCases.map { $0.meaning.prefix(3) } == ["yes", "by ", "no:"])
  }
}
