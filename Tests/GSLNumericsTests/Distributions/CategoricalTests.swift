import GSLNumerics
import Testing

@Suite struct CategoricalTests {
  /// Shares 1/8, 0, 2/8, 5/8.
  static let d = Distribution.categorical(weights: [1, 0, 2, 5])

  @Test func quantiles() {
    #expect(Self.d.quantile(0) == 0)
    #expect(Self.d.quantile(0.125) == 0)
    #expect(Self.d.quantile(0.126) == 2)
    #expect(Self.d.quantile(0.375) == 2)
    #expect(Self.d.quantile(0.376) == 3)
    #expect(Self.d.quantile(1) == 3)
  }

  /// An index of weight zero is never drawn, not even at the ends.
  @Test func neverAnImpossibleIndex() {
    let d = Distribution.categorical(weights: [0, 1, 0])
    for p in [0, 0.3, 1] { #expect(d.quantile(p) == 1) }
    let tenths = Distribution.categorical(weights: [Double](repeating: 0.1, count: 10) + [0])
    #expect(tenths.quantile(1) == 9)
  }

  @Test func probabilities() {
    #expect([0, 1, 2, 3].map(Self.d.density) == [0.125, 0, 0.25, 0.625])
    #expect([-1, 0.5, 4, 1e300, .infinity].map(Self.d.density) == [0, 0, 0, 0, 0])
    #expect([-0.1, 0, 1.5, 2, 3, 1e300].map(Self.d.cumulative) == [0, 0.125, 0.125, 0.375, 1, 1])
  }
}
