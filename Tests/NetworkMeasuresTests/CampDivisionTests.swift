import Testing

@testable import NetworkMeasures

@Suite struct CampDivisionTests {
  @Test func aNegativeTriangleLosesItsLightestTie() throws {
    // Enmities of 3, 1 and 2: frustrating the tie of 1 balances it.
    let network = try network(3, [(0, 1, -3), (1, 2, -1), (0, 2, -2)])
    let division = network.frustration()
    #expect(division.frustration == 1)
    #expect(division.lowerBound == 1)
    #expect(division.gap == 0)
    #expect(division.frustratedTies == [.init(first: 1, second: 2, weight: -1)])
    // Node 0 has the greatest strength, 5.
    #expect(division.camp == [0, 1, 1])
    #expect(division.campCount == 2)
  }

  @Test func frustratedTiesOfAGivenDivision() throws {
    let network = try network(4, [(0, 1, 2), (0, 2, -1), (1, 3, -4), (2, 3, 0.5)])
    // {0, 1} and {2, 3}: nothing contradicts. All together: both enmities. {0}, {1}, {2, 3}: 2.
    #expect(network.frustratedTies(dividing: [0, 0, 1, 1]).isEmpty)
    #expect(
      network.frustratedTies(dividing: [7, 7, 7, 7]) == [
        .init(first: 0, second: 2, weight: -1), .init(first: 1, second: 3, weight: -4),
      ])
    #expect(
      network.frustratedTies(dividing: [0, 1, 2, 2]) == [.init(first: 0, second: 1, weight: 2)])
  }

  @Test(arguments: 0...3)
  func withoutTies(order: Int) throws {
    let division = try network(order, []).frustration()
    #expect(division.frustration == 0)
    #expect(division.isProven)
    #expect(division.frustratedTies.isEmpty)
    #expect(division.camp == Array(repeating: 0, count: order))
    #expect(division.campCount == min(order, 1))
  }

  @Test func everyComponentIsNumberedForItself() throws {
    // 1 is heavier than 0; 3 and 4 are equal, so that 3 leads; 2 stands alone.
    let network = try network(5, [(0, 1, -1), (3, 4, -2)])
    #expect(network.frustration().camp == [0, 1, 0, 0, 1])
    let heavy = try NetworkMeasuresTests.network(3, [(0, 1, -1), (1, 2, -1)])
    #expect(heavy.frustration().camp == [1, 0, 1])
  }

  @Test(arguments: Weights.allCases, [1, 5, 9, 13])
  func turningTheFrustratedTiesBalances(weights: Weights, order: Int) throws {
    for seed in 1...5 {
      let network = try randomNetwork(order, weights, seed: seed)
      let division = network.frustration()
      #expect(isClose(division.frustration, frustrationByEnumeration(network), within: 1e-9))
      #expect(division.isProven)
      let turned = try complete(order) { first, second in
        let isFrustrated = division.frustratedTies.contains {
          $0.first == min(first, second) && $0.second == max(first, second)
        }
        return isFrustrated ? -network[first, second] : network[first, second]
      }
      #expect(turned.frustration().frustration == 0)
    }
  }

  @Test(arguments: [-1, 0, 1, 50, 5_000])
  func aLimitLeavesAValidBound(limit: Int) throws {
    for weights in Weights.allCases {
      let network = try randomNetwork(16, weights, seed: 4)
      let least = frustrationByEnumeration(network)
      let division = network.frustration(limit: limit)
      #expect(division.lowerBound <= least + 1e-9)
      #expect(division.frustration >= least - 1e-9)
      #expect(division.gap >= 0)
      #expect(division.isProven == (division.gap == 0))
      #expect(division == network.frustration(limit: limit))
      let weight = division.frustratedTies.reduce(0) { $0 + $1.weight.magnitude }
      #expect(isClose(weight, division.frustration))
    }
  }
}
