import NetworkMeasures
import Testing

@Suite struct SignedNetworkTests {
  @Test func theEmptyNetworkIsOne() throws {
    let network = try SignedNetwork(order: 0, weights: [])
    #expect(network.totalWeight == 0)
    #expect(network.triadBalance == nil)
    #expect(try network.walkBalance() == 1)
    #expect(network.minimumFrustration().isProven)
    #expect(network.minimumFrustration().isSecondCamp.isEmpty)
    #expect(network.localMinimumFrustration(from: []).isSecondCamp.isEmpty)
  }

  @Test func oneNodeHasNoTies() throws {
    let network = try SignedNetwork(order: 1, weights: [0])
    #expect(network.minimumFrustration().isSecondCamp == [false])
    #expect(network.minimumFrustration().isProven)
    #expect(network.frustrationIndex(network.minimumFrustration()) == nil)
    #expect(try network.walkBalance() == 1)
  }

  @Test func totalWeightCountsEachTieOnce() throws {
    // 1 + 2 + 4 by hand.
    let network = try network(3, [(0, 1, 1), (0, 2, -2), (1, 2, 4)])
    #expect(network.totalWeight == 7)
    #expect(network[2, 0] == -2)
  }

  @Test(arguments: [(-1, 1), (2, 3), (3, 4), (1, 0), (Int.max, 1), (4_294_967_296, 0)])
  func refusesTheWrongSize(order: Int, count: Int) {
    #expect(throws: NetworkError.wrongSize(order: order, count: count)) {
      try SignedNetwork(order: order, weights: Array(repeating: 0, count: count))
    }
  }

  @Test(arguments: [Double.nan, .infinity, -.infinity, .signalingNaN])
  func refusesWhatIsNotFinite(weight: Double) {
    #expect(throws: NetworkError.notFinite(row: 0, column: 1)) {
      try SignedNetwork(order: 2, weights: [0, weight, weight, 0])
    }
    #expect(throws: NetworkError.notFinite(row: 1, column: 0)) {
      try SignedNetwork(order: 2, weights: [0, 1, weight, 0])
    }
    #expect(throws: NetworkError.notFinite(row: 1, column: 1)) {
      try SignedNetwork(order: 2, weights: [0, 1, 1, weight])
    }
  }

  @Test func refusesAnAsymmetricMatrix() {
    #expect(throws: NetworkError.notSymmetric(row: 0, column: 1)) {
      try SignedNetwork(order: 2, weights: [0, 1, 1.0.nextUp, 0])
    }
  }

  @Test func refusesATieWithOneself() {
    #expect(throws: NetworkError.diagonalNotZero(row: 1)) {
      try SignedNetwork(order: 2, weights: [0, 1, 1, 0.5])
    }
  }

  @Test func refusesWeightsWhoseSumOverflows() {
    let huge = Double.greatestFiniteMagnitude
    #expect(throws: NetworkError.tooLarge) {
      try SignedNetwork(order: 2, weights: [0, huge, huge, 0])
    }
  }

  @Test func takesZerosOfEitherSign() throws {
    let network = try SignedNetwork(order: 2, weights: [-0.0, 0, -0.0, 0])
    #expect(network.minimumFrustration().frustration == 0)
  }

  @Test func errorsSayWhereTheyAre() {
    let text = NetworkError.notSymmetric(row: 3, column: 7).description
    #expect(text == "the weights at (3, 7) and (7, 3) differ")
  }
}
