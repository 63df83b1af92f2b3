import NetworkMeasures
import Testing

@Suite struct SignedNetworkTests {
  @Test func smallest() throws { _ = try SignedNetwork(order: 0, weights: []) }
}
