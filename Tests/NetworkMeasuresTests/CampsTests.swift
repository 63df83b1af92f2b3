import NetworkMeasures
import Testing

@Suite struct CampsTests {
  @Test func frustrationOfADivisionByHand() throws {
    // Together: the enmity of 2 is frustrated. 0 apart from 1 and 2: the amity of 3.
    let network = try network(3, [(0, 1, 3), (0, 2, -2), (1, 2, 1)])
    #expect(network.frustration(dividing: [false, false, false]) == 2)
    #expect(network.frustration(dividing: [true, false, false]) == 3)
    #expect(network.frustration(dividing: [false, false, true]) == 1)
  }

  @Test func theHeaviestNodeStandsInTheFirstCamp() throws {
    // Strengths 4, 5, 1: node 1 leads, so 0 and 2 stand against it.
    let network = try network(3, [(0, 1, -4), (1, 2, -1)])
    #expect(network.minimumFrustration().isSecondCamp == [true, false, true])
  }

  @Test func everyComponentHasItsOwnHeaviestNode() throws {
    // {0, 1} with equal strengths: 0 leads. {2, 3, 4}: 3 leads. 5 stands alone.
    let network = try network(6, [(0, 1, -9), (2, 3, -1), (3, 4, -1)])
    let expected = [false, true, true, false, true, false]
    #expect(network.minimumFrustration().isSecondCamp == expected)
    let start = [true, false, false, true, false, true]
    #expect(network.localMinimumFrustration(from: [start]).isSecondCamp == expected)
  }

  @Test func frustrationIndexOfOneNegativeTriangle() throws {
    // One of three ties is frustrated: F = 1 − 2/3.
    let network = try complete(3) { _, _ in -1 }
    #expect(isClose(network.frustrationIndex(network.minimumFrustration()), 1.0 / 3))
  }

  @Test func frustrationIndexNeedsTies() throws {
    let network = try complete(4) { _, _ in 0 }
    let camps = network.minimumFrustration()
    #expect(network.frustrationIndex(camps) == nil)
    #expect(camps.isProven)
    #expect(camps.isSecondCamp == [false, false, false, false])
  }
}
