import GSLNumerics
import Testing

@testable import AllianceModel

#if canImport(Glibc)
  import Glibc
#endif

/// When events happen and how they fade (methods Q16).
@Suite struct SimulatorEventsTests {
  private static let pair = Dyad(TestWorld.kor, TestWorld.twn)
  private static func drift(_ halfLife: Double? = nil) -> [Effect] {
    var effect = Effect(.alignment(pair), .certain(0.4))
    effect.halfLife = halfLife
    return [effect]
  }

  /// Starts of all occurrences in a draw.
  private func starts(_ run: TestRun, _ inner: Int = 0) -> [Double] {
    _ = run.outputs(0, inner)
    return (0..<run.simulation.program.names.count).map { run.simulator.starts[$0] }
  }

  private func uniform(_ subject: String, _ purpose: RandomPurpose, _ inner: Int) -> Double {
    CounterRandom(seed: 20_250_903).uniform(
      draw: DrawIndex.nested(outer: 0, inner: inner).chance, purpose: purpose.rawValue,
      subject: CounterRandom.subject(subject), period: 0)
  }

  @Test func activity() {
    func at(_ time: Double, _ halfLife: Double?) -> Double {
      Simulator.activity(at: time, from: 2026, until: 2030, halfLife: halfLife)
    }
    #expect(at(2025.999, nil) == 0)
    #expect(at(2026, nil) == 1)
    #expect(at(2029.999, nil) == 1)
    #expect(at(2030, nil) == 0)
    #expect(at(2026, 0.5) == 1)
    #expect(at(2026.5, 0.5) == 0.5)
    #expect(at(2027, 0.5) == 0.25)
    #expect(at(2027, 2) == 0.5.squareRoot())
    #expect(Simulator.activity(at: 2027, from: .infinity, until: .infinity, halfLife: 1) == 0)
  }

  /// A drift of .4 from the first step: halves every year to the bit, in a network of zeros.
  @Test func halfLives() throws {
    let run = try TestRun(
      TestWorld.certain, [.test("drift", .at(2025.875), Self.drift(1))], steps: [0, 4, 8, 12])
    _ = run.outputs()
    let found = (0..<4).map {
      run.network(period: $0).weights[Self.pair.first * 7 + Self.pair.second]
    }
    #expect(found == [0.4, 0.2, 0.1, 0.05])
  }

  /// An event before the first step has decayed by then: half a year at a half-life of half a year.
  @Test func earlierEvents() throws {
    let run = try TestRun(TestWorld.certain, [.test("old", .at(2025.375), Self.drift(0.5))])
    _ = run.outputs()
    #expect(run.network().weights[Self.pair.first * 7 + Self.pair.second] == 0.2)
  }

  /// Availability fades towards one, not towards nothing: 1 + (.5 − 1) · ½.
  @Test func fadingFactors() throws {
    var effect = Effect(.availability(actor: TestWorld.chn, theatre: 0), .certain(0.5))
    effect.halfLife = 1
    let run = try TestRun(
      TestWorld.certain, [.test("cut", .at(2025.875), [effect])], steps: [0, 4])
    _ = run.outputs()
    let row = try run.simulation.layout.row(TestWorld.chn, 0)
    #expect(run.simulator.factor[row] == 0.5)
    #expect(run.simulator.factor[run.simulator.rows + row] == 0.75)
  }

  /// −ln(U)/λ years after 2025.75, once.
  @Test func hazards() throws {
    let run = try TestRun(
      TestWorld.certain,
      [.test("war", .hazard(.certain(0.3)), []), .test("never", .hazard(.certain(0)), [])])
    for inner in 0..<50 {
      let found = starts(run, inner)
      #expect(near(found[0], 2025.75 - log(uniform("war", .time, inner)) / 0.3, 1e-15))
      #expect(found[1] == .infinity)
    }
  }

  /// It happens iff U < p; the same U whatever p, so that a likelier event happens in every draw
  /// in which the less likely one does.
  @Test func probabilities() throws {
    func happens(_ p: Double, _ inner: Int) throws -> Bool {
      let run = try TestRun(
        TestWorld.certain, [.test("coin", .at(2026), [], probability: .certain(p))])
      return starts(run, inner)[0] == 2026
    }
    for inner in 0..<30 {
      let u = uniform("coin", .occurrence, inner)
      #expect(try happens(0.3, inner) == (u < 0.3))
      #expect(try happens(0.8, inner) == (u < 0.8))
      #expect(try !happens(0, inner))
      #expect(try happens(1, inner))
    }
  }

