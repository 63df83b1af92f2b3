import GSLNumerics
import Testing

@testable import AllianceModel

#if canImport(Glibc)
  import Glibc
#endif

/// Contests worked out by hand in the certain test world, where nothing is random but U.
@Suite struct SimulatorContestsTests {
  /// Logits that no noise overcomes: these join, those stay out.
  private static func kappas(_ taiwan: [String: Double], _ korea: [String: Double] = [:])
    -> [String: Double]
  {
    var values: [String: Double] = ["commitment.lead_out": -300]
    for code in ["USA", "JPN", "RUS"] {
      values["commitment.kappa.\(code).TWN"] = taiwan[code] ?? -300
    }
    for code in ["USA", "JPN", "CHN", "RUS"] {
      values["commitment.kappa.\(code).KOR"] = korea[code] ?? -300
    }
    return values
  }

  /// Nobody joins: China against Taiwan. m = 1, ω = .7, r = 3, c = .9.
  @Test func alone() throws {
    let run = try TestRun(TestWorld.certain.with(Self.kappas([:])))
    let result = Array(run.theatre(run.outputs(), TestWorld.taiwan))
    let ratio = log(
      Bases.force(300, 2, 0.75, 0.24, 170) / Bases.force(16, 1.5, 1, 0.006, 0))
    let x = ratio - 0.7 * log(3)
    let (attack, defence) = (1 / (1 + exp(0.9 - x)), 1 / (1 + exp(0.9 + x)))
    #expect(near(result[3], ratio, 1e-12))
    #expect(near(result[0], attack, 1e-12))
    #expect(near(result[1], 1 - attack - defence, 1e-12))
    #expect(near(result[2], defence, 1e-12))
  }

  /// Everybody joins: Japan's 60.5 bn on .4 at 620 km, Russia's 375 bn on .05 at 2,220 km times
  /// the .4 that the war in Ukraine leaves (methods Q12).
  @Test func coalition() throws {
    let run = try TestRun(
      TestWorld.certain.with(Self.kappas(["USA": 300, "JPN": 300, "RUS": 300])))
    let attack =
      Bases.force(300, 2, 0.75, 0.24, 170) + Bases.force(150, 2.5, 0.05 * 0.4, 0.04, 2220)
    let defence =
      Bases.force(16, 1.5, 1, 0.006, 0) + Bases.force(1000, 1, 0.3, 0.12, 640)
      + Bases.force(55, 1.1, 0.4, 0.025, 620)
    #expect(near(run.logRatio(run.outputs(), 0), log(attack / defence), 1e-12))
  }

  /// Both principals with warheads: decisive outcomes times 1 − η (methods Q19). Beta(4, 2) has
  /// its centre, here the median, at .6862.
  @Test func nuclearRestraint() throws {
    var actors = TestWorld.actors
    let twn = actors[TestWorld.twn]
    actors[TestWorld.twn] = Actor(
      code: twn.code, name: twn.name, regime: twn.regime, isMajorPower: false, cinc: twn.cinc,
      population: twn.population, warheads: 1, militaryExpenditure: twn.militaryExpenditure,
      militaryPPP: twn.militaryPPP, gdp: twn.gdp, capital: twn.capital)
    let world = TestWorld.certain.with(Self.kappas([:])).with(["contest.nuclear_restraint": 0.75])
    let plain = try TestRun(world)
    let armed = try TestRun(world.with(actors: actors))
    let (a, b) = (plain.outputs(), armed.outputs())
    #expect(near(armed.theatre(b, 0)[0], plain.theatre(a, 0)[0] / 4))
    #expect(near(armed.theatre(b, 0)[2], plain.theatre(a, 0)[2] / 4))
    #expect(armed.theatre(b, 1).elementsEqual(plain.theatre(a, 1)))
  }

