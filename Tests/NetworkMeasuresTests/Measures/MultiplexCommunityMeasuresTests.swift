import Testing

@testable import NetworkMeasures

@Suite struct MultiplexCommunityMeasuresTests {
  private func layers(_ ties: [[(Int, Int, Double)]], order: Int) throws -> MeasureCase {
    let layers = try ties.map {
      try TieNetwork(order: order, ties: $0.map { (first: $0.0, second: $0.1, weight: $0.2) })
    }
    return MeasureCase(layers: layers, names: layers.indices.map { "l\($0)" })
  }

  /// Two layers alike have the modularity of one, whose greatest is known by trying every division
  /// (scripts/peer/measures.py).
  @Test(arguments: ["kite", "weighted", "signed"]) func aLayerTwice(_ name: String) throws {
    let network = Reference.input(name).network
    let twice = MeasureCase(layers: [network, network], names: ["a", "b"])
    let expected = try #require(
      Reference.rows.first { $0.network == name && $0.measure == "spin_glass_modularity" }?.value)
    let measure = try #require(MeasureCatalogue.measure("multiplex_modularity"))
    let found = try measure.values(twice)[0]
    #expect(abs((found.value ?? .nan) - expected) < 1e-9 && found.note == "proven")
  }

  /// Friends in one layer, foes between them in the other.
  @Test func whatNoLayerSaysAlone() throws {
    let input = try layers(
      [[(0, 1, 1), (2, 3, 1)], [(0, 2, -1), (1, 3, -1), (0, 3, -1)]], order: 4)
    #expect(try values("multiplex_community", input) == [1, 1, 2, 2])
  }

  /// Against every division of six actors, the formula written out pair by pair.
  @Test(arguments: 1...6) func agreesWithTrying(_ seed: Int) throws {
    var random = SplitMix(state: UInt64(seed))
    let ties = (0..<3).map { _ in
      (0..<6).flatMap { b in
        (0..<b).filter { _ in random.uniform() < 0.5 }
          .map { (b, $0, (random.uniform() - 0.4) * 4) }
      }
    }
    let input = try layers(ties, order: 6)
    var best = -Double.infinity
    for number in 0..<46_656 {  // 6⁶ labellings: every division many times
      let labels = [1, 6, 36, 216, 1296, 7776].map { number / $0 % 6 }
      best = max(best, modularity(ties, labels))
    }
    let found = try #require(try values("multiplex_modularity", input)[0])
    #expect(abs(found - best) < 1e-9)
    let labels = try values("multiplex_community", input).map { Int($0!) }
    #expect(abs(modularity(ties, labels) - best) < 1e-9)
  }

  private func modularity(_ layers: [[(Int, Int, Double)]], _ labels: [Int]) -> Double {
    var (sum, total) = (0.0, 0.0)
    for ties in layers {
      func strength(_ actor: Int, _ sign: Double) -> Double {
        ties.reduce(0) { $0 + ($1.0 == actor || $1.1 == actor ? max(0, sign * $1.2) : 0) }
      }
      let sides = [1.0, -1].map { sign in (sign, (0..<6).map { strength($0, sign) }) }
      for (sign, strengths) in sides {
        let all = strengths.reduce(0, +)
        total += all
        guard all > 0 else { continue }
        for i in 0..<6 {
          for j in 0..<6 where labels[i] == labels[j] {
            sum -= sign * strengths[i] * strengths[j] / all
          }
        }
      }
      for (a, b, weight) in ties where labels[a] == labels[b] { sum += 2 * weight }
    }
    return sum / total
  }

  @Test func edges() throws {
    #expect(try values("multiplex_modularity", layers([[], []], order: 3)) == [nil])
    #expect(try values("multiplex_community", layers([[], []], order: 2)) == [nil, nil])
    #expect(try values("multiplex_community", layers([[], []], order: 0)).isEmpty)
    #expect(throws: Refusal.self) {
      try values("multiplex_community", layers([[(0, 1, 1)]], order: 2))
    }
  }
}
