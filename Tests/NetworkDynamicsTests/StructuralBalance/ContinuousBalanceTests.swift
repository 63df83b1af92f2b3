import NetworkDynamics
import NetworkMeasures
import Testing

@Suite struct ContinuousBalanceTests {
  private static func withoutDiagonal() -> [Double] {
    var start = MarvelModelTests.five
    for index in 0..<5 { start[index * 6] = 0 }
    return start
  }

  /// SciPy 1.17.1, solve_ivp with DOP853 at rtol 1e-12: the upper triangle at time 1 and 5, R = 1.
  private static let reference: [[Double]] = [
    [
      0.4711988348520209, -0.24442696504976072, -0.2546976906124677, 0.17908163059498527,
      0.3790526665296476, -0.6589076932917909, -0.3188809068464019, -0.15499813250610098,
      -0.7453400091157854, 0.30672263084557017,
    ],
    [
      0.9999999675225318, 0.9999999224421733, -0.999999959863858, -0.9999999287060847,
      0.9999999918636058, -0.9999999967882652, -0.9999999927466587, -0.9999999888922071,
      -0.9999999955123059, 0.9999999910746946,
    ],
  ]

  private static func upper(_ matrix: [Double], _ order: Int) -> [Double] {
    (0..<order).flatMap { row in ((row + 1)..<max(order, row + 1)).map { matrix[row * order + $0] }
    }
  }

  @Test func boundedAgreesWithSciPy() throws {
    let states = try ContinuousBalance.bounded(1).states(
      from: Self.withoutDiagonal(), order: 5, at: [1, 5])
    for (state, expected) in zip(states, Self.reference) {
      #expect(distance(Self.upper(state, 5), expected) < 1e-9)
    }
    let end = try SignedNetwork(order: 5, weights: states[1])
    #expect(end.triadCensus == (imbalanced: 0, all: 10))
  }

  /// Ties in units of R and time in units of 1/R: x → R x, t → t / R.
  @Test func boundScalesTheModel() throws {
    let start = Self.withoutDiagonal()
    let one = try ContinuousBalance.bounded(1).states(from: start, order: 5, at: [1])
    let ten = try ContinuousBalance.bounded(10).states(
      from: start.map { 10 * $0 }, order: 5, at: [0.1])
    #expect(distance(one[0], ten[0].map { $0 / 10 }) < 1e-10)
  }

  @Test func diagonalCountsForNothingWhenBounded() throws {
    let with = try ContinuousBalance.bounded(1).states(
      from: MarvelModelTests.five, order: 5, at: [1])
    #expect(distance(Self.upper(with[0], 5), Self.reference[0]) < 1e-9)
  }

  @Test func fixedPoints() throws {
    let model = ContinuousBalance.bounded(1)
    #expect(try model.states(from: [0, 0, 0, 0], order: 2, at: [9]) == [[0, 0, 0, 0]])
    // A pair alone has no third actor to listen to.
    #expect(try model.states(from: [0, 0.5, 0.5, 0], order: 2, at: [9]) == [[0, 0.5, 0.5, 0]])
    #expect(try model.states(from: [0], order: 1, at: [1]) == [[0]])
  }

  @Test func refusesBadStarts() {
    let model = ContinuousBalance.bounded(1)
    #expect(throws: DynamicsError.self) { try model.states(from: [], order: 0, at: [1]) }
    #expect(throws: DynamicsError.self) {
      try model.states(from: [0, 1, 0.5, 0], order: 2, at: [1])
    }
    #expect(throws: DynamicsError.self) { try model.states(from: [0, 2, 2, 0], order: 2, at: [1]) }
    #expect(throws: DynamicsError.self) {
      try ContinuousBalance.bounded(-1).states(from: [0], order: 1, at: [1])
    }
    // Past the blow-up of x' = x² from 1.
    #expect(throws: DynamicsError.self) {
      try ContinuousBalance.marvel.states(from: [1], order: 1, at: [1.5])
    }
  }

  @Test func censusByHand() throws {
    // Of the four triads of four actors, 0-1-2 (+ + −) is imbalanced; 3 has one tie only.
    let mixed = try network(4, [(0, 1, 1), (0, 2, 0.5), (1, 2, -2), (0, 3, 1)])
    #expect(mixed.triadCensus == (imbalanced: 1, all: 1))
    let hostile = try complete(5) { _, _ in -1 }
    #expect(hostile.triadCensus == (imbalanced: 10, all: 10))
  }
}
