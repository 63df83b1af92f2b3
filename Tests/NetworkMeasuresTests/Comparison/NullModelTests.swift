import GSLNumerics
import Testing

@testable import NetworkMeasures

@Suite struct NullModelTests {
  private func degrees(_ network: TieNetwork, _ way: Adjacency.Way) -> [Int] {
    let adjacency = Adjacency(network, way)
    return (0..<network.order).map { adjacency.degree($0) }
  }

  /// Rewiring keeps every actor's ties and all weights, makes no duplicate, and does change things.
  @Test(arguments: ["kite", "signed", "directed", "signed-directed", "disconnected", "empty"])
  func rewiringKeepsDegrees(_ name: String) throws {
    let observed = Reference.input(name).network
    var changed = 0
    for draw in 0..<20 {
      let drawn = NullModel.rewiring.network(
        observed, random: CounterRandom(seed: 3), draw: UInt64(draw))
      #expect(degrees(drawn, .out) == degrees(observed, .out))
      #expect(degrees(drawn, .in) == degrees(observed, .in))
      #expect(drawn.weights.sorted() == observed.weights.sorted())
      let again = try TieNetwork(
        order: drawn.order, isDirected: drawn.isDirected,
        ties: drawn.placed.map { (Int($0.first), Int($0.second), $0.weight) })
      #expect(again == drawn)
      if drawn != observed { changed += 1 }
    }
    #expect(changed > 10 || observed.tieCount == 0)
  }

  @Test func shufflesKeepTies() {
    let observed = Reference.input("signed").network
    let random = CounterRandom(seed: 1)
    let signs = NullModel.signs.network(observed, random: random, draw: 4)
    #expect(signs.sources == observed.sources && signs.targets == observed.targets)
    #expect(signs.weights.map(\.magnitude) == observed.weights.map(\.magnitude))
    #expect(signs.weights.count { $0 < 0 } == observed.weights.count { $0 < 0 })
    let weights = NullModel.weights.network(observed, random: random, draw: 4)
    #expect(weights.weights.sorted() == observed.weights.sorted())
    #expect(NullModel.signs.network(observed, random: random, draw: 4) == signs)
    #expect(NullModel.signs.network(observed, random: random, draw: 5) != signs)
  }
}
