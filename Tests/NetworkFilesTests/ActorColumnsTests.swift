import NetworkMeasures
import Testing

@testable import NetworkFiles

@Suite struct ActorColumnsTests {
  @Test func oneColumnForEachLayer() throws {
    let network = try TieNetwork(order: 2, ties: [(0, 1, -1)])
    let frame = NetworkFrame(
      names: ["A", "B"],
      layers: ["x", "y"].map { NetworkLayer(name: $0, network: network) },
      capabilities: Capabilities(order: 2))
    let measures = try ["degree", "density", "closeness"].map {
      try #require(MeasureCatalogue.measure($0))
    }
    let columns = actorColumns(frame, measures, MeasureParameters())
    #expect(columns.map(\.name) == ["x:degree", "y:degree"])
    #expect(columns[0].values == [1, 1])
  }
}
