import Testing

@testable import NetworkMeasures

/// Values by networkx 3.6.1 and igraph 1.0.0 (scripts/peer/measures.py).
@Suite struct ClusteringMeasuresTests {
  @Test(arguments: [
    "transitivity",
    "clustering",
    "mean_clustering",
    "coreness",
    "degree_assortativity",
    "group_assortativity",
    "small_world",
  ])
  func agreesWithTheReference(_ name: String) throws { try expectReference(name) }

}
