import AllianceModel
import Testing

@Suite struct ActorTests {
  /// The letters of methods J.
  @Test func regimeLetters() {
    #expect(Regime(rawValue: "D") == .democracy)
    #expect(Regime(rawValue: "X") == .anocracy)
    #expect(Regime(rawValue: "A") == .autocracy)
    #expect(Regime(rawValue: "d") == nil)
  }

  @Test func estimatesWithoutRange() {
    #expect(Estimate(value: 3).low == nil)
    #expect(Estimate(value: 3).high == nil)
    #expect(Estimate(value: 3, low: 2) != Estimate(value: 3))
  }
}
