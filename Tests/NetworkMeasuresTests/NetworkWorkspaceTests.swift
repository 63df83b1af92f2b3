import NetworkMeasures
import Testing

@Suite struct NetworkWorkspaceTests {
  private func shares(_ count: Int, seed: Int) -> [Double] {
    var random = SplitMix(state: UInt64(seed))
    let power = (0..<count).map { _ in random.uniform() }
    let total = power.reduce(0, +)
    return power.map { $0 / total }
  }

  private func read(
    _ workspace: NetworkWorkspace, _ weights: [Double], _ shares: [Double],
    nodeLimit: Int = 100_000
  ) throws -> NetworkReading {
    try weights.withUnsafeBufferPointer { weights in
      try shares.withUnsafeBufferPointer { shares in
        try workspace.evaluate(weights: weights, shares: shares, nodeLimit: nodeLimit)
      }
    }
  }

  @Test(arguments: Weights.allCases, [2, 3, 5, 12, 30])
  func agreesWithTheSeparateMeasures(weights: Weights, order: Int) throws {
    let workspace = NetworkWorkspace(order: order, poles: (1, 0))
    for seed in 1...4 {
      let network = try randomNetwork(order, weights, seed: seed)
      let shares = shares(order, seed: seed)
      let reading = try read(workspace, network.weights, shares)
      let camps = (0..<order).map { workspace.isSecondCamp($0) }
      let cohesion = cohesion(shares: shares, network: network, camps: camps)
      #expect(!camps[1])
      #expect(isClose(reading.frustration, network.frustration(dividing: camps)))
      let least = network.minimumFrustration()
      #expect(isClose(reading.frustration, least.frustration, within: 1e-9))
      #expect(reading.campsAreProven)
      let index = network.frustrationIndex(least)
      #expect(isClose(reading.frustrationIndex ?? 0, index ?? 0, within: 1e-9))
      #expect(reading.triadBalance == network.triadBalance)
      #expect(try reading.walkBalance == network.walkBalance())
      #expect(reading.cohesionWithin == cohesion.within)
      #expect(reading.cohesionBetween == cohesion.between)
      let polarisation = estebanRay(shares: shares, network: network, camps: camps)
      #expect(reading.polarisation == polarisation)
      #expect(isClose(reading.campShare, campShare(of: 1, shares: shares, camps: camps)))
      #expect(reading.concentration == concentration(shares))
      let balance = alignmentBalance(shares: shares, network: network, poles: (1, 0))
      #expect(reading.alignmentBalance == balance)
    }
  }

  @Test func earlierReadingsLeaveNoTrace() throws {
    let workspace = NetworkWorkspace(order: 12, poles: (0, 1))
    let shares = shares(12, seed: 1)
    let networks = try (1...5).map { try randomNetwork(12, .signs, seed: $0).weights }
    let first = try networks.map { try read(workspace, $0, shares) }
    let again = try networks.reversed().map { try read(workspace, $0, shares) }
    #expect(first == again.reversed())
  }

  @Test func withoutNodesTheSearchIsLocalAndSaysSo() throws {
    let network = try randomNetwork(30, .real, seed: 8)
    let workspace = NetworkWorkspace(order: 30, poles: (0, 1))
    let reading = try read(workspace, network.weights, shares(30, seed: 1), nodeLimit: 0)
    #expect(!reading.campsAreProven)
    #expect(reading.frustration >= network.minimumFrustration().frustration - 1e-9)
  }

  @Test func aGoodStartIsKept() throws {
    let network = try randomNetwork(30, .real, seed: 8)
    let camps = network.minimumFrustration()
    let workspace = NetworkWorkspace(order: 30, poles: (0, 1), starts: [camps.isSecondCamp])
    let reading = try read(workspace, network.weights, shares(30, seed: 1), nodeLimit: 0)
    #expect(isClose(reading.frustration, camps.frustration))
  }

  @Test func separateComponentsTakeTheSideOfTheirFirstNode() throws {
    let ties = [(0, 1, -1.0), (2, 3, -5), (3, 4, 1)]
    let workspace = NetworkWorkspace(order: 6, poles: (1, 0))
    _ = try read(workspace, try network(6, ties).weights, shares(6, seed: 1))
    let camps = (0..<6).map { workspace.isSecondCamp($0) }
    #expect(camps == [true, false, false, true, true, false])
  }

  @Test func noTies() throws {
    let workspace = NetworkWorkspace(order: 3, poles: (0, 2))
    let reading = try read(workspace, Array(repeating: 0, count: 9), [0.5, 0.25, 0.25])
    #expect(reading.frustration == 0 && reading.frustrationIndex == nil)
    #expect(reading.triadBalance == nil && reading.walkBalance == 1)
    #expect(reading.campShare == 1 && reading.polarisation == 0)
    #expect(reading.cohesionWithin == 0 && reading.cohesionBetween == nil)
    #expect(reading.alignmentBalance == 0.25)
  }

  @Test func refusesWhatIsNoNetwork() throws {
    let workspace = NetworkWorkspace(order: 2, poles: (0, 1))
    #expect(throws: NetworkError.notFinite(row: 0, column: 1)) {
      try read(workspace, [0, .nan, .nan, 0], [0.5, 0.5])
    }
    #expect(throws: NetworkError.notSymmetric(row: 0, column: 1)) {
      try read(workspace, [0, 1, 0.5, 0], [0.5, 0.5])
    }
    #expect(throws: NetworkError.wrongSize(order: 2, count: 3)) {
      try read(workspace, [0, 1, 1], [0.5, 0.5])
    }
  }
}
