import NetworkDynamics
import SourceText
import Testing

@testable import NetworkFiles

@Suite struct PanelBuilderTests {
  private static let ties = """
    period,layer,a,b,weight
    1,pact,A,B,1
    1,rivalry,A,C,0.5
    2,pact,B,C,2
    2,pact,A,B,0
    3,rivalry,A,C,1
    """

  private func build(
    _ terms: [ModelTerm], ties: String = PanelBuilderTests.ties, layer: String? = "pact",
    actors: String? = nil, dyads: String? = nil, model: TieModel = .conjunctive
  ) throws -> (panel: NetworkPanel?, builder: PanelBuilder?, codes: [String]) {
    var diagnostics = Diagnostics()
    func file(_ name: String, _ text: String) -> SourceFile {
      SourceFile(name: name, bytes: Array(text.utf8))
    }
    let actorTable = actors.flatMap { ActorTable(file("actors.csv", $0), into: &diagnostics) }
    let dyadTable = dyads.flatMap { DyadTable(file("dyads.csv", $0), into: &diagnostics) }
    let frames = readTieTable(file("ties.csv", ties), actors: actorTable, into: &diagnostics) ?? []
    var builder = PanelBuilder(
      frames, layer: layer, actors: actorTable, dyads: dyadTable, file: "ties.csv",
      into: &diagnostics)
    let panel = builder?.panel(
      for: try ActorOrientedModel(model, terms: terms), into: &diagnostics)
    return (panel, builder, diagnostics.sorted().map(\.code))
  }

  @Test func wavesAreTheLayerByPeriod() throws {
    let (panel, builder, codes) = try build([ModelTerm(.enemyOfEnemy, covariate: "rivalry")])
    #expect(codes == [])
    #expect(builder?.names == ["A", "B", "C"])
    let found = try #require(panel)
    let (yes, no) = (true, false)
    #expect(
      found.waves == [
        [no, yes, no, yes, no, no, no, no, no], [no, no, no, no, no, yes, no, yes, no],
        [Bool](repeating: no, count: 9),
      ])
    // Another layer is a covariate as it stood when the period began; without a tie it is 0.
    #expect(found.covariates[0].pairs["rivalry"] == [0, 0, 0.5, 0, 0, 0, 0.5, 0, 0])
    #expect(found.covariates[1].pairs["rivalry"] == [Double](repeating: 0, count: 9))
    #expect(builder?.centres == [:])
  }

  @Test func plainCovariatesAreCentred() throws {
    let terms = [
      ModelTerm(.egoCovariate, covariate: "v"), ModelTerm(.dyadCovariate, covariate: "d"),
      ModelTerm(.similarity, covariate: "w"),
    ]
    let (panel, builder, codes) = try build(
      terms, actors: "actor,v,w\nA,1,1\nB,2,2\nC,6,6\n", dyads: "a,b,d\nA,B,1\nA,C,2\nB,C,6\n")
    #expect(codes == [])
    #expect(builder?.centres == ["v": 3, "d": 3])
    #expect(panel?.covariates[1].actors == ["v": [-2, -1, 3], "w": [1, 2, 6]])
    #expect(panel?.covariates[0].pairs["d"] == [0, -2, -1, -2, 0, 3, -1, 3, 0])
  }

  @Test func missingIsNeverZero() throws {
    let dyad = [ModelTerm(.dyadCovariate, covariate: "d")]
    #expect(
      try build(dyad, dyads: "a,b,d\nA,B,1\nA,C,\n").codes == [
        "missing-value", "missing-value", "missing-value", "missing-value",
      ])
    let ego = [ModelTerm(.egoCovariate, covariate: "v")]
    #expect(
      try build(ego, actors: "actor,v\nA,1\nB,\nC,6\n").codes == ["missing-value"])
  }

  @Test func saysWhatItDoesNotKnow() throws {
    #expect(try build([ModelTerm(.density)], layer: nil).codes == ["unknown-layer"])
    #expect(try build([ModelTerm(.density)], layer: "pct").codes == ["unknown-layer"])
    #expect(
      try build([ModelTerm(.dyadCovariate, covariate: "rivalri")]).codes == ["unknown-covariate"])
    #expect(try build([ModelTerm(.egoCovariate, covariate: "v")]).codes == ["unknown-covariate"])
    let directed = "period,a,b,directed\n1,A,B,Y\n2,B,C,N\n"
    #expect(
      try build([ModelTerm(.density)], ties: directed, layer: nil).codes == ["directed-ties"])
    #expect(
      try build([ModelTerm(.density)], ties: directed, layer: nil, model: .directed).codes == [])
    #expect(
      try build([ModelTerm(.density)], ties: "a,b\nA,B\n", layer: nil).codes == ["bad-panel"])
    let hostile = "period,a,b,weight\n1,A,B,-1\n2,A,B,1\n"
    #expect(try build([ModelTerm(.density)], ties: hostile, layer: nil).codes == ["negative-tie"])
  }
}
