import AllianceModel
import Testing

/// GDP and population of methods J against its tabled `sdp` and `beckley` columns.
@Suite struct PowerMeasureTests {
  @Test func surplusProduct() {
    func sdp(_ gdp: Double, _ population: Double) -> Double {
      PowerMeasure.surplusProduct(gdp: gdp, population: population, subsistence: 1.49)
    }
    #expect(abs(sdp(29184.9, 345.4) - 28670.3) < 0.06)
    #expect(abs(sdp(16187.2, 1450.9) - 14025.4) < 0.06)
    // North Korea lives below subsistence by this measure: the floor of 1.
    #expect(sdp(40, 26.5) == 1)
    #expect(sdp(0, 100) == 1)
  }

  @Test func netPower() {
    func beckley(_ gdp: Double, _ population: Double) -> Double {
      PowerMeasure.netPower(gdp: gdp, population: population) / 1000
    }
    #expect(abs(beckley(29184.9, 345.4) - 2466.0) < 0.06)
    #expect(abs(beckley(38154.2, 1419.3) - 1025.7) < 0.06)
    #expect(abs(beckley(3244.6, 51.7) - 203.6) < 0.06)
  }

  @Test func basicOnesInTheOrderOfTheWeights() {
    #expect(PowerMeasure.basic.map(\.rawValue) == ["stock", "gdp", "sdp", "netpower"])
    #expect(PowerMeasure.allCases.count == 7)
  }
}
