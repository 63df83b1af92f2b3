import Testing

@testable import NetworkMeasures

@Suite struct KernelReductionTests {
  /// The greatest agreement by trying every division: Σ|w| − 2L.
  private func agreement(_ network: SignedNetwork) -> Double {
    network.totalWeight - 2 * frustrationByEnumeration(network)
  }

  @Test func treesAndRingsVanish() throws {
    let tree = try network(6, [(0, 1, 2), (0, 2, -1), (2, 3, 4), (2, 4, -0.5)])
    let reduction = KernelReduction(tree)
    #expect(reduction.kernel.isEmpty)
    // A tree is balanced: all of 2 + 1 + 4 + .5 agrees.
    #expect(isClose(reduction.constant, 7.5))
    // A ring of five enmities loses the lightest, twice: 15 − 2.
    let ring = try network(5, [(0, 1, -1), (1, 2, -2), (2, 3, -3), (3, 4, -4), (4, 0, -5)])
    #expect(isClose(KernelReduction(ring).constant, 13))
  }

  @Test func aStarBecomesATriangle() throws {
    // K4 of enmities: every node has three equal ties; the greatest agreement is 4 − 2 = 2.
    let reduction = KernelReduction(try complete(4) { _, _ in -1 })
    #expect(reduction.kernel.isEmpty)
    #expect(isClose(reduction.constant, 2))
  }

  @Test func aCompleteNetworkStays() throws {
    #expect(KernelReduction(try complete(6) { _, _ in -1 }).kernel == [0, 1, 2, 3, 4, 5])
  }

  @Test(arguments: Weights.allCases, 1...12)
  func theKernelAgreesAsMuch(weights: Weights, order: Int) throws {
    for seed in 1...8 {
      let network = try randomNetwork(order, weights, seed: seed)
      let reduction = KernelReduction(network)
      let kernel = reduction.network
      let sum = reduction.constant + agreement(kernel)
      #expect(isClose(sum, agreement(network), within: 1e-9))
      let best = kernel.minimumFrustration().isSecondCamp.map { $0 ? -1.0 : 1.0 }
      let lifted = network.frustration(dividing: reduction.lift(best).map { $0 < 0 })
      #expect(isClose(lifted, frustrationByEnumeration(network), within: 1e-9))
    }
  }
}
