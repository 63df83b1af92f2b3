import Testing

@testable import NetworkMeasures

@Suite struct MeasureDomainTests {
  private func reason(_ domain: MeasureDomain, _ input: MeasureCase) -> String {
    domain.reasonAgainst(input) ?? ""
  }

  @Test func reasons() throws {
    let signed = try caseOf(2, [(0, 1, -1)])
    let directed = try caseOf(2, [(0, 1, 1)], directed: true)
    #expect(reason(.positive, signed).hasPrefix("is not defined for negative ties"))
    #expect(reason(.undirected, directed).hasPrefix("is not defined for directed ties"))
    #expect(reason(MeasureDomain(direction: .directed), signed) == "needs directed ties")
    #expect(reason(MeasureDomain(most: 1), signed).contains("at most 1 actors, found 2"))
    #expect(reason(.power, signed).hasPrefix("needs the column 'power'"))
    #expect(reason(MeasureDomain(.multiplex), signed) == "needs two layers or more")
    #expect(reason(.anyLayer, signed).isEmpty && reason(.anyLayer, directed).isEmpty)
  }

  @Test func words() {
    #expect(
      MeasureDomain.positive.description.hasPrefix("one layer; no negative ties; directed or"))
    #expect(MeasureDomain.power.description == "actors; needs power")
  }
}
