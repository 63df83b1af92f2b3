/// First-order shares of the variance from any points: the variance of the means of classes of a
/// factor's values, divided by that of all outputs (the correlation ratio; Plischke, Borgonovo &
/// Smith 2013, European Journal of Operational Research 226, doi 10.1016/j.ejor.2012.11.047).
///
/// Chance alone gives about (classes - 1)/n; the note says so where an index is not above twice that.
public struct BinningAnalysis: Analysis {
  /// The catalogue's entry.
  public static let form = AnalysisForm(
    name: "binning", purpose: "first-order shares of the variance from any points, by classes",
    indices: [("S1", "share of the variance that goes if the factor is known")],
    need: .points, source: "Plischke, Borgonovo & Smith 2013",
    make: { (sample, groups) throws(Misfit) in try BinningAnalysis(sample, groups) })

  private let sample: Sample

  /// - Throws: for groups.
  public init(_ sample: Sample, _ groups: FactorPartition) throws(Misfit) {
    try requireSingleFactors(groups)
    self.sample = sample
  }

  /// S1 of every factor.
  public func result(_ output: [Double], _ settings: AnalysisSettings) throws -> AnalysisResult {
    let data = GivenData(sample, output)
    if let reason = data.obstacle(needed: 10) {
      return data.undefined(sample.factors.map { SensitivityIndex("S1", $0, value: nil) }, reason)
    }
    let estimates = try OrderedEstimates(
      ClassVariance(), data, resamples: settings.fewResamples, settings)
    let chance = Double(classCount(data.count) - 1) / Double(data.count)
    var result = orderedResult(sample.factors, ["S1"], data, settings, estimates) { index in
      (index.value ?? 0) < 2 * chance
        ? index.noted("no larger than chance: that alone gives about \(short(chance))") : index
    }
    result.verdict =
      sumVerdict(result.indices)
      + widthVerdict(result.indices, used: data.count, unit: "points", settings)
    return result
  }
}

/// The variance between classes over all variance.
struct ClassVariance: OrderedStatistic {
  var width: Int { 1 }

  func whole(_ y: [Double]) {}

  func values(_ x: [Double], _ y: [Double], _ whole: Void) -> [Double] {
    let n = Double(y.count)
    let mean = y.reduce(0, +) / n
    let all = y.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / n
    let between = classes(x, count: classCount(y.count)).reduce(0.0) { sum, part in
      let size = Double(part.count)
      let off = y[part].reduce(0, +) / size - mean
      return sum + size / n * off * off
    }
    return [between / all]
  }
}
