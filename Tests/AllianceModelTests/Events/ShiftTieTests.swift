import Testing

@testable import AllianceModel

@Suite struct ShiftTieTests {
  /// Alignment moves by the amount itself.
  @Test func alignment() throws {
    let effects = try VerbCall.effects(
      ShiftTie.self,
      ["between": VerbCall.actors(1, 2, 3), "by": VerbCall.size(0.08), "half_life": .number(1)]
    ).applied
    #expect(
      effects
        == [Dyad(1, 2), Dyad(1, 3), Dyad(2, 3)].map {
          Applied(.alignment($0), 0.08, halfLife: 1)
        })
  }

  /// A change Δw of a cooperation tie is Δx = .5 Δw (methods Q10).
  @Test func layerByAnAmount() throws {
    let effects = try VerbCall.effects(
      ShiftTie.self,
      [
        "layer": .text("cooperation"), "between": VerbCall.actors(0, 6), "by": VerbCall.size(0.2),
      ]
    ).applied
    #expect(near(effects[0].value, 0.1))
  }

  /// The Quad at half: .5 · .4 · (.5 − 1) = −.1 for the pair that has the tie, none for others.
  @Test func layerMultiplied() throws {
    let effects = try VerbCall.effects(
      ShiftTie.self,
      ["layer": .text("cooperation"), "type": .text("QUAD"), "multiply": VerbCall.size(0.5)]
    ).applied
    #expect(effects.count == 1)
    #expect(effects[0].target == .alignment(Dyad(TestWorld.usa, TestWorld.jpn)))
    #expect(near(effects[0].value, -0.1))
  }

  /// Of China's and Russia's two cooperation ties the type picks one: .5 · .15 · (3 − 1).
  @Test func typePicksTheTie() throws {
    func value(_ type: String?) throws -> Double {
      var values: [String: VerbArguments.Value] = [
        "layer": .text("cooperation"), "between": VerbCall.actors(1, 2),
        "multiply": VerbCall.size(3),
      ]
      if let type { values["type"] = .text(type) }
      return try VerbCall.effects(ShiftTie.self, values).applied[0].value
    }
    #expect(near(try value("SCO"), 0.15))
    #expect(near(try value(nil), 0.3))
  }

  /// Sanctions at seven tenths are relief: .5 · −.9 · (.7 − 1) = +.135.
  @Test func negativeLayer() throws {
    let effects = try VerbCall.effects(
      ShiftTie.self,
      [
        "layer": .text("sanctions"), "between": VerbCall.actors(0, 3),
        "multiply": VerbCall.size(0.7),
      ]
    ).applied
    #expect(near(effects[0].value, 0.135))
  }

  /// Without pairs the type must say which ties are meant.
  @Test func needsPairsOrAType() {
    let one = VerbCall.size(1)
    #expect(VerbCall.error(ShiftTie.self, ["by": one]) != nil)
    #expect(
      VerbCall.error(ShiftTie.self, ["layer": .text("dispute"), "multiply": one]) != nil)
    #expect(
      VerbCall.error(
        ShiftTie.self, ["layer": .text("dispute"), "type": .text("TAC"), "multiply": one]) != nil)
  }

  @Test func contradictions() {
    let pair = VerbCall.actors(0, 1)
    let one = VerbCall.size(1)
    #expect(VerbCall.error(ShiftTie.self, ["between": pair]) != nil)
    #expect(VerbCall.error(ShiftTie.self, ["between": pair, "by": one, "multiply": one]) != nil)
    #expect(
      VerbCall.error(ShiftTie.self, ["between": pair, "multiply": one])?.argument == "layer")
    #expect(
      VerbCall.error(ShiftTie.self, ["between": pair, "by": one, "type": .text("QUAD")])?.argument
        == "layer")
  }
}
