internal import GraphLibrary

/// igraph's view of a network, made when it is first needed.
final class GraphHolder {
  private var graph: Graph?
  private let network: TieNetwork

  init(_ network: TieNetwork) { self.network = network }

  /// Lends the graph.
  func with<Result>(
    _ body: (borrowing Graph) throws -> Result
  ) throws -> Result {
    if graph == nil {
      graph = try Graph(
        order: network.order, isDirected: network.isDirected, sources: network.sources,
        targets: network.targets)
    }
    return try body(graph!)
  }
}

extension MeasureCase {
  /// The weights, or `nil` where all are one.
  var graphWeights: [Double]? { network.weights.allSatisfy { $0 == 1 } ? nil : network.weights }

  /// The component of each actor, from 0, whichever way the ties run.
  func components() throws -> [Int] {
    if let known = knownComponents { return known }
    let found = try graph.with { graph in try graph.components() }
    knownComponents = found
    return found
  }

  /// The number of components that hold a tie.
  func tiedComponents() throws -> Int {
    let components = try components()
    return Set(network.sources.map { components[Int($0)] }).count
  }
}
