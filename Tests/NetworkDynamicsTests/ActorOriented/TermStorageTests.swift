import Testing

@testable import NetworkDynamics

@Suite struct TermStorageTests {
  private static func storage(
    _ term: ModelTerm, _ covariates: PeriodCovariates
  ) throws -> TermStorage {
    try TermStorage(
      ActorOrientedModel(.conjunctive, terms: [term]), order: 2, covariates: covariates)
  }

  @Test func refusesCovariatesThatDoNotFit() {
    let actor = ModelTerm(.egoCovariate, covariate: "c")
    let dyad = ModelTerm(.dyadCovariate, covariate: "c")
    let wrong: [(ModelTerm, PeriodCovariates)] = [
      (actor, PeriodCovariates()), (actor, PeriodCovariates(actors: ["c": [1]])),
      (actor, PeriodCovariates(actors: ["c": [1, .nan]])),
      (actor, PeriodCovariates(pairs: ["c": [0, 1, 1, 0]])), (dyad, PeriodCovariates()),
      (dyad, PeriodCovariates(pairs: ["c": [1, 2]])),
      (dyad, PeriodCovariates(pairs: ["c": [0, .infinity, 1, 0]])),
    ]
    for (term, covariates) in wrong {
      #expect(throws: DynamicsError.self) { _ = try Self.storage(term, covariates) }
    }
  }

  @Test func theDiagonalCountsForNothing() throws {
    let storage = try Self.storage(
      ModelTerm(.dyadCovariate, covariate: "c"), PeriodCovariates(pairs: ["c": [.nan, 2, 3, 9]]))
    #expect((0..<4).map { storage.memory[0].pairs[$0] } == [0, 2, 3, 0])
  }

  /// A covariate without range makes everybody alike: no effect.
  @Test func similarityOfEquals() throws {
    let storage = try Self.storage(
      ModelTerm(.similarity, covariate: "c"), PeriodCovariates(actors: ["c": [4, 4]]))
    #expect(storage.memory[0].curve[0] == 0)
  }
}
