import Testing

@testable import Discovery

@Suite struct LeverTests {
  @Test func prices() throws {
    let unit = try Lever(factor: "x", label: "x", price: .perUnit(cost: 2, free: 1))
    #expect(unit.cost("3", number: 3) == 4)
    #expect(unit.cost("0.5", number: 0.5) == 1)
    #expect(unit.cost("much", number: nil) == nil)
    let levels = try Lever(factor: "w", label: "w", price: .levels(["none": 0, "full": 7]))
    #expect(levels.cost("full", number: nil) == 7)
    #expect(levels.cost("half", number: nil) == nil)
    for price in [Lever.Price.perUnit(cost: -1, free: 0), .levels(["a": .infinity])] {
      #expect(throws: DiscoveryError.self) { try Lever(factor: "x", label: "x", price: price) }
    }
  }

  @Test func theCheapestThatIsGoodEnough() {
    let costs: [Double] = [0, 3, 2, 2, 2]
    let used = [0, 1, 2, 1, 1]
    #expect(
      LeverSearch.cheapest(
        costs: costs, used: used, isGoodEnough: [false, true, true, true, true]) == 3)
    #expect(
      LeverSearch.cheapest(
        costs: costs, used: used, isGoodEnough: [false, true, false, false, false]) == 1)
    #expect(
      LeverSearch.cheapest(costs: costs, used: used, isGoodEnough: costs.map { _ in false }) == nil)
  }
}
