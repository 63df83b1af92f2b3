import Testing

@testable import NetworkMeasures

/// Values by networkx 3.6.1 (scripts/peer/measures.py).
@Suite struct ConnectivityMeasuresTests {
  @Test(arguments: [
    "components",
    "component",
    "largest_component_share",
    "strong_components",
    "cut_actor",
    "bridge",
    "maximum_flow",
  ])
  func agreesWithTheReference(_ name: String) throws { try expectReference(name) }

}
