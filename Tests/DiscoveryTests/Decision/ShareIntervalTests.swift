import Testing

@testable import Discovery

@Suite struct ShareIntervalTests {
  private func expect(_ found: ShareInterval, _ low: Double, _ high: Double) {
    #expect(abs(found.low - low) < 1e-12, "\(found.low)")
    #expect(abs(found.high - high) < 1e-12, "\(found.high)")
  }

  private func hits(_ count: Int, of all: Int) -> [Double] { (0..<all).map { $0 < count ? 1 : 0 } }

  /// `scipy.stats.binomtest(k, n).proportion_ci(0.9, "wilson")`, scipy 1.17.1.
  @Test func independentFuturesAgreeWithSciPy() {
    expect(
      ShareInterval(hits(7, of: 20), groups: Array(0..<20)), 0.20226004005676104, 0.5334873111515284
    )
    expect(ShareInterval(hits(0, of: 20), groups: Array(0..<20)), 0, 0.11915783736096448)
    expect(ShareInterval(hits(20, of: 20), groups: Array(0..<20)), 0.8808421626390355, 1)
  }

  /// Sixteen groups of five equal futures tell as much as fifteen futures: the variance between
  /// groups has fifteen degrees of freedom.
  @Test func equalFuturesOfAGroupCountOnce() {
    let hits = (0..<80).map { $0 / 5 % 8 < 5 ? 1.0 : 0 }
    let found = ShareInterval(hits, groups: (0..<80).map { $0 / 5 })
    #expect(found.share == 0.625)
    // Wilson's formula by hand for share 0.625 and size 15.
    let (square, size) = (ShareInterval.quantile * ShareInterval.quantile, 15.0)
    let centre = (0.625 + square / 30) / (1 + square / size)
    let half =
      ShareInterval.quantile * (0.625 * 0.375 / size + square / 900).squareRoot()
      / (1 + square / size)
    expect(found, centre - half, centre + half)
  }

  @Test func noVarianceBetweenGroups() {
    let found = ShareInterval([1, 0, 1, 0], groups: [0, 0, 1, 1])
    let alone = ShareInterval([1, 0], groups: [0, 1])
    expect(found, alone.low, alone.high)
    let one = ShareInterval([1, 0, 1], groups: [0, 0, 0])
    #expect(one.low < 0.2 && one.high > 0.95)
  }
}
