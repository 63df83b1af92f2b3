import NetworkDynamics
import NetworkMeasures
import Testing

@Suite struct LandscapeEnumerationTests {
  private static func random(_ order: Int, _ seed: UInt64, density: Double = 1) throws -> Landscape
  {
    var noise = Noise(state: seed)
    let propensities = try complete(order) { _, _ in
      let weight = noise.next()
      return abs(noise.next()) < density ? weight : 0
    }
    return try Landscape(
      propensities: propensities, powers: (0..<order).map { _ in 1.5 + noise.next() })
  }

  /// Minima, energies and basins by definition: every division, every move, one by one.
  private static func byDefinition(_ landscape: Landscape) -> [[Bool]: (Double, Int)] {
    let order = landscape.order
    var found: [[Bool]: (Double, Int)] = [:]
    for code in 0..<(1 << (order - 1)) {
      var camps = (0..<order).map { $0 > 0 && code >> ($0 - 1) & 1 == 1 }
      while true {
        let rises = landscape.rises(of: camps)
        let lowest = rises.min() ?? 0
        guard lowest < -1e-9, let actor = rises.firstIndex(of: lowest) else { break }
        camps[actor].toggle()
      }
      if camps[0] { camps = camps.map { !$0 } }
      found[camps, default: (landscape.energy(of: camps), 0)].1 += 1
    }
    return found
  }

  @Test(arguments: 2...11) func agreesWithDefinition(order: Int) throws {
    let landscape = try Self.random(order, UInt64(order))
    let survey = try landscape.exactSurvey()
    let expected = Self.byDefinition(landscape)
    #expect(survey.isExact)
    #expect(survey.count == expected.count)
    #expect(survey.minima.count == expected.count)
    for minimum in survey.minima {
      let camps = minimum.isSecondCamp.map { $0 ?? false }
      let (energy, reached) = try #require(expected[camps])
      #expect(abs(minimum.energy - energy) < 1e-9)
      #expect(minimum.basin == Double(reached) / Double(1 << (order - 1)))
    }
    #expect(survey.minima.map(\.energy) == survey.minima.map(\.energy).sorted())
  }

  /// The lowest minimum is the division of least frustration that NetworkMeasures proves by branch
  /// and bound: L = E/2 + Σ of the enmities.
  @Test(arguments: [8, 13, 17]) func agreesWithMinimumFrustration(order: Int) throws {
    let landscape = try Self.random(order, 77)
    let network = try SignedNetwork(order: order, weights: landscape.weights)
    let enmities = landscape.weights.reduce(0) { $0 + ($1 < 0 ? -$1 : 0) } / 2
    let best = try #require(try landscape.exactSurvey().minima.first)
    #expect(abs(best.energy / 2 + enmities - network.minimumFrustration().frustration) < 1e-9)
  }

  @Test func twoBlocsByHand() throws {
    // Friends within {0, 1, 2} and {3, 4}, enemies across; all powers 1. E = −2 · 6 of the
    // division along the blocs, and from everywhere the way leads there.
    let landscape = try Landscape(
      propensities: complete(5) { ($0 < 3) == ($1 < 3) ? 1 : -1 }, powers: [1, 1, 1, 1, 1])
    let survey = try landscape.exactSurvey()
    #expect(survey.count == 1)
    let best = try #require(survey.minima.first)
    #expect(best.isSecondCamp == [false, false, false, true, true])
    #expect(best.energy == -12)
    #expect(best.basin == 1)
    #expect(best.firmness == [1, 1, 1, 1, 1])
    #expect(survey.gap == nil && survey.rigidity == 1)
  }

  @Test func tiesOfEnergyLeaveNoRigidity() throws {
    // Three mutual enemies: three equal divisions of one against two.
    let survey = try Landscape(propensities: complete(3) { _, _ in -1 }, powers: [1, 1, 1])
      .exactSurvey()
    #expect(survey.count == 3)
    #expect(survey.minima.map(\.energy) == [-4, -4, -4])
    #expect(survey.minima.map(\.basin).reduce(0, +) == 1)
    #expect(survey.gap == 0 && survey.rigidity == 0)
  }

  @Test func actorsWithoutTiesStandNowhere() throws {
    let survey = try Landscape(propensities: network(4, [(1, 3, -2)]), powers: [1, 1, 1, 1])
      .exactSurvey()
    let best = try #require(survey.minima.first)
    #expect(best.isSecondCamp == [nil, false, nil, true])
    #expect(best.firmness == [nil, 1, nil, 1])
    // Both divisions of two are looked at; from the undivided one an actor moves.
    #expect(survey.count == 1 && best.basin == 1)
  }

  @Test func emptyLandscapes() throws {
    for order in 0...3 {
      let survey = try Landscape(
        propensities: network(order, []), powers: [Double](repeating: 1, count: order)
      ).exactSurvey()
      #expect(survey.minima.isEmpty && survey.count == 0 && survey.rigidity == nil)
    }
  }

  @Test func keepsTheLowest() throws {
    let landscape = try Self.random(11, 5)
    let all = try landscape.exactSurvey()
    let few = try landscape.exactSurvey(keeping: 1)
    #expect(all.count > 1)
    #expect(few.minima == [all.minima[0]])
    #expect(few.count == all.count)
    #expect(throws: DynamicsError.self) { try landscape.exactSurvey(keeping: 0) }
  }

  @Test func refusesMoreThanItCanEnumerate() throws {
    #expect(throws: DynamicsError.self) { try Self.random(25, 1).exactSurvey() }
  }
}
