import Testing

@testable import NetworkMeasures

@Suite struct AdjacencyTests {
  @Test func eachWay() throws {
    let network = try TieNetwork(order: 3, isDirected: true, ties: [(0, 1, 2), (2, 1, -1)])
    let out = Adjacency(network, .out)
    let into = Adjacency(network, .in)
    #expect((0..<3).map { out.degree($0) } == [1, 0, 1])
    #expect((0..<3).map { into.degree($0) } == [0, 2, 0])
    #expect(into.places(of: 1).map { into.neighbours[$0] } == [0, 2])
    #expect(into.places(of: 1).map { into.weights[$0] } == [2, -1])
    #expect(into.places(of: 1).map { into.ties[$0] } == [0, 1])
  }

  @Test func undirectedTiesAreOnBothSides() throws {
    let network = try TieNetwork(order: 3, ties: [(0, 2, 1), (1, 2, 1), (0, 1, 1)])
    let all = Adjacency(network, .out)
    #expect(all.places(of: 1).map { all.neighbours[$0] } == [0, 2])
    #expect(all.neighbours.count == 6)
  }
}
