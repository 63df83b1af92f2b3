/// Pearson's and Spearman's correlation of each factor with the output.
///
/// Intervals by Fisher's z: Pearson with standard error 1/√(n - 3), Spearman with
/// √((1 + ρ²/2)/(n - 3)) (Bonett & Wright 2000, Psychometrika 65, doi 10.1007/BF02294183); equal
/// values share their mean rank.
public struct CorrelationAnalysis: Analysis {
  /// The catalogue's entry.
  public static let form = AnalysisForm(
    name: "correlation", purpose: "direction and strength of linear and monotone association",
    indices: [
      ("pearson", "correlation of values, -1 to 1"), ("spearman", "correlation of ranks, -1 to 1"),
    ],
    need: .points, source: "Pearson 1895; Spearman 1904; Bonett & Wright 2000",
    make: { (sample, groups) throws(Misfit) in try CorrelationAnalysis(sample, groups) })

  private let sample: Sample

  /// - Throws: for groups and for factors without order.
  public init(_ sample: Sample, _ groups: FactorPartition) throws(Misfit) {
    try requireSingleFactors(groups)
    try requireOrder(sample)
    self.sample = sample
  }

  /// Both correlations of every factor.
  public func result(_ output: [Double], _ settings: AnalysisSettings) throws -> AnalysisResult {
    let data = GivenData(sample, output)
    let labels = ["pearson", "spearman"].flatMap { index in
      sample.factors.map { SensitivityIndex(index, $0, value: nil) }
    }
    if let reason = data.obstacle(needed: 3) { return data.undefined(labels, reason) }
    let error = fisherError(data.count - 3)
    let indices = try labels.enumerated().map { place, label -> SensitivityIndex in
      let x = data.x[place % sample.factors.count]
      if isConstant(x) { return label.noted(constantFactorNote) }
      let isRanked = place >= sample.factors.count
      let value =
        try isRanked
        ? LinearFit([midRanks(x)], midRanks(data.y)).correlations[0]
        : LinearFit([x], data.y).correlations[0]
      let wider = isRanked ? (1 + value * value / 2).squareRoot() : 1
      return correlationIndex(label, value, error.map { $0 * wider }, settings)
    }
    return AnalysisResult(
      indices: indices, used: data.count, dropped: data.dropped, unit: "points",
      verdict: signVerdict(indices.filter { $0.index == "spearman" }, settings))
  }
}
