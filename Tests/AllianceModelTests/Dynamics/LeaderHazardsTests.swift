import Testing

@testable import AllianceModel

#if canImport(Glibc)
  import Glibc
#endif

/// The regressions of methods H against the annual rates that the same section states.
@Suite struct LeaderHazardsTests {
  private let hazards = LeaderHazards(
    natural: .init(
      constant: -4.488, age: 0.671, ageSquared: 0.039, tenure: 0.105, autocracy: 0.074,
      democracy: -0.212, democracyTenure: 0.053),
    irregular: .init(
      constant: -1.891, age: 0.006, ageSquared: -0.027, tenure: -0.511, autocracy: -0.228,
      democracy: -2.999, democracyTenure: 0.674),
    regular: .init(
      constant: -0.993, age: 0.145, ageSquared: -0.001, tenure: -0.772, autocracy: -1.166,
      democracy: -0.272, democracyTenure: 0.675))

  /// Kim (41, 14 years), Xi (72, 13), Putin (73, 25), to the thousandth.
  @Test(arguments: [
    (41.0, 14.0, 0.005, 0.027, 0.011), (72.0, 13.0, 0.038, 0.030, 0.018),
    (73.0, 25.0, 0.044, 0.022, 0.011),
  ])
  func stated(age: Double, tenure: Double, natural: Double, irregular: Double, regular: Double) {
    let rates = hazards.rates(age: age, tenure: tenure, regime: .autocracy, .init())
    #expect(abs(rates.natural - natural) < 0.00051)
    #expect(abs(rates.irregular - irregular) < 0.00051)
    #expect(abs(rates.regular - regular) < 0.00051)
  }

  /// By hand: a democrat of 60 in the first hour of office.
  @Test func democrat() {
    let rates = hazards.rates(age: 60, tenure: 0, regime: .democracy, .init())
    #expect(near(rates.natural, exp(-4.7), 1e-14))
    #expect(near(rates.irregular, exp(-4.89), 1e-14))
    #expect(near(rates.regular, exp(-1.265), 1e-14))
    // Before the start of office counts as its first day.
    #expect(hazards.rates(age: 60, tenure: -1, regime: .democracy, .init()) == rates)
  }

  @Test func adjustments() {
    let plain = hazards.rates(age: 41, tenure: 14, regime: .autocracy, .init())
    let kim = hazards.rates(
      age: 41, tenure: 14, regime: .autocracy, .init(naturalFactor: 4, irregular: 0.005))
    #expect(near(kim.natural, 4 * plain.natural, 1e-15))
    #expect(kim.irregular == 0.005 && kim.regular == plain.regular)
    // A total leaves what the other causes do not take, and never less than nothing.
    let fixed = hazards.rates(age: 60, tenure: 1, regime: .democracy, .init(total: 0.06))
    #expect(near(fixed.total, 0.06, 1e-15) && fixed.regular > 0)
    let old = hazards.rates(age: 110, tenure: 1, regime: .democracy, .init(total: 0.06))
    #expect(old == LeaderHazards.Rates(natural: 0.06, irregular: 0, regular: 0))
  }
}
