internal import Glibc

/// First-order shares of the variance from any points by random balance designs (Tarantola, Gatelli &
/// Mara 2006, Reliability Engineering & System Safety 91; for any points Plischke 2010, ibid. 95; bias
/// removed after Tissot & Prieur 2012, ibid. 107, doi 10.1016/j.ress.2012.06.010).
///
/// The outputs, sorted up and then down the factor (every second point each way), show its effect as
/// low frequencies: raw share D of the first M = 10 harmonics, S1 = D - λ(1 - D)/(1 - λ), λ = 2M/n.
public struct RBDFASTAnalysis: Analysis {
  /// The catalogue's entry.
  public static let form = AnalysisForm(
    name: "rbd-fast", purpose: "first-order shares of the variance from any points, by frequencies",
    indices: [("S1", "share of the variance that goes if the factor is known")],
    need: .points, source: "Tarantola et al. 2006; Plischke 2010; Tissot & Prieur 2012",
    make: { (sample, groups) throws(Misfit) in try RBDFASTAnalysis(sample, groups) })

  private let sample: Sample

  /// - Throws: for groups and for factors without order.
  public init(_ sample: Sample, _ groups: FactorPartition) throws(Misfit) {
    try requireSingleFactors(groups)
    try requireOrder(sample)
    self.sample = sample
  }

  /// S1 of every factor.
  public func result(_ output: [Double], _ settings: AnalysisSettings) throws -> AnalysisResult {
    let data = GivenData(sample, output)
    // Below that the harmonics would be all there is.
    if let reason = data.obstacle(needed: 4 * LowFrequencies.harmonics) {
      return data.undefined(sample.factors.map { SensitivityIndex("S1", $0, value: nil) }, reason)
    }
    let estimates = try OrderedEstimates(
      LowFrequencies(), data, resamples: settings.fewResamples, settings)
    var result = orderedResult(sample.factors, ["S1"], data, settings, estimates) {
      $0.explained()
    }
    result.verdict =
      sumVerdict(result.indices)
      + widthVerdict(result.indices, used: data.count, unit: "points", settings)
    return result
  }
}

/// The share of low frequencies, bias removed.
struct LowFrequencies: OrderedStatistic {
  /// M: SALib's default.
  static let harmonics = 10
  var width: Int { 1 }

  func whole(_ y: [Double]) {}

  func values(_ x: [Double], _ y: [Double], _ whole: Void) -> [Double] {
    let n = y.count
    let up = stride(from: 0, to: n, by: 2).map { y[$0] }
    let down = stride(from: 1, to: n, by: 2).map { y[$0] }
    let mean = y.reduce(0, +) / Double(n)
    let series = (up + down.reversed()).map { $0 - mean }
    // Parseval: all frequencies together have n times the sum of squares.
    let all = Double(n) * series.reduce(0) { $0 + $1 * $1 }
    let low = (1...Self.harmonics).reduce(0) { $0 + 2 * harmonicPower(series, $1) }
    let (share, lambda) = (low / all, 2 * Double(Self.harmonics) / Double(n))
    return [share - lambda / (1 - lambda) * (1 - share)]
  }
}

/// |Σ_t series_t exp(-2πi k t/n)|²: the turning factor by recurrence, set anew every 64 steps so that
/// its error stays below 1e-14.
private func harmonicPower(_ series: [Double], _ k: Int) -> Double {
  let n = series.count
  let step = 2 * Double.pi * Double(k) / Double(n)
  let (c, s) = (cos(step), sin(step))
  var (real, imaginary, re, im) = (0.0, 0.0, 1.0, 0.0)
  for t in 0..<n {
    if t & 63 == 0 {
      let angle = 2 * Double.pi * Double(k * t % n) / Double(n)
      (re, im) = (cos(angle), sin(angle))
    }
    real += series[t] * re
    imaginary += series[t] * im
    (re, im) = (re * c - im * s, re * s + im * c)
  }
  return real * real + imaginary * imaginary
}
