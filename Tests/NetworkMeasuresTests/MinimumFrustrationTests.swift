import NetworkMeasures
import Testing

@Suite struct MinimumFrustrationTests {
  @Test(arguments: [2, 3, 4, 5, 10, 17, 30, 60])
  func allEnemies(order: Int) throws {
    // Two camps of sizes ⌊n/2⌋ and ⌈n/2⌉ leave C(⌊n/2⌋,2) + C(⌈n/2⌉,2) = ⌊(n−1)²/4⌋ enmities
    // within: 1 for a triangle, 2 for four, 4 for five.
    let camps = try complete(order) { _, _ in -1 }.minimumFrustration()
    #expect(camps.frustration == Double((order - 1) * (order - 1) / 4))
    #expect(camps.isProven)
  }

  @Test(arguments: [1, 2, 5, 30, 200])
  func allFriends(order: Int) throws {
    let camps = try complete(order) { _, _ in 1 }.minimumFrustration()
    #expect(camps.frustration == 0)
    #expect(camps.isSecondCamp.allSatisfy { !$0 })
    #expect(camps.isProven)
  }

  @Test func twoHostileCampsAreFound() throws {
    let network = try complete(60) { ($0 % 3 == 0) == ($1 % 3 == 0) ? 0.5 : -2 }
    let camps = network.minimumFrustration()
    #expect(camps.frustration == 0)
    // The 20 multiples of three have 40 enemies each, the others 20: node 0 is the heaviest.
    #expect(camps.isSecondCamp == (0..<60).map { $0 % 3 != 0 })
  }

  @Test(arguments: Weights.allCases, 2...16)
  func equalsEnumeration(weights: Weights, order: Int) throws {
    for seed in 1...(order > 14 ? 2 : 6) {
      let network = try randomNetwork(order, weights, seed: seed)
      let camps = network.minimumFrustration()
      let least = frustrationByEnumeration(network)
      #expect(isClose(camps.frustration, least, within: 1e-9), "\(weights) \(order) \(seed)")
      #expect(isClose(network.frustration(dividing: camps.isSecondCamp), camps.frustration))
      #expect(camps.isProven)
    }
  }

  @Test(arguments: 1...8)
  func twinsAmongOthers(seed: Int) throws {
    // Three groups of five alike: every pair has the weight of its groups.
    var random = SplitMix(state: UInt64(seed))
    let weights = (0..<9).map { _ in 2 * random.uniform() - 1 }
    let network = try complete(15) { weights[$0 % 3 * 3 + $1 % 3] + weights[$1 % 3 * 3 + $0 % 3] }
    let camps = network.minimumFrustration()
    #expect(isClose(camps.frustration, frustrationByEnumeration(network), within: 1e-9))
    #expect(camps.isProven)
  }

  @Test func petersen() throws {
    // The Petersen graph with all ties negative: its greatest cut has 12 of 15 ties, so 3 remain.
    var ties: [(Int, Int, Double)] = []
    for node in 0..<5 {
      ties.append((node, (node + 1) % 5, -1))
      ties.append((node, node + 5, -1))
      ties.append((node + 5, (node + 2) % 5 + 5, -1))
    }
    let camps = try network(10, ties).minimumFrustration()
    #expect(camps.frustration == 3)
    #expect(camps.isProven)
  }

  @Test(arguments: [3, 10, 40, 60])
  func aChainOfNegativeTriangles(count: Int) throws {
    // Triangles that share a node each lose their lightest tie: here 1 of 1, 2, 3 each.
    var ties: [(Int, Int, Double)] = []
    for first in stride(from: 0, to: 2 * count, by: 2) {
      ties += [(first, first + 1, -3), (first + 1, first + 2, -1), (first, first + 2, -2)]
    }
    let camps = try network(2 * count + 1, ties).minimumFrustration()
    #expect(camps.frustration == Double(count))
    #expect(camps.isProven)
  }

  @Test func separateComponentsAdd() throws {
    // Three negative triangles of weights 1, 10, 100 and two nodes alone.
    var ties: [(Int, Int, Double)] = []
    for (first, weight) in [(0, -1.0), (3, -10), (6, -100)] {
      ties += [(first, first + 1, weight), (first + 1, first + 2, weight)]
      ties.append((first, first + 2, weight))
    }
    let camps = try network(11, ties).minimumFrustration()
    #expect(camps.frustration == 111)
    #expect(camps.isProven)
  }

  @Test(arguments: [26, 30, 36, 40])
  func denseRandomNetworksAreProven(order: Int) throws {
    for weights in [Weights.real, .signs] {
      let network = try randomNetwork(order, weights, seed: 1)
      let camps = network.minimumFrustration()
      #expect(camps.isProven)
      let starts = (0..<order).map { row in (0..<order).map { network[row, $0] < 0 } }
      #expect(network.localMinimumFrustration(from: starts).frustration >= camps.frustration - 1e-9)
    }
  }

  @Test(arguments: [-5, 0, 1, 10, 100, 1_000, 10_000])
  func theBoundHoldsWhenTheLimitIsHit(limit: Int) throws {
    for weights in Weights.allCases {
      let network = try randomNetwork(18, weights, seed: 3)
      let least = frustrationByEnumeration(network)
      let camps = network.minimumFrustration(nodeLimit: limit)
      #expect(camps.lowerBound <= least + 1e-9)
      #expect(camps.frustration >= least - 1e-9)
      #expect(camps.lowerBound <= camps.frustration)
      #expect(camps.isProven == (camps.lowerBound == camps.frustration))
    }
  }

  @Test func aShortSearchDoesNotClaimProof() throws {
    let camps = try randomNetwork(40, .real, seed: 1).minimumFrustration(nodeLimit: 10)
    #expect(!camps.isProven)
    #expect(camps.lowerBound < camps.frustration)
  }

  @Test func theSameAlways() throws {
    let network = try randomNetwork(20, .signs, seed: 9)
    let camps = network.minimumFrustration()
    for _ in 1...3 { #expect(network.minimumFrustration() == camps) }
  }

  @Test(arguments: [1e-300, 1e-20, 1e20, 1e300])
  func scaleDoesNotMatter(scale: Double) throws {
    let network = try randomNetwork(12, .real, seed: 2)
    let scaled = try SignedNetwork(order: 12, weights: network.weights.map { $0 * scale })
    let least = network.minimumFrustration().frustration
    #expect(isClose(scaled.minimumFrustration().frustration / scale, least, within: 1e-9))
    #expect(scaled.minimumFrustration().isProven)
  }

  @Test func renamingTheNodesDoesNotMatter() throws {
    let network = try randomNetwork(15, .real, seed: 4)
    var random = SplitMix(state: 1)
    let names = (0..<15).shuffled(using: &random)
    let renamed = try complete(15) { network[names[$0], names[$1]] }
    let difference =
      renamed.minimumFrustration().frustration - network.minimumFrustration().frustration
    #expect(difference.magnitude < 1e-9)
  }

  @Test func switchingACampDoesNotMatter() throws {
    // Turning all ties across a division changes the camps but not the frustration.
    let network = try randomNetwork(15, .real, seed: 5)
    let switched = try complete(15) { ($0 < 7) == ($1 < 7) ? network[$0, $1] : -network[$0, $1] }
    let difference =
      switched.minimumFrustration().frustration - network.minimumFrustration().frustration
    #expect(difference.magnitude < 1e-9)
  }
}
