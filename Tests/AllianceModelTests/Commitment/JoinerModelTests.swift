import AllianceModel
import Testing

@Suite struct JoinerModelTests {
  private let joiner = TestWorld.joiner

  private func covariates(_ theatre: Int, _ actor: Int) -> [Double] {
    let theatre = TestWorld.theatres[theatre]
    let party = theatre.thirdParties.first { $0.actor == actor }!
    return JoinerModel.covariates(of: party, in: theatre, actors: TestWorld.actors)
  }

  /// USA for KOR v PRK, term by term (methods Q2): flags def_s, con_s, riv_o; ldist ln 4.029;
  /// lcinc ln .12; lbal ln (.02/.014).
  @Test func defendersSide() {
    let x = covariates(TestWorld.korea, TestWorld.usa)
    #expect(x.count == 18)
    let expected: [JoinerTerm: Double] = [
      .constant: 1, .defenceWithSide: 1, .consultationWithSide: 1, .rivalOfOpponent: 1,
      .logDistance: 1.3935182, .majorPower: 1, .logCINC: -2.1202636, .target: 1, .war: 1,
      .post1945: 1, .logBalance: 0.3566749,
    ]
    for term in JoinerTerm.allCases { #expect(near(x[term.index], expected[term] ?? 0, 1e-6)) }
    // −6.553 + 1.094 + .720 + 1.423 − .382·1.3935 + 1.103 − .236·2.1203 + .428 + 2.807 − .092
    // + .115·.3567
    #expect(near(joiner.meanLogit(x), -0.0616871, 1e-4))
  }

  /// RUS for PRK v KOR: no target, own principal is the attacker.
  @Test func attackersSide() {
    let x = covariates(TestWorld.korea, TestWorld.rus)
    #expect(x[JoinerTerm.target.index] == 0)
    #expect(near(x[JoinerTerm.logBalance.index], -0.3566749, 1e-6))
    #expect(near(x[JoinerTerm.logDistance.index], -2.3025851, 1e-6))
    #expect(x[JoinerTerm.rivalOfOpponent.index] == 0)
  }

  /// No regime terms in any row (methods Q2), though all of these are democracies.
  @Test func noRegimeTerms() {
    let x = covariates(TestWorld.taiwan, TestWorld.jpn)
    #expect(x[JoinerTerm.jointDemocracy.index] == 0)
    #expect(x[JoinerTerm.jointAutocracy.index] == 0)
  }

  /// A diagonal covariance: x'Vx = Σ x²se². For the constant and the war alone .471² + .281².
  @Test func variance() {
    var x = [Double](repeating: 0, count: 18)
    x[0] = 1
    x[JoinerTerm.war.index] = -2
    #expect(near(joiner.logitVariance(x), 0.471 * 0.471 + 4 * 0.281 * 0.281))
    #expect(joiner.logitVariance([Double](repeating: 0, count: 18)) == 0)
  }

  @Test func badTables() {
    #expect(throws: WorldError.self) {
      try JoinerModel(coefficients: [1], covariance: [1])
    }
    #expect(throws: WorldError.self) {
      try JoinerModel(
        coefficients: joiner.coefficients, covariance: Array(joiner.covariance.dropLast()))
    }
    // A negative variance is no covariance.
    var broken = joiner.covariance
    broken[0] = -1
    #expect(throws: WorldError.self) {
      try JoinerModel(coefficients: joiner.coefficients, covariance: broken)
    }
    broken[0] = .nan
    #expect(throws: WorldError.self) {
      try JoinerModel(coefficients: joiner.coefficients, covariance: broken)
    }
  }
}
