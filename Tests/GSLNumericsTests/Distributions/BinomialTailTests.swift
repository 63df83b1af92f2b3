import GSLNumerics
import Testing

@Suite struct BinomialTailTests {
  /// `scipy.stats.binom.sf(k - 1, n, p)`, scipy 1.17.1.
  @Test func agreesWithSciPy() {
    expectClose(binomialUpperTail(successes: 8, trials: 12, p: 0.5), 0.19384765625)
    expectClose(binomialUpperTail(successes: 146, trials: 153, p: 0.3), 1.300931657785782e-66)
    expectClose(
      binomialUpperTail(successes: 100_000, trials: 200_000, p: 0.501), 0.8150512212964363)
  }

  @Test func edges() {
    #expect(binomialUpperTail(successes: 0, trials: 0, p: 0.5) == 1)
    #expect(binomialUpperTail(successes: 1, trials: 0, p: 0.5) == 0)
    #expect(binomialUpperTail(successes: 3, trials: 3, p: 1) == 1)
    #expect(binomialUpperTail(successes: 1, trials: 3, p: 0) == 0)
    #expect(binomialUpperTail(successes: 1, trials: 3, p: 1.5).isNaN)
    #expect(binomialUpperTail(successes: 1, trials: 3, p: .nan).isNaN)
  }

  private func expectClose(_ found: Double, _ wanted: Double) {
    #expect(abs(found / wanted - 1) < 1e-9, "\(found) against \(wanted)")
  }
}