  /// A party joins iff its logit plus logit(U) is positive, U being the number of its own key.
  @Test func joiningRule() throws {
    let run = try TestRun(
      TestWorld.certain.with(Self.kappas(["USA": 2, "JPN": -300]))
        .with(["commitment.base_access": 300]))
    let random = CounterRandom(seed: 20_250_903)
    let row = try run.simulation.layout.row(TestWorld.usa, TestWorld.taiwan)
    let x = run.simulation.layout.rows[row].covariates
    let eta = TestWorld.joiner.meanLogit(x) + 2
    let (without, with) = (
      log(Bases.force(300, 2, 0.75, 0.24, 170) / Bases.force(16, 1.5, 1, 0.006, 0)),
      try Bases.logRatio(open: true)
    )
    var joins = 0
    for inner in 0..<200 {
      let u = random.uniform(
        draw: DrawIndex.nested(outer: 0, inner: inner).chance,
        purpose: RandomPurpose.partyShock.rawValue, subject: CounterRandom.subject("USA.TWN"),
        period: 0)
      let isIn = eta + log(u / (1 - u)) > 0
      joins += isIn ? 1 : 0
      #expect(near(run.logRatio(run.outputs(0, inner), 0), isIn ? with : without, 1e-12))
    }
    // Λ(η) of 200 draws, four standard errors.
    let p = logistic(eta)
    #expect(abs(Double(joins) / 200 - p) < 4 * (p * (1 - p) / 200).squareRoot())
  }

  /// Followers: with the lead in, Δ is added; with the lead out, κ is −.7 plus the deviate that
  /// drew κ (methods Q4); both at the commitment of history where κ is zero (Q31).
  @Test func cascade() throws {
    var world = TestWorld.certain.with(Self.kappas(["USA": 300]))
    world.set("commitment.lead_out", -0.7)
    world.set("commitment.lead_out_sd", 1)
    world.override("commitment.kappa.JPN.TWN", .number(.normal(mean: 1, sd: 0.5)))
    let run = try TestRun(world)
    _ = run.outputs(9, 0)
    let row = try run.simulation.layout.row(TestWorld.jpn, TestWorld.taiwan)
    let position = try #require(world.parameters.position("commitment.kappa.JPN.TWN"))
    let kappa = run.simulator.parameters[position]
    let history = TestWorld.joiner.meanLogit(run.simulation.layout.rows[row].covariates)
    #expect(near(run.simulator.eta[0][row], history + kappa))
    #expect(near(run.simulator.eta[1][row], history))
    #expect(near(run.simulator.etaLeadOut[0][row], history - 0.7 + (kappa - 1) / 0.5))
    #expect(near(run.simulator.etaLeadOut[1][row], history))
    #expect(run.simulator.kernel.cascade == 1.2)
  }

  /// The cascade decides: Japan's κ is such that only Δ = 300 brings it in.
  @Test func leadBringsFollowersIn() throws {
    func ratio(_ america: Double) throws -> Double {
      let world = TestWorld.certain.with(Self.kappas(["USA": america, "JPN": -150]))
        .with(["commitment.cascade": 300])
      let run = try TestRun(world)
      return run.logRatio(run.outputs(), 0)
    }
    let attack = Bases.force(300, 2, 0.75, 0.24, 170)
    let taiwan = Bases.force(16, 1.5, 1, 0.006, 0)
    let both =
      taiwan + Bases.force(1000, 1, 0.3, 0.12, 640) + Bases.force(55, 1.1, 0.4, 0.025, 620)
    #expect(near(try ratio(300), log(attack / both), 1e-12))
    #expect(near(try ratio(-300), log(attack / taiwan), 1e-12))
  }

  /// κ = 0 ignores what was elicited, in every theatre, and keeps what a scenario adds (Q31).
  @Test func zeroCommitment() throws {
    let world = TestWorld.certain.with(Self.kappas([:]))
    let plain = try TestRun(world)
    let event = Event.test(
      "pledge", .at(2025.8), [Effect(.commitment(actor: 0, theatre: 0), .certain(400))])
    let pledged = try TestRun(world, [event])
    let (a, b) = (plain.outputs(), pledged.outputs())
    let alone = plain.logRatio(a, 0)
    // History gives America −2.5 or so: whatever U says, κ = −300 keeps it out and 400 brings it in.
    #expect(pledged.logRatio(b, 0) < alone)
    #expect(pledged.logRatio(b, 0, mode: .zero) < alone)
  }

