import GSLNumerics
import Testing

@Suite struct RunningStatisticsTests {
  /// NIST Statistical Reference Datasets, NumAcc3: certified mean 1000000.2, standard deviation
  /// 0.1.
  @Test func certifiedMoments() throws {
    var statistics = try RunningStatistics()
    statistics.add(1_000_000.2)
    for _ in 0..<500 {
      statistics.add(1_000_000.1)
      statistics.add(1_000_000.3)
    }
    #expect(statistics.count == 1001)
    #expect(agree(statistics.mean, 1_000_000.2, 1e-14))
    #expect(agree(statistics.standardDeviation, 0.1, 1e-8))
    #expect(statistics.minimum == 1_000_000.1)
    #expect(statistics.maximum == 1_000_000.3)
  }

  /// 1, 2, 3, 10 by hand: mean 4, variance 50/3, skewness Σ(x - 4)³/(4 s³) = 180/(4 · 68.0414),
  /// kurtosis Σ(x - 4)⁴/(4 s⁴) - 3 = 1394/(4 · 277.778) - 3.
  @Test func higherMoments() throws {
    var statistics = try RunningStatistics()
    for x in [1.0, 2, 3, 10] { statistics.add(x) }
    #expect(agree(statistics.mean, 4))
    #expect(agree(statistics.variance, 50.0 / 3))
    #expect(agree(statistics.skewness, 0.6613622305514581))
    #expect(agree(statistics.excessKurtosis, -1.7454, 1e-12))
  }

  /// The P² estimate of 1 … 1001 in a scrambled order is near the median, 501.
  @Test func medianEstimate() throws {
    var statistics = try RunningStatistics()
    for index in 0..<1001 { statistics.add(Double(index * 389 % 1001 + 1)) }
    #expect(abs(statistics.medianEstimate - 501) < 10)
  }

  @Test func ofNothingNothingIsKnown() throws {
    var statistics = try RunningStatistics()
    #expect(statistics.count == 0)
    #expect(statistics.mean.isNaN && statistics.minimum.isNaN && statistics.maximum.isNaN)
    #expect(statistics.medianEstimate.isNaN)
    statistics.add(5)
    #expect(statistics.mean == 5)
    #expect(statistics.variance.isNaN && statistics.standardDeviation.isNaN)
    #expect(statistics.skewness.isNaN && statistics.excessKurtosis.isNaN)
  }

  @Test(arguments: hostileNumbers) func hostileNumbersShow(bad: Double) throws {
    var statistics = try RunningStatistics()
    for x in [1, bad, 2] { statistics.add(x) }
    #expect(!statistics.mean.isFinite)
    #expect(!statistics.variance.isFinite)
  }
}
