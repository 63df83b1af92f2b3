import GSLNumerics
import Testing

@Suite struct CounterRandomTests {
  /// Random123's kat_vectors, philox4x32 10 rounds: zero key and counter.
  @Test func knownAnswerOfZeros() {
    let random = CounterRandom(seed: 0)
    #expect(random.bits(draw: 0, purpose: 0, subject: 0, period: 0) == 0xe169_c58d_6627_e8d5)
    #expect(random.bits(draw: 0, purpose: 0, subject: 0, period: 1) == 0x9b00_dbd8_bc57_ac4c)
  }
}
