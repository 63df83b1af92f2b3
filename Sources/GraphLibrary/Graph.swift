internal import CIGRAPHSupport

/// A graph in the memory of the igraph library (0.10), the only door to it.
///
/// Answers are deterministic: igraph's random numbers are seeded before each call that takes any.
/// Weights and lengths are one for each tie, in the order given; without them all are one. igraph
/// is opened when a graph is first made. Calls from several threads wait for one another.
// Sendable: one owner, and igraph does not change the graph.
public struct Graph: ~Copyable, @unchecked Sendable {
  private let graph: OpaquePointer
  /// The number of nodes.
  public let order: Int
  /// The number of ties.
  public let tieCount: Int

  /// A graph of ties between nodes 0 ..< order.
  ///
  /// - Throws: ``GraphLibraryError/notInstalled`` without the library.
  public init(
    order: Int, isDirected: Bool, sources: [Int32], targets: [Int32]
  ) throws(GraphLibraryError) {
    precondition(sources.count == targets.count, "two ends for each tie")
    guard entente_igraph_available() == 0 else { throw .notInstalled }
    let made = entente_graph_new(
      Int64(order), Int64(sources.count), sources, targets, isDirected ? 1 : 0)
    guard let made else { throw .failed("igraph could not make a graph of \(order) nodes") }
    graph = made
    self.order = order
    tieCount = sources.count
  }

  deinit { entente_graph_free(graph) }

  /// Calls a function that fills `count` numbers.
  private func numbers(
    _ count: Int, _ call: (OpaquePointer, UnsafeMutablePointer<Double>) -> Int32
  ) throws(GraphLibraryError) -> [Double] {
    var code: Int32 = 0
    let found = [Double](unsafeUninitializedCapacity: max(1, count)) { buffer, initialised in
      buffer.initialize(repeating: 0)
      code = call(graph, buffer.baseAddress!)
      initialised = count
    }
    try Self.check(code)
    return found
  }

  private static func check(_ code: Int32) throws(GraphLibraryError) {
    guard code == 0 else { throw .failed(String(cString: entente_igraph_message(code))) }
  }

  private func check(_ weights: [Double]?) {
    precondition(weights.map { $0.count == tieCount } ?? true, "one number for each tie")
  }
}

/// Why igraph has no answer.
public enum GraphLibraryError: Error, Equatable, Sendable, CustomStringConvertible {
  /// The library cannot be opened.
  case notInstalled
  /// A call failed, with igraph's own words.
  case failed(String)

  /// The reason in a sentence.
  public var description: String {
    switch self {
    case .notInstalled: "needs the igraph library: apt-get install libigraph3"
    case .failed(let reason): "igraph: \(reason)"
    }
  }
}

// MARK: - Paths

extension Graph {
  /// Shortest-path betweenness of each node, not normalised (`igraph_betweenness`).
  public func betweenness(lengths: [Double]?) throws(GraphLibraryError) -> [Double] {
    check(lengths)
    return try numbers(order) { entente_graph_betweenness($0, lengths, $1) }
  }

  /// Shortest-path betweenness of each tie, not normalised (`igraph_edge_betweenness`).
  public func tieBetweenness(lengths: [Double]?) throws(GraphLibraryError) -> [Double] {
    check(lengths)
    return try numbers(tieCount) { entente_graph_tie_betweenness($0, lengths, $1) }
  }

  /// Shortest distances, row-major from × to, infinite where there is no path
  /// (`igraph_distances`, `igraph_distances_dijkstra`).
  public func distances(lengths: [Double]?) throws(GraphLibraryError) -> [Double] {
    check(lengths)
    return try numbers(order * order) { entente_graph_distances($0, lengths, $1) }
  }

  /// The greatest flow between two nodes (`igraph_maxflow_value`, push–relabel).
  public func maximumFlow(
    from source: Int, to target: Int, capacities: [Double]?
  ) throws(GraphLibraryError) -> Double {
    check(capacities)
    return try numbers(1) {
      entente_graph_maximum_flow($0, capacities, Int64(source), Int64(target), $1)
    }[0]
  }
}

// MARK: - Spectra

extension Graph {
  /// Eigenvector centrality, greatest 1 (`igraph_eigenvector_centrality`, ARPACK from the degrees).
  public func eigenvector(weights: [Double]?) throws(GraphLibraryError) -> [Double] {
    check(weights)
    var value = 0.0
    return try numbers(order) { entente_graph_eigenvector($0, weights, $1, &value) }
  }

  /// PageRank, sum 1 (`igraph_pagerank`, PRPACK).
  public func pageRank(weights: [Double]?, damping: Double) throws(GraphLibraryError) -> [Double] {
    check(weights)
    return try numbers(order) { entente_graph_pagerank($0, weights, damping, $1) }
  }

