/// Standardised regression coefficients of the output on all factors, of values (SRC) and of ranks
/// (SRRC), with the share of the variance that the regression explains (Saltelli et al. 2008, Global
/// Sensitivity Analysis: The Primer, section 1.2.5; ranks: Iman & Conover 1979, Technometrics 21).
///
/// Standard errors are those of least squares; equal values share their mean rank.
public struct RegressionAnalysis: Analysis {
  /// The catalogue's entry.
  public static let form = AnalysisForm(
    name: "regression", purpose: "direction and size of linear and monotone effects",
    indices: [
      ("SRC", "standard deviations of the output for one of the factor"),
      ("SRRC", "the same of ranks: for monotone effects"),
      ("R2", "share of the variance that all SRC explain; the rest is no linear effect"),
      ("R2_rank", "the same of ranks"),
    ],
    need: .points, source: "Saltelli et al. 2008; Iman & Conover 1979",
    make: { (sample, groups) throws(Misfit) in try RegressionAnalysis(sample, groups) })

  private let sample: Sample

  /// - Throws: for groups and for factors without order.
  public init(_ sample: Sample, _ groups: FactorPartition) throws(Misfit) {
    try requireSingleFactors(groups)
    try requireOrder(sample)
    self.sample = sample
  }

  /// SRC and SRRC of every factor, then R² of both.
  public func result(_ output: [Double], _ settings: AnalysisSettings) throws -> AnalysisResult {
    let fits = FactorFits(sample, output)
    let plain = rows("SRC", "R2", fits, fits.values, settings)
    let ranked = rows("SRRC", "R2_rank", fits, fits.ranks, settings)
    var result = AnalysisResult(
      indices: plain.dropLast() + ranked.dropLast() + [plain[plain.count - 1]]
        + [ranked[ranked.count - 1]], used: fits.data.count, dropped: fits.data.dropped,
      unit: "points")
    if let linear = plain.last?.value, let monotone = ranked.last?.value {
      result.verdict = [verdict(linear, monotone)]
    }
    return result
  }

  /// One index for each factor, then the R².
  private func rows(
    _ index: String, _ share: String, _ fits: FactorFits, _ fit: Result<LinearFit, Misfit>,
    _ settings: AnalysisSettings
  ) -> [SensitivityIndex] {
    let labels = sample.factors.map { SensitivityIndex(index, $0, value: nil) }
    let all = SensitivityIndex(share, "", value: nil)
    switch fit {
    case .failure(let reason):
      return (labels + [all]).map { $0.noted(reason.description) }
    case .success(let fit):
      let found = labels.indices.map { factor -> SensitivityIndex in
        guard let place = fits.varying.firstIndex(of: factor) else {
          return labels[factor].noted(constantFactorNote)
        }
        var label = labels[factor]
        label.value = fit.coefficients[place]
        return label.with(standardError: fit.errors[place], z: settings.z)
      }
      return found + [SensitivityIndex(share, "", value: fit.rSquared)]
    }
  }

  private func verdict(_ linear: Double, _ monotone: Double) -> String {
    // 0.7 is the usual bound (Saltelli et al. 2008, section 1.2.5).
    if linear >= 0.7 {
      return "SRC can be trusted: they explain \(percent(linear)) of the variance"
    }
    if monotone >= 0.7 {
      return "effects are monotone rather than linear: take SRRC (\(percent(monotone))), not SRC "
        + "(\(percent(linear)))"
    }
    return "neither SRC (\(percent(linear))) nor SRRC (\(percent(monotone))) explain 70% of the "
      + "variance: take a method that needs no straight line"
  }
}

/// The regressions of values and of ranks on every factor that varies.
struct FactorFits {
  let data: GivenData
  /// The factors with more than one value.
  let varying: [Int]
  let values: Result<LinearFit, Misfit>
  let ranks: Result<LinearFit, Misfit>

  init(_ sample: Sample, _ output: [Double]) {
    let data = GivenData(sample, output)
    let varying = data.x.indices.filter { !isConstant(data.x[$0]) }
    (self.data, self.varying) = (data, varying)
    func fit(_ change: ([Double]) -> [Double]) -> Result<LinearFit, Misfit> {
      if let reason = data.obstacle(needed: varying.count + 3) { return .failure(Misfit(reason)) }
      guard !varying.isEmpty else { return .failure(Misfit(constantFactorNote)) }
      do {
        return .success(try LinearFit(varying.map { change(data.x[$0]) }, change(data.y)))
      } catch { return .failure(Misfit("undefined: the factors are collinear")) }
    }
    values = fit { $0 }
    ranks = fit(midRanks)
  }
}
