import Testing

@testable import GraphLibrary

/// The door to igraph: what comes through is what went in. Values are tested in NetworkMeasures.
@Suite struct GraphTests {
  private func path(_ order: Int) throws -> Graph {
    try Graph(
      order: order, isDirected: false, sources: (0..<Int32(order - 1)).map { $0 },
      targets: (1..<Int32(order)).map { $0 })
  }

  /// By hand: a path of three.
  @Test func aPath() throws {
    let graph = try path(3)
    #expect(try graph.betweenness(lengths: nil) == [0, 1, 0])
    #expect(try graph.tieBetweenness(lengths: [1, 2]) == [2, 2])
    #expect(try graph.distances(lengths: [1, 2]) == [0, 1, 3, 1, 0, 2, 3, 2, 0])
    #expect(try graph.bridges() == [true, true])
    #expect(try graph.cutNodes() == [false, true, false])
    #expect(try graph.maximumFlow(from: 0, to: 2, capacities: [5, 3]) == 3)
  }

  @Test func nothing() throws {
    let graph = try Graph(order: 0, isDirected: true, sources: [], targets: [])
    #expect(try graph.betweenness(lengths: nil) == [])
    #expect(try graph.components() == [])
  }

  /// Errors of igraph come as values: a spin glass of a parted graph.
  @Test func errorsAreValues() throws {
    let graph = try Graph(order: 3, isDirected: false, sources: [0], targets: [1])
    #expect(throws: GraphLibraryError.self) {
      try graph.spinGlass(weights: [1], spins: 2, gamma: 1, seed: 1)
    }
  }

  /// The same answer every time, whatever was asked before.
  @Test func seedsAreSet() throws {
    let graph = try path(20)
    let weights = [Double](repeating: 1, count: 19)
    let first = try graph.louvain(weights: weights, resolution: 1, seed: 7)
    _ = try graph.louvain(weights: weights, resolution: 1, seed: 8)
    #expect(try graph.louvain(weights: weights, resolution: 1, seed: 7) == first)
  }
}