  /// Hub and authority scores, greatest 1 (`igraph_hub_and_authority_scores`).
  public func hubsAndAuthorities(
    weights: [Double]?
  ) throws(GraphLibraryError) -> (hubs: [Double], authorities: [Double]) {
    check(weights)
    let both = try numbers(2 * order) { entente_graph_hits($0, weights, $1, $1 + order) }
    return (Array(both[..<order]), Array(both[order...]))
  }
}

// MARK: - Structure

extension Graph {
  /// Burt's constraint; not a number for a node without ties (`igraph_constraint`).
  public func constraint(weights: [Double]?) throws(GraphLibraryError) -> [Double] {
    check(weights)
    return try numbers(order) { entente_graph_constraint($0, weights, $1) }
  }

  /// The greatest k of a k-core that holds each node (`igraph_coreness`).
  public func coreness() throws(GraphLibraryError) -> [Double] {
    try numbers(order) { entente_graph_coreness($0, $1) }
  }

  /// Share of a node's pairs of neighbours that are tied; not a number below two neighbours
  /// (`igraph_transitivity_local_undirected`).
  public func localClustering() throws(GraphLibraryError) -> [Double] {
    try numbers(order) { entente_graph_local_clustering($0, $1) }
  }

  /// Share of connected triples that are closed; not a number without any
  /// (`igraph_transitivity_undirected`).
  public func transitivity() throws(GraphLibraryError) -> Double {
    try numbers(1) { entente_graph_transitivity($0, $1) }[0]
  }

  /// Correlation of the degrees at the ends of ties (`igraph_assortativity_degree`).
  public func degreeAssortativity() throws(GraphLibraryError) -> Double {
    try numbers(1) { entente_graph_assortativity($0, $1) }[0]
  }

  /// The 16 types of triads of a directed graph (`igraph_triad_census`), in the order of
  /// ``triadTypes``.
  public func triadCensus() throws(GraphLibraryError) -> [Double] {
    try numbers(16) { entente_graph_triad_census($0, $1) }
  }

  /// The names of the types of triads (Holland & Leinhardt 1976).
  public static let triadTypes = [
    "003", "012", "102", "021D", "021U", "021C", "111D", "111U", "030T", "030C", "201", "120D",
    "120U", "120C", "210", "300",
  ]

  /// Whether the loss of each tie parts a component (`igraph_bridges`).
  public func bridges() throws(GraphLibraryError) -> [Bool] {
    try numbers(tieCount) { entente_graph_bridges($0, $1) }.map { $0 == 1 }
  }

  /// Whether the loss of each node parts a component (`igraph_articulation_points`).
  public func cutNodes() throws(GraphLibraryError) -> [Bool] {
    try numbers(order) { entente_graph_cut_nodes($0, $1) }.map { $0 == 1 }
  }

  /// The component of each node, from 0 (`igraph_connected_components`).
  public func components(strong: Bool = false) throws(GraphLibraryError) -> [Int] {
    try numbers(order) { entente_graph_components($0, strong ? 1 : 0, $1) }.map { Int($0) }
  }
}

// MARK: - Communities

extension Graph {
  /// Communities by the Louvain method (`igraph_community_multilevel`).
  public func louvain(
    weights: [Double], resolution: Double, seed: UInt64
  ) throws(GraphLibraryError) -> [Int] {
    check(weights)
    return try numbers(order) { entente_graph_louvain($0, weights, resolution, seed, $1) }
      .map { Int($0) }
  }

  /// Communities by the Leiden method for modularity (`igraph_community_leiden`).
  public func leiden(
    weights: [Double], strengths: [Double], resolution: Double, seed: UInt64
  ) throws(GraphLibraryError) -> [Int] {
    check(weights)
    let scaled = resolution / strengths.reduce(0, +)
    return try numbers(order) {
      entente_graph_leiden($0, weights, strengths, scaled, seed, $1)
    }
    .map { Int($0) }
  }

  /// Communities by Newman's leading eigenvectors (`igraph_community_leading_eigenvector`).
  public func leadingEigenvector(weights: [Double]) throws(GraphLibraryError) -> [Int] {
    check(weights)
    return try numbers(order) { entente_graph_leading_eigenvector($0, weights, $1) }
      .map { Int($0) }
  }

  /// Communities of a connected signed graph by a spin glass (`igraph_community_spinglass`,
  /// Traag & Bruggeman 2009).
  public func spinGlass(
    weights: [Double], spins: Int, gamma: Double, seed: UInt64
  ) throws(GraphLibraryError) -> [Int] {
    check(weights)
    return try numbers(order) {
      entente_graph_spinglass($0, weights, Int64(spins), gamma, gamma, seed, $1)
    }
    .map { Int($0) }
  }
}