  /// Bases are open if their host fights or lets them be used: P_base against the host's noise.
  @Test func hostsDecide() throws {
    func ratio(access: Double, japan: Double) throws -> Double {
      let world = TestWorld.certain.with(Self.kappas(["USA": 300, "JPN": japan]))
        .with(["commitment.base_access": access])
      let run = try TestRun(world)
      return run.logRatio(run.outputs(), 0)
    }
    #expect(near(try ratio(access: 300, japan: -600), try Bases.logRatio(open: true)))
    #expect(near(try ratio(access: -300, japan: -600), try Bases.logRatio(closed: true)))
    let attack = Bases.force(300, 2, 0.75, 0.24, 170)
    let all =
      Bases.force(16, 1.5, 1, 0.006, 0) + Bases.force(1000, 1, 0.3, 0.12, 640)
      + Bases.force(55, 1.1, 0.4, 0.025, 620)
    // Who fights has opened its bases.
    #expect(near(try ratio(access: -300, japan: 300), log(attack / all)))
  }

  /// Bases stand on the defence pact with their host: abrogated, they are closed however glad the
  /// host would be to open them, unless it fights itself; a later grant of access has the last word.
  @Test func basesStandOnThePact() throws {
    func ratio(_ events: [Event], japan: Double = -600) throws -> Double {
      let world = TestWorld.certain.with(Self.kappas(["USA": 300, "JPN": japan]))
        .with(["commitment.base_access": 300])
      let run = try TestRun(world, events)
      return run.logRatio(run.outputs(), 0)
    }
    let pair = Dyad(TestWorld.usa, TestWorld.jpn)
    let abrogated = Event.test(
      "leave", .at(2025.8), [Effect(.obligation(pair, .defence, isInForce: false))])
    let signed = Event.test(
      "sign", .at(2025.85), [Effect(.obligation(pair, .defence, isInForce: true))])
    let granted = Event.test(
      "grant", .at(2025.85),
      [Effect(.access(guest: TestWorld.usa, host: TestWorld.jpn, theatre: nil, isOpen: true))])
    let (open, closed) = (try Bases.logRatio(open: true), try Bases.logRatio(closed: true))
    #expect(near(try ratio([]), open))
    #expect(near(try ratio([abrogated]), closed))
    #expect(near(try ratio([abrogated, signed]), open))
    #expect(near(try ratio([abrogated, granted]), open))
    #expect(near(try ratio([abrogated], japan: 600), try ratio([], japan: 600)))
  }

  /// Interventions (methods Q30) set who joins and leave the rest drawn; forces < bases only < no
  /// bases < America out.
  @Test func interventions() throws {
    let run = try TestRun(
      TestWorld.certain.with(Self.kappas([:])), interventions: TestWorld.interventions)
    let outputs = run.outputs()
    let ratios = (0..<4).map { outputs[run.simulation.outputs.intervention($0, measure: 3)] }
    let attack = Bases.force(300, 2, 0.75, 0.24, 170)
    let taiwan = Bases.force(16, 1.5, 1, 0.006, 0)
    let both =
      taiwan + Bases.force(1000, 1, 0.3, 0.12, 640) + Bases.force(55, 1.1, 0.4, 0.025, 620)
    #expect(near(ratios[0], log(attack / both), 1e-12))
    #expect(near(ratios[1], try Bases.logRatio(open: true), 1e-12))
    #expect(near(ratios[2], try Bases.logRatio(closed: true), 1e-12))
    #expect(near(ratios[3], log(attack / taiwan), 1e-12))
    let chances = (0..<4).map { outputs[run.simulation.outputs.intervention($0, measure: 0)] }
    #expect(chances == chances.sorted() && Set(chances).count == 4)
  }

  /// Followers that are not set decide by what their lead is set to do.
  @Test func interventionsMoveFollowers() throws {
    let world = TestWorld.certain.with(Self.kappas(["USA": -300, "JPN": -150]))
      .with(["commitment.cascade": 300])
    let set = Intervention(
      id: "in", meaning: "", theatre: 0, joins: [TestWorld.usa: true], bases: nil)
    let run = try TestRun(world, interventions: [set])
    let outputs = run.outputs()
    let ratio = outputs[run.simulation.outputs.intervention(0, measure: 3)]
    #expect(ratio < (try Bases.logRatio(open: true)))
  }

  /// An actor without any force has none; nothing is undefined.
  @Test func noForces() throws {
    let world = TestWorld.certain.with(Self.kappas([:])).with(["availability.CHN.TWN": 0])
    let run = try TestRun(world)
    let result = Array(run.theatre(run.outputs(), 0))
    #expect(result[3] == -.infinity)
    #expect(result[0] < 1e-300)
    #expect(result[2] == 1)
  }
}
