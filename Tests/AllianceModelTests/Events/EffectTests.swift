import GSLNumerics
import Testing

@testable import AllianceModel

@Suite struct EffectTests {
  @Test func certainSizes() {
    #expect(Magnitude.certain(0.3).fixedValue == 0.3)
    #expect(Magnitude.parameter("a").fixedValue == nil)
    #expect(Magnitude.drawn(.uniform(low: 0, high: 1), stream: "s").fixedValue == nil)
  }

  @Test func plainEffect() {
    let effect = Effect(.heir(2))
    #expect(Applied(effect) == Applied(.heir(2), 1))
    #expect(effect.scale == nil)
    #expect(effect.gate == nil)
  }
}
