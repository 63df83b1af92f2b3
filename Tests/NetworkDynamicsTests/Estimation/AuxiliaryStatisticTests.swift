import Testing

@testable import NetworkDynamics

@Suite struct AuxiliaryStatisticTests {
  private static func lists(_ order: Int, _ pairs: [(Int, Int)], isDirected: Bool = false)
    -> TieLists
  {
    var ties = [Bool](repeating: false, count: order * order)
    for (i, j) in pairs {
      ties[i * order + j] = true
      if !isDirected { ties[j * order + i] = true }
    }
    return TieLists(ties, order: order, isDirected: isDirected)
  }

  /// A triangle with a tail and somebody alone, counted by hand.
  @Test func undirected() {
    let network = Self.lists(5, [(0, 1), (1, 2), (0, 2), (2, 3)])
    #expect(AuxiliaryStatistic.degrees.histogram(network) == [1, 1, 2, 1])
    #expect(AuxiliaryStatistic.sharedPartners.histogram(network) == [1, 3])
    #expect(AuxiliaryStatistic.distances.histogram(network) == [0, 4, 2])
    #expect(AuxiliaryStatistic.triads.histogram(network) == [2, 5, 2, 1])
  }

  /// A cycle of three and a tie against it, counted by hand.
  @Test func directed() {
    let network = Self.lists(3, [(0, 1), (1, 2), (2, 0), (0, 2)], isDirected: true)
    #expect(AuxiliaryStatistic.degrees.histogram(network) == [0, 2, 1])
    #expect(AuxiliaryStatistic.inDegrees.histogram(network) == [0, 2, 1])
    #expect(AuxiliaryStatistic.sharedPartners.histogram(network) == [3, 1])
    #expect(AuxiliaryStatistic.distances.histogram(network) == [0, 4, 2])
    #expect(!AuxiliaryStatistic.triads.isDefined(isDirected: true))
    #expect(!AuxiliaryStatistic.inDegrees.isDefined(isDirected: false))
  }

  /// Triads against looking at every three.
  @Test func everyTriad() {
    var noise = Noise(state: 9)
    let pairs = (0..<12).flatMap { high in (0..<high).map { ($0, high) } }
    let kept = pairs.filter { _ in noise.next() > 0.2 }
    func hasTie(_ i: Int, _ j: Int) -> Int { kept.contains { $0 == (i, j) } ? 1 : 0 }
    var expected = [0.0, 0, 0, 0]
    for k in 0..<12 {
      for j in 0..<k {
        for i in 0..<j { expected[hasTie(i, j) + hasTie(i, k) + hasTie(j, k)] += 1 }
      }
    }
    #expect(Self.lists(12, kept).triads == expected)
  }

  /// No ties at all.
  @Test func empty() {
    let network = Self.lists(4, [])
    #expect(AuxiliaryStatistic.degrees.histogram(network) == [4])
    #expect(AuxiliaryStatistic.sharedPartners.histogram(network) == [0])
    #expect(AuxiliaryStatistic.distances.histogram(network) == [0])
    #expect(AuxiliaryStatistic.triads.histogram(network) == [4, 0, 0, 0])
  }
}
