/// Borgonovo's δ, half the mean distance between the density of the output and that given the factor
/// (2007, Reliability Engineering & System Safety 92, doi 10.1016/j.ress.2006.04.015), from any
/// points (Plischke, Borgonovo & Smith 2013, European Journal of Operational Research 226).
///
/// Densities are Gaussian kernel estimates on 100 points, classes have equal numbers of points
/// (ibid. eq. 26). `delta_raw` is that estimate; it is biased upwards, and `delta` takes from it the
/// mean excess of its bootstrap resamples (ibid. eq. 30). A class in which the output is constant is
/// at distance 1.
public struct DeltaAnalysis: Analysis {
  /// The catalogue's entry.
  public static let form = AnalysisForm(
    name: "delta", purpose: "how far knowing a factor shifts the whole distribution of the output",
    indices: [
      ("delta", "mean shift of the density, 0 none, 1 all, bias removed"),
      ("delta_raw", "the same with its bias"),
    ],
    need: .points, source: "Borgonovo 2007; Plischke, Borgonovo & Smith 2013",
    make: { (sample, groups) throws(Misfit) in try DeltaAnalysis(sample, groups) })

  private let sample: Sample

  /// - Throws: for groups.
  public init(_ sample: Sample, _ groups: FactorPartition) throws(Misfit) {
    try requireSingleFactors(groups)
    self.sample = sample
  }

  /// δ and raw δ of every factor.
  public func result(_ output: [Double], _ settings: AnalysisSettings) throws -> AnalysisResult {
    let data = GivenData(sample, output)
    let names = sample.factors
    if let reason = data.obstacle(needed: 20) {
      let labels = ["delta", "delta_raw"].flatMap { index in
        names.map { SensitivityIndex(index, $0, value: nil) }
      }
      return data.undefined(labels, reason)
    }
    let statistic = DensityDistance(grid: DensityGrid(over: data.y, count: 100))
    let estimates = try OrderedEstimates(
      statistic, data, resamples: settings.fewResamples, settings)
    let raw = orderedResult(names, ["delta_raw"], data, settings, estimates)
    var result = raw
    result.indices = names.indices.map { factor in
      reduced(raw.indices[factor], estimates, factor, settings)
    }
    result.verdict = widthVerdict(result.indices, used: data.count, unit: "points", settings)
    result.indices += raw.indices.map {
      var plain = $0
      (plain.low, plain.high, plain.standardError) = (nil, nil, nil)
      return plain
    }
    return result
  }

  /// 2 δ̂ minus the mean of the resamples.
  private func reduced(
    _ raw: SensitivityIndex, _ estimates: OrderedEstimates, _ factor: Int,
    _ settings: AnalysisSettings
  ) -> SensitivityIndex {
    let label = SensitivityIndex("delta", raw.factor, value: nil)
    guard let value = raw.value else { return label.noted(raw.note) }
    let resampled = estimates.resampled[factor][0].filter(\.isFinite)
    guard !resampled.isEmpty else {
      return label.noted("undefined: removing the bias takes resamples (--bootstrap)")
    }
    let mean = resampled.reduce(0, +) / Double(resampled.count)
    var index = label
    index.value = 2 * value - mean
    return index.with(standardError: estimates.standardError(factor, 0), z: settings.z).explained()
  }
}

/// δ̂: Σ over classes of (points of the class / 2n) ∫ |f - f given the class|.
struct DensityDistance: OrderedStatistic {
  let grid: DensityGrid
  var width: Int { 1 }

  func whole(_ y: [Double]) -> [Double]? { grid.density(y[...]) }

  func values(_ x: [Double], _ y: [Double], _ whole: [Double]?) -> [Double] {
    guard let whole else { return [.nan] }
    let n = Double(y.count)
    let sum = classes(x, count: classCount(y.count)).reduce(0.0) { sum, part in
      let distance =
        grid.density(y[part]).map { own in
          grid.integral(zip(whole, own).map { abs($0 - $1) })
        } ?? 2
      return sum + Double(part.count) / (2 * n) * distance
    }
    return [sum]
  }
}
