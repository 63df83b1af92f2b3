import AllianceModel
import GSLNumerics
import Testing

@Suite struct DerivedParametersTests {
  private let catalogue = TestWorld.drawn.parameters

  /// Beta(20a, 20(1 − a)) with mean a; 1 is fixed (methods Q6).
  @Test func availability() {
    #expect(
      catalogue["availability.USA.TWN"]?.kind
        == .number(.beta(alpha: 20 * 0.3, beta: 20 * (1 - 0.3))))
    #expect(catalogue["availability.TWN.TWN"]?.kind == .number(.fixed(1)))
    #expect(Distribution.availability(0, sampleSize: 20) == .fixed(0))
    #expect(Distribution.availability(0.5, sampleSize: 4) == .beta(alpha: 2, beta: 2))
  }

  /// One uniform serves the open and the closed availability (methods Q5).
  @Test func closedBasesShareTheNumber() {
    let open = catalogue["availability.USA.TWN"]
    let closed = catalogue["availability_closed.USA.TWN"]
    #expect(closed?.kind == .number(.beta(alpha: 2.4, beta: 17.6)))
    #expect(open?.stream == closed?.stream)
    #expect(catalogue["availability_closed.JPN.TWN"] == nil)
  }

  /// Split normals on the log scale through value, low and high (methods Q7, Q15, Q17).
  @Test func ranges() {
    #expect(
      catalogue["theatre.required_ratio.TWN"]?.kind
        == .number(.splitNormal(low: 2.5, median: 3, high: 5, scale: .log)))
    #expect(catalogue["theatre.required_ratio.KOR"]?.kind == .number(.fixed(1.5)))
    #expect(catalogue["power.milex.USA"]?.group == .measurement)
    #expect(Estimate(value: 2, low: 0, high: 3).logDistribution == .fixed(2))
    #expect(Estimate(value: 2, low: 2, high: 2).logDistribution == .fixed(2))
    #expect(Estimate(value: -1, low: -2, high: 0).logDistribution == .fixed(-1))
    #expect(Estimate(value: 2, low: 1).logDistribution == .fixed(2))
  }

  @Test func stakesAndProcurement() {
    #expect(catalogue["theatre.stake.TWN"]?.fixedValue == 0.6)
    #expect(catalogue["theatre.stake.KOR"]?.fixedValue == 0.4)
    for code in TestWorld.codes {
      #expect(
        catalogue["power.procurement.\(code)"]?.kind == .number(.uniform(low: 0.2, high: 0.35)))
    }
  }

  /// The 18 coefficients with their standard errors (methods C3).
  @Test func coefficients() {
    #expect(
      catalogue["commitment.coefficient.const"]?.kind
        == .number(.normal(mean: -6.553, sd: (0.471 * 0.471).squareRoot())))
    #expect(catalogue.names.count { $0.hasPrefix("commitment.coefficient.") } == 18)
  }

  /// κ's prior of a follower takes the cascade's 1.2 off (methods Q3): for JPN in TWN the mean is
  /// logit .45 − x'b − 1.2 with x'b summed by hand.
  @Test func kappaOfAFollower() throws {
    // const, riv_o, ldist · ln .286, maj, lcinc · ln .025, target, war, post, lbal · ln (.006/.24)
    let history =
      -6.553 + 1.423 - 0.382 * -1.2517635 + 1.103 + 0.236 * -3.6888795 + 0.428 + 2.807 - 0.092
      + 0.115 * -3.6888795
    guard case .number(.normal(let mean, let sd))? = catalogue["commitment.kappa.JPN.TWN"]?.kind
    else {
      Issue.record("κ of JPN in TWN is not normal")
      return
    }
    #expect(near(mean, -0.2006707 - history - 1.2, 1e-6))
    #expect(sd >= 0.1)
  }

  /// A definition of the tables wins over the derived one.
  @Test func tablesWin() {
    var world = TestWorld.drawn
    world.parameters = ParameterCatalogue()
    world.parameters.add(
      ParameterDefinition(
        name: "theatre.stake.TWN", kind: .number(.fixed(0.9)), meaning: "", source: "", tag: "J"))
    world.addDerivedParameters()
    #expect(world.parameters["theatre.stake.TWN"]?.fixedValue == 0.9)
    #expect(world.parameters["theatre.stake.KOR"]?.fixedValue == 0.4)
  }

  /// Q3 centres: the mean of a truncated normal before truncation, else the median.
  @Test func centres() {
    func centre(_ distribution: Distribution) -> Double? {
      ParameterDefinition(
        name: "", kind: .number(distribution), meaning: "", source: "", tag: ""
      ).centre
    }
    #expect(centre(.truncatedNormal(mean: 1.2, sd: 0.5, low: 1, high: 9)) == 1.2)
    #expect(near(centre(.lognormal(median: 500, sigma: 0.35))!, 500, 1e-9))
    #expect(near(centre(.uniform(low: 1, high: 3))!, 2))
    #expect(catalogue["power.measure"]?.centre == nil)
    #expect(catalogue["power.measure"]?.fixedValue == nil)
  }

  /// Overrides of a template reach all that is made from it, but for those set themselves.
  @Test func templates() {
    var world = TestWorld.drawn
    world.override("power.procurement", .number(.fixed(0.3)))
    world.override("power.procurement.JPN", .number(.fixed(0.22)))
    world.set("availability.sample_size", 100)
    world.set("availability.USA.KOR", 0.5)
    world.applyTemplates(explicit: [
      "power.procurement", "power.procurement.JPN", "availability.sample_size",
      "availability.USA.KOR",
    ])
    #expect(world.parameters["power.procurement.USA"]?.fixedValue == 0.3)
    #expect(world.parameters["power.procurement.JPN"]?.fixedValue == 0.22)
    #expect(world.parameters["availability.USA.KOR"]?.fixedValue == 0.5)
    #expect(world.parameters["availability.TWN.TWN"]?.fixedValue == 1)
    guard case .number(.beta(let alpha, let beta))? = world.parameters["availability.USA.TWN"]?.kind
    else {
      Issue.record("no beta")
      return
    }
    // 100 · .3 and 100 · .7
    #expect(near(alpha, 30) && near(beta, 70))
  }

  /// Templates left alone pass nothing on.
  @Test func untouchedTemplates() {
    var world = TestWorld.drawn
    world.override("power.procurement.JPN", .number(.fixed(0.22)))
    world.applyTemplates(explicit: ["power.procurement.JPN"])
    #expect(
      world.parameters["power.procurement.USA"]?.kind
        == .number(.uniform(low: 0.2, high: 0.35)))
  }
}
