import Testing

@testable import NetworkMeasures

@Suite struct CampRoundingTests {
  @Test func aWholeAnswerIsItsDivision() throws {
    let network = try randomNetwork(10, .signs, seed: 1)
    let best = network.frustration()
    let ties = TieList(network)
    let values = (0..<ties.count).map { tie in
      best.frustratedTies.contains { $0.first == ties.first[tie] && $0.second == ties.second[tie] }
        ? 1.0 : 0
    }
    let rounded = CampRounding(network: network, ties: ties, rule: .twoCamps, campLimit: 2)
      .round(values)
    #expect(rounded.frustration == best.frustration)
    #expect(rounded.camp == best.camp)
  }

  @Test func groupsKeepTheirSigns() {
    var groups = SignedGroups(count: 5)
    groups.join(0, 1, isApart: true)
    groups.join(2, 3, isApart: false)
    groups.join(1, 3, isApart: true)
    // 0 | 1, 1 | 3, 3 with 2: hence 0 with 2 and 3.
    let root = groups.find(0)
    #expect(groups.find(3) == root)
    #expect(groups.find(2) == root)
    #expect(groups.find(1).root == root.root)
    #expect(groups.find(1).isApart != root.isApart)
    #expect(groups.find(4).root == 4)
    // Joining what is joined already changes nothing.
    groups.join(0, 3, isApart: true)
    #expect(groups.find(3) == groups.find(0))
  }
}
