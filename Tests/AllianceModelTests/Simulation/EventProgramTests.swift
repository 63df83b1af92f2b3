import GSLNumerics
import Testing

@testable import AllianceModel

@Suite struct EventProgramTests {
  private let world = TestWorld.certain

  private func program(_ events: [Event]) throws(WorldError) -> EventProgram {
    try EventProgram(events, in: world)
  }

  /// An event comes after those it waits for; otherwise the file's order stands.
  @Test func order() throws {
    let program = try program([
      .test("late", .after("middle", delay: 0), []),
      .test("alone", .at(2026), []),
      .test("middle", .after("first", delay: 1), []),
      .test("ended", .at(2026), [], end: .event("middle")),
      .test("first", .hazard(.certain(0.3)), []),
    ])
    #expect(program.names == ["alone", "first", "middle", "late", "ended"])
    #expect(program.occurrences[2].after == 1)
    #expect(program.occurrences[2].delay == 1)
    #expect(program.occurrences[3].after == 2)
    #expect(program.occurrences[4].endOccurrence == 2)
  }

  @Test func circles() {
    #expect(throws: WorldError.self) { try program([.test("a", .after("a", delay: 0), [])]) }
    let circle: [Event] = [
      .test("a", .after("b", delay: 0), []), .test("b", .at(2026), [], end: .event("a")),
    ]
    #expect(throws: WorldError.self) { try program(circle) }
  }

  @Test func unknownReferences() {
    do throws(WorldError) {
      _ = try program([.test("a", .after("ghost", delay: 0), []), .test("b", .at(2026), [])])
      Issue.record("an event waited for none")
    } catch { #expect(error.description.contains("'a'")) }
    #expect(throws: WorldError.self) {
      try program([.test("a", .at(2026), [], end: .event("ghost"))])
    }
  }

  /// Two events of one name would be drawn together.
  @Test func sharedNumbers() {
    #expect(throws: WorldError.self) {
      try program([.test("a", .at(2026), []), .test("a", .at(2027), [])])
    }
    // Two names with the same 32-bit FNV-1a hash (a known pair).
    #expect(CounterRandom.subject("costarring") == CounterRandom.subject("liquid"))
    #expect(throws: WorldError.self) {
      try program([.test("costarring", .at(2026), []), .test("liquid", .at(2027), [])])
    }
  }

  /// Equal sizes are made once; a scale must exist.
  @Test func magnitudesAndValues() throws {
    var scaled = Effect(.alignment(Dyad(0, 1)), .certain(0.5))
    scaled.scale = "economy.exposure_elasticity"
    scaled.factor = 2
    scaled.offset = -1
    let program = try program([
      .test("a", .at(2026), [scaled, Effect(.heir(1), .certain(0.5))])
    ])
    #expect(program.magnitudes == [.certain(0.5)])
    #expect(program.values.count == 2)
    #expect(program.values[0].scale == world.parameters.position("economy.exposure_elasticity"))
    scaled.scale = "economy.unknown"
    let bad = [Event.test("a", .at(2026), [scaled])]
    #expect(throws: WorldError.self) { try self.program(bad) }
  }

  /// A probability of one is no draw; any other is.
  @Test func certainty() throws {
    let program = try program([
      .test("sure", .at(2026), [], probability: .certain(1)),
      .test("maybe", .at(2026), [], probability: .certain(0.6)),
      .test("open", .hazard(.certain(1)), []),
      .test("ended", .at(2026), [], end: .event("sure")),
      .test("dated", .at(2026), [], end: .at(2027)),
    ])
    // "ended" comes last: it waits for "sure".
    #expect(program.occurrences.map(\.isStatic) == [true, false, false, true, false])
  }

  /// The gated part of an event is an occurrence of its own, made once for all its effects.
  @Test func gates() throws {
    func gated(_ theatre: Int) -> Effect {
      var effect = Effect(.availability(actor: 3, theatre: theatre), .certain(0.5))
      effect.gate = Gate(
        name: "contested", chance: .succession(actor: 3, heirStrength: nil),
        duration: "succession.duration")
      return effect
    }
    let program = try program([
      .test("heir", .at(2025.8), [Effect(.heir(3), .certain(0.15))]),
      .test("other heir", .at(2025.8), [Effect(.heir(2), .certain(0.9))]),
      .test("exit", .at(2026), [gated(0), gated(1)]),
    ])
    #expect(program.names == ["heir", "other heir", "exit", "exit/contested"])
    #expect(program.effects[2].occurrence == 3 && program.effects[3].occurrence == 3)
    let part = program.occurrences[3]
    #expect(part.after == 2)
    #expect(part.duration == world.parameters.position("succession.duration"))
    // Only the actor's own heirs count.
    #expect(part.succession?.designations.map(\.occurrence) == [0])
  }
}
