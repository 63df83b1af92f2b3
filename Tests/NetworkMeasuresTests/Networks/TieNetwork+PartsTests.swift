import Testing

@testable import NetworkMeasures

@Suite struct TieNetworkPartsTests {
  private func directed() throws -> TieNetwork {
    try TieNetwork(
      order: 4, isDirected: true, ties: [(0, 1, 2), (1, 0, -1), (1, 2, 3), (3, 2, -4)])
  }

  @Test func signs() throws {
    let network = try directed()
    #expect(network.taking(.all) == network)
    #expect(network.taking(.positive).weights == [2, 3])
    #expect(network.taking(.negative).weights == [1, 4])
    #expect(network.taking(.absolute).weights == [2, 1, 3, 4])
    #expect(network.taking(.negative).isDirected && network.taking(.negative).order == 4)
  }

  /// A missing direction counts as zero; zero is no tie.
  @Test func directions() throws {
    let network = try directed()
    #expect(network.symmetrised(.maximum).weights == [2, 3])
    #expect(network.symmetrised(.minimum).weights == [-1, -4])
    #expect(network.symmetrised(.mean).weights == [0.5, 1.5, -2])
    #expect(!network.symmetrised(.mean).isDirected)
    let undirected = try TieNetwork(order: 2, ties: [(1, 0, 5)])
    #expect(undirected.symmetrised(.minimum) == undirected)
  }
}
