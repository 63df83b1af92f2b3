import NetworkDynamics
import NetworkMeasures
import Testing

@Suite struct LandscapeTests {
  /// Powers 1, 2, 3; p₀₁ = 1, p₀₂ = −1, p₁₂ = .5: s_i s_j p_ij = 2, −3, 3.
  static func three() throws -> Landscape {
    try Landscape(
      propensities: network(3, [(0, 1, 1), (0, 2, -1), (1, 2, 0.5)]), powers: [1, 2, 3])
  }

  @Test func energiesByHand() throws {
    let landscape = try Self.three()
    #expect(landscape.energy(of: [false, false, false]) == 0)
    #expect(landscape.energy(of: [false, false, true]) == 0)
    #expect(landscape.energy(of: [false, true, false]) == 10)
    #expect(landscape.energy(of: [true, false, false]) == -2)
    #expect(landscape.energy(of: [false, true, true]) == -2)
    #expect(landscape.meanEnergy == 2)
  }

  @Test func riseIsTheDifferenceOfEnergies() throws {
    let landscape = try Self.three()
    for code in 0..<8 {
      let camps = (0..<3).map { code >> $0 & 1 == 1 }
      for (actor, rise) in landscape.rises(of: camps).enumerated() {
        var moved = camps
        moved[actor].toggle()
        #expect(rise == landscape.energy(of: moved) - landscape.energy(of: camps))
      }
    }
  }

  @Test func powerlessActorsAreIsolated() throws {
    let landscape = try Landscape(
      propensities: network(4, [(0, 1, 1), (1, 2, 1)]), powers: [1, 1, 0, 5])
    #expect(landscape.isolated == [2, 3])
  }

  @Test func refusesBadPowers() throws {
    let pair = try network(2, [(0, 1, 1)])
    for powers in [[1], [1, -1], [1, .nan], [1, .infinity], [1e200, 1e200]] {
      #expect(throws: DynamicsError.self) { try Landscape(propensities: pair, powers: powers) }
    }
  }
}
