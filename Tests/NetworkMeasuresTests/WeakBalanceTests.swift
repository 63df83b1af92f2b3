import NetworkMeasures
import Testing

@Suite struct WeakBalanceTests {
  @Test func threeMutualEnemiesAreThreeCamps() throws {
    let network = try complete(3) { _, _ in -1 }
    #expect(network.weakBalance().frustration == 0)
    #expect(network.weakBalance().camp == [0, 1, 2])
    #expect(network.weakBalance(camps: 3).frustration == 0)
    #expect(network.weakBalance(camps: 2).frustration == 1)
    let one = network.weakBalance(camps: 1)
    #expect(one.frustration == 3)
    #expect(one.isProven)
    #expect(one.frustratedTies.count == 3)
  }

  @Test(arguments: [4, 7, 10], [1, 2, 3, 4, 6])
  func mutualEnemiesFallIntoEqualCamps(order: Int, camps: Int) throws {
    // Turán: camps as equal as can be leave Σ C(size, 2) enmities within.
    let division = try complete(order) { _, _ in -1 }.weakBalance(camps: camps)
    let sizes = (0..<camps).map { order / camps + ($0 < order % camps ? 1 : 0) }
    #expect(division.frustration == Double(sizes.reduce(0) { $0 + $1 * ($1 - 1) / 2 }))
    #expect(division.isProven)
    #expect(division.campCount == min(camps, order))
  }

  @Test func aFriendOfTwoEnemies() throws {
    // The lightest of the three ties is lost: with one enmity no division helps.
    let network = try network(3, [(0, 1, 2), (0, 2, 1.5), (1, 2, -3)])
    let division = network.weakBalance()
    #expect(division.frustration == 1.5)
    #expect(division.isProven)
    #expect(division.frustratedTies.map { [$0.first, $0.second] } == [[0, 2]])
    // Nodes by strength: 1 (5), 2 (4.5), 0 (3.5).
    #expect(division.camp == [0, 0, 1])
  }

  @Test(arguments: 0...2)
  func withoutTies(order: Int) throws {
    let network = try network(order, [])
    for camps in [nil, 1, 2, 3, 9] {
      let division = network.weakBalance(camps: camps)
      #expect(division.frustration == 0)
      #expect(division.isProven)
      #expect(division.camp == Array(repeating: 0, count: order))
    }
  }

  @Test(arguments: Weights.allCases, 2...8)
  func equalsEnumeration(weights: Weights, order: Int) throws {
    for seed in 1...4 {
      let network = try randomNetwork(order, weights, seed: seed)
      for camps in [nil, 1, 2, 3, 4] {
        let division = network.weakBalance(camps: camps)
        let least = weakFrustrationByEnumeration(network, camps: camps ?? order)
        #expect(
          isClose(division.frustration, least, within: 1e-9),
          "\(weights) \(order) \(seed) \(camps ?? 0)"
        )
        #expect(division.isProven)
        #expect(division.campCount <= camps ?? order)
        let weight = division.frustratedTies.reduce(0) { $0 + $1.weight.magnitude }
        #expect(isClose(weight, division.frustration))
      }
    }
  }

  @Test(arguments: [-1, 0, 1, 1_000, 20_000])
  func aLimitLeavesAValidBound(limit: Int) throws {
    for weights in Weights.allCases {
      let network = try randomNetwork(9, weights, seed: 5)
      for camps in [nil, 3] {
        let least = weakFrustrationByEnumeration(network, camps: camps ?? 9)
        let division = network.weakBalance(camps: camps, limit: limit)
        #expect(division.lowerBound <= least + 1e-9)
        #expect(division.frustration >= least - 1e-9)
        #expect(division.gap >= 0)
        #expect(division == network.weakBalance(camps: camps, limit: limit))
      }
    }
  }

  @Test func moreCampsNeverHurt() throws {
    let network = try randomNetwork(14, .real, seed: 2)
    var last = Double.infinity
    for camps in 1...6 {
      let division = network.weakBalance(camps: camps)
      #expect(division.isProven)
      #expect(division.frustration <= last + 1e-9)
      last = division.frustration
    }
    #expect(network.weakBalance().frustration <= last + 1e-9)
  }

  @Test func separateComponentsAdd() throws {
    // Two torn triangles that lose 1 and 10, and a node alone.
    let network = try network(
      7, [(0, 1, 1), (0, 2, 1), (1, 2, -1), (3, 4, 10), (3, 5, 10), (4, 5, -10)])
    #expect(network.weakBalance().frustration == 11)
    #expect(network.weakBalance(camps: 3).isProven)
  }
}

/// The least frustration by trying every division into at most so many camps, for nine nodes at most.
func weakFrustrationByEnumeration(_ network: SignedNetwork, camps: Int) -> Double {
  var least = Double.infinity
  var camp = [Int](repeating: 0, count: network.order)
  func place(_ node: Int, _ used: Int, _ frustration: Double) {
    guard node < network.order else {
      least = min(least, frustration)
      return
    }
    for target in 0..<min(used + 1, camps) {
      camp[node] = target
      var more = 0.0
      for other in 0..<node {
        let weight = network[node, other]
        if camp[other] == target ? weight < 0 : weight > 0 { more += weight.magnitude }
      }
      place(node + 1, max(used, target + 1), frustration + more)
    }
  }
  place(0, 0, 0)
  return least
}
