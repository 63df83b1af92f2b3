import NetworkMeasures
import Testing

@Suite struct LocalFrustrationTests {
  @Test func aPairMovesWhereNoSingleNodeDoes() throws {
    // 1 and 2 are friends (3) and both enemies (2) of 0. From all together, one of them that
    // leaves gains 2 and loses 3; both together gain 4.
    let network = try network(3, [(1, 2, 3), (0, 1, -2), (0, 2, -2)])
    let camps = network.localMinimumFrustration(from: [[false, false, false]])
    #expect(camps.frustration == 0)
    #expect(camps.isSecondCamp == [true, false, false])
  }

  @Test func aBalancedDivisionIsProvenByItself() throws {
    let network = try complete(5) { $0 % 2 == $1 % 2 ? 1 : -1 }
    let camps = network.localMinimumFrustration(from: [])
    #expect(camps.frustration == 0)
    #expect(camps.isProven)
  }

  @Test func whatIsNotProvenSaysSo() throws {
    let camps = try complete(3) { _, _ in -1 }.localMinimumFrustration(from: [])
    #expect(camps.frustration == 1)
    #expect(camps.lowerBound == 0)
    #expect(!camps.isProven)
  }

  @Test func keepsTheBestOfItsStarts() throws {
    // A ring of two friendly fives joined by five enmities of weight 1: both divisions are local
    // optima, of frustration 5 (all together) and 0.
    let network = try complete(10) { first, second in
      if first / 5 == second / 5 { return 1 }
      return second - first == 5 ? -1 : 0
    }
    let together = [Bool](repeating: false, count: 10)
    let apart = (0..<10).map { $0 >= 5 }
    #expect(network.localMinimumFrustration(from: [together]).frustration == 5)
    #expect(network.localMinimumFrustration(from: [together, apart]).frustration == 0)
    #expect(network.localMinimumFrustration(from: [apart, together]).frustration == 0)
  }

  @Test(arguments: Weights.allCases, 1...5)
  func noMoveOfOneOrTwoImproves(weights: Weights, seed: Int) throws {
    let network = try randomNetwork(14, weights, seed: seed)
    let camps = network.localMinimumFrustration(from: [])
    for first in 0..<14 {
      for second in first..<14 {
        var moved = camps.isSecondCamp
        moved[first].toggle()
        if second > first { moved[second].toggle() }
        #expect(network.frustration(dividing: moved) >= camps.frustration - 1e-9)
      }
    }
  }

  @Test func neverBelowTheOptimum() throws {
    for seed in 1...20 {
      let network = try randomNetwork(12, .real, seed: seed)
      let least = frustrationByEnumeration(network)
      #expect(network.localMinimumFrustration(from: []).frustration >= least - 1e-12)
    }
  }
}
