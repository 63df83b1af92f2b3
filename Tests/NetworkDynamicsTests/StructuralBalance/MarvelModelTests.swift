import GSLNumerics
import NetworkDynamics
import Testing

@Suite struct MarvelModelTests {
  /// Five actors; the figures below are NumPy 2.4.6's (eigh, inv).
  static let five: [Double] = [
    0.2, 0.5, -0.3, 0, 0.1, 0.5, -0.1, 0.4, -0.6, 0, -0.3, 0.4, 0.3, 0.2, -0.7, 0, -0.6, 0.2, 0.1,
    0.25, 0.1, 0, -0.7, 0.25, 0,
  ]

  /// A symmetric matrix of random numbers −1 … 1.
  static func random(_ order: Int) -> [Double] {
    var noise = Noise(state: UInt64(order))
    var matrix = [Double](repeating: 0, count: order * order)
    for row in 0..<order {
      for column in 0...row {
        let value = noise.next()
        matrix[row * order + column] = value
        matrix[column * order + row] = value
      }
    }
    return matrix
  }

  /// X₀ (I − X₀ t)⁻¹ by a route of its own: the LU factorisation.
  static func closedForm(_ start: [Double], _ order: Int, _ time: Double) throws -> [Double] {
    var inner = start.map { -time * $0 }
    for index in 0..<order { inner[index * order + index] += 1 }
    let inverse = try inverse(inner, order: order)
    return try Matrix(start, rows: order, columns: order)
      .times(Matrix(inverse, rows: order, columns: order)).array
  }

  @Test func agreesWithNumPy() throws {
    let model = try MarvelModel(Self.five, order: 5)
    #expect(abs(try #require(model.blowUpTime) - 0.985_041_365_889_744_2) < 1e-14)
    let state = try #require(try model.state(at: 0.492_520_682_944_872_1))
    #expect(abs(state[0] - 0.456_626_374_207_123_43) < 1e-13)
    #expect(abs(state[14] - -1.046_762_309_735_977) < 1e-13)
    #expect(abs(state[24] - 0.406_768_701_108_732_37) < 1e-13)
  }

  /// Eigenvectors, inverse and integrated equation, up to nine tenths of the way to the blow-up.
  @Test(arguments: [5, 26]) func closedFormsAndIntegrationAgree(order: Int) throws {
    let start = order == 5 ? Self.five : Self.random(order)
    let model = try MarvelModel(start, order: order)
    let limit = try #require(model.blowUpTime)
    let times = [0.1, 0.5, 0.9].map { $0 * limit }
    let integrated = try ContinuousBalance.marvel.states(from: start, order: order, at: times)
    for (time, numerical) in zip(times, integrated) {
      let state = try #require(try model.state(at: time))
      let expected = try Self.closedForm(start, order, time)
      #expect(distance(state, expected) < 1e-9)
      #expect(distance(numerical, expected) < 1e-9)
    }
  }

  @Test func hasNoStateAfterTheBlowUp() throws {
    let model = try MarvelModel(Self.five, order: 5)
    let limit = try #require(model.blowUpTime)
    #expect(try model.state(at: limit) == nil)
    #expect(try model.state(at: 2 * limit) == nil)
    #expect(throws: DynamicsError.self) { try model.state(at: -1) }
    #expect(throws: DynamicsError.self) { try model.state(at: .nan) }
  }

  @Test func factionsAreTheSignsOfTheLeadingVector() throws {
    let factions = try #require(try MarvelModel(Self.five, order: 5).factions)
    // NumPy: ±(.161, −.289, −.732, .184, .566); the largest element is on side 1.
    #expect(factions.sides == [-1, 1, 1, -1, -1])
    #expect(abs(factions.loadings[2] - 0.731_976_43) < 1e-8)
    #expect(factions.isDetermined)
  }

  @Test func powerMovesTheFactions() throws {
    let shares = [0.4, 0.1, 0.2, 0.2, 0.1]
    let model = try MarvelModel(Self.five, order: 5, shares: shares)
    let factions = try #require(model.factions)
    #expect(abs(factions.eigenvalue - 0.199_955_155_184_484) < 1e-12)
    #expect(factions.sides == [1, 1, -1, -1, 1])
    #expect(throws: DynamicsError.self) {
      try MarvelModel(Self.five, order: 5, shares: [1, 0, 0, 0, -1])
    }
    #expect(throws: DynamicsError.self) { try MarvelModel(Self.five, order: 5, shares: [1]) }
  }

  /// Two blocs of friends who are enemies of one another stay as they are: X² is a multiple of X.
  @Test func blocsAreFactions() throws {
    let side: [Double] = [1, 1, -1, 1, -1, -1, -1]
    let start = side.flatMap { a in side.map { a * $0 } }
    let factions = try #require(try MarvelModel(start, order: 7).factions)
    #expect(factions.sides == side.map { Int($0) })
    #expect(abs(factions.eigenvalue - 7) < 1e-12)
    #expect(abs(factions.gap - 7) < 1e-12)
  }

  @Test func degenerateStarts() throws {
    let none = try MarvelModel([], order: 0)
    #expect(none.factions == nil && none.blowUpTime == nil)
    #expect(try none.state(at: 1) == [])
    let fading = try MarvelModel([-2], order: 1)
    #expect(fading.blowUpTime == nil)
    // x' = x², x(0) = −2: x(t) = −2/(1 + 2t).
    #expect(abs(try #require(try fading.state(at: 3))[0] - -2.0 / 7) < 1e-15)
    #expect(fading.factions?.isDetermined == false)
    // Without ties every vector is an eigenvector.
    #expect(try MarvelModel([0, 0, 0, 0], order: 2).factions?.isDetermined == false)
    #expect(throws: DynamicsError.self) { try MarvelModel([0, .nan, .nan, 0], order: 2) }
    #expect(throws: DynamicsError.self) { try MarvelModel([0, 1, 2, 0], order: 2) }
  }
}
