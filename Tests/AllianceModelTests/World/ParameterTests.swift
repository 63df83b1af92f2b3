import AllianceModel
import GSLNumerics
import Testing

@Suite struct ParameterTests {
  private static func definition(_ name: String, _ value: Double, stream: String? = nil)
    -> ParameterDefinition
  {
    ParameterDefinition(
      name: name, kind: .number(.fixed(value)), meaning: "m", source: "s", tag: "J",
      stream: stream)
  }

  @Test func firstDefinitionStands() {
    var catalogue = ParameterCatalogue()
    let added = [("a", 1.0), ("a", 2), ("b", 3)].map {
      catalogue.add(Self.definition($0.0, $0.1))
    }
    #expect(added == [true, false, true])
    #expect(catalogue["a"]?.fixedValue == 1)
    #expect(catalogue.names == ["a", "b"])
    #expect(catalogue.position("b") == 1)
    #expect(catalogue.position("c") == nil)
    #expect(catalogue["c"] == nil)
  }

  /// An override changes the value and neither the place nor the random number's name.
  @Test func overridesKeepPlaceAndStream() {
    var catalogue = ParameterCatalogue()
    catalogue.add(Self.definition("a", 1))
    catalogue.add(Self.definition("b", 2, stream: "shared"))
    catalogue.override(1, with: .number(.uniform(low: 0, high: 1)))
    #expect(catalogue.names == ["a", "b"])
    #expect(catalogue["b"]?.kind == .number(.uniform(low: 0, high: 1)))
    #expect(catalogue["b"]?.stream == "shared")
    #expect(catalogue["a"]?.stream == "a")
  }
}