  @Test func after() throws {
    let run = try TestRun(
      TestWorld.certain,
      [
        .test("first", .at(2026), []), .test("second", .after("first", delay: 1.5), []),
        .test("never", .hazard(.certain(0)), []), .test("third", .after("never", delay: 1), []),
      ])
    // Those that wait come last.
    #expect(run.simulation.program.names == ["first", "never", "second", "third"])
    #expect(starts(run) == [2026, .infinity, 2027.5, .infinity])
  }

  /// An event ends with another one, at its own end, whichever is sooner.
  @Test func ends() throws {
    let run = try TestRun(
      TestWorld.certain,
      [
        .test("stop", .at(2027), []), .test("ended", .at(2026), Self.drift(), end: .event("stop")),
        .test("dated", .at(2026), [], end: .at(2026.5)),
      ])
    _ = run.outputs()
    #expect(run.simulation.program.names == ["stop", "dated", "ended"])
    #expect((0..<3).map { run.simulator.ends[$0] } == [.infinity, 2026.5, 2027])
  }

  /// P(contested) = .6 − .35 σ, σ the strength given, or what designations before the exit add up
  /// to, at most 1 (methods Q27). Decided by the gate's own U.
  @Test(arguments: [(Double?.none, 0.25), (0.3, 0.495), (0.7, 0.355), (1.0, 0.25)])
  func successions(strength: Double?, expected: Double) throws {
    var exit = Effect(.availability(actor: TestWorld.prk, theatre: 1), .certain(0.7))
    exit.gate = Gate(
      name: "contested", chance: .succession(actor: TestWorld.prk, heirStrength: strength),
      duration: "succession.duration")
    let events: [Event] = [
      // .8 and .4927 add up to more than one; the one after the exit does not count.
      .test("heir", .at(2025.8), [Effect(.heir(TestWorld.prk), .certain(0.8))]),
      .test("more", .at(2026.5), [Effect(.heir(TestWorld.prk), .certain(0.492857142857))]),
      .test("late", .at(2029), [Effect(.heir(TestWorld.prk), .certain(-1))]),
      .test("exit", .at(2028), [exit]),
    ]
    let run = try TestRun(TestWorld.certain, events, steps: [0, 20])
    var contested = 0
    for inner in 0..<60 {
      let found = starts(run, inner)
      let isContested = uniform("exit/contested", .occurrence, inner) < expected
      contested += isContested ? 1 : 0
      #expect(found[4] == (isContested ? 2028 : .infinity))
      // The centre of 1…3 years.
      #expect(run.simulator.ends[4] == (isContested ? 2030 : .infinity))
    }
    #expect(contested > 0 && contested < 60)
  }

  /// Sizes of events come once per parameter draw, times and occurrences once per chance draw.
  @Test func sizesBelongToParameterDraws() throws {
    let size = Magnitude.drawn(.uniform(low: 0, high: 1), stream: "drift.by")
    let run = try TestRun(
      TestWorld.certain,
      [.test("drift", .hazard(.certain(0.3)), [Effect(.alignment(Self.pair), size)])])
    _ = run.outputs(3, 0)
    let first = (run.simulator.values[0], run.simulator.starts[0])
    _ = run.outputs(3, 1)
    #expect(run.simulator.values[0] == first.0)
    #expect(run.simulator.starts[0] != first.1)
    _ = run.outputs(4, 0)
    #expect(run.simulator.values[0] != first.0)
  }

  /// One z for all targets of an event's argument (methods Q15).
  @Test func targetsShareTheSize() throws {
    let size = Magnitude.drawn(
      .splitNormal(low: 0, median: 0.05, high: 0.12, scale: .linear), stream: "drift.by")
    let run = try TestRun(
      TestWorld.certain,
      [
        .test(
          "drift", .at(2026), [Dyad(0, 6), Dyad(4, 6)].map { Effect(.alignment($0), size) })
      ])
    for outer in 0..<5 {
      _ = run.outputs(outer, 0)
      #expect(run.simulator.values[0] == run.simulator.values[1])
    }
  }
}
