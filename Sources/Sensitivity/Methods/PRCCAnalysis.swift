internal import Glibc

/// Partial rank correlation coefficients: the correlation of the ranks of factor and output when the
/// linear effect of the ranks of all other factors is taken from both (Marino, Hogue, Ray &
/// Kirschner 2008, Journal of Theoretical Biology 254, doi 10.1016/j.jtbi.2008.04.011).
///
/// Intervals by Fisher's z with standard error 1/√(n - 3 - (factors - 1)); equal values share their
/// mean rank.
public struct PRCCAnalysis: Analysis {
  /// The catalogue's entry.
  public static let form = AnalysisForm(
    name: "prcc", purpose: "direction and strength of monotone effects, other factors held",
    indices: [("PRCC", "partial rank correlation, -1 to 1")],
    need: .points, source: "Marino, Hogue, Ray & Kirschner 2008",
    make: { (sample, groups) throws(Misfit) in try PRCCAnalysis(sample, groups) })

  private let sample: Sample

  /// - Throws: for groups and for factors without order.
  public init(_ sample: Sample, _ groups: FactorPartition) throws(Misfit) {
    try requireSingleFactors(groups)
    try requireOrder(sample)
    self.sample = sample
  }

  /// The coefficient of every factor.
  public func result(_ output: [Double], _ settings: AnalysisSettings) throws -> AnalysisResult {
    let fits = FactorFits(sample, output)
    let labels = sample.factors.map { SensitivityIndex("PRCC", $0, value: nil) }
    let fit: LinearFit
    switch fits.ranks {
    case .failure(let reason): return fits.data.undefined(labels, reason.description)
    case .success(let found): fit = found
    }
    let error = fisherError(fits.data.count - 3 - (fits.varying.count - 1))
    let indices = labels.indices.map { factor -> SensitivityIndex in
      guard let place = fits.varying.firstIndex(of: factor) else {
        return labels[factor].noted(constantFactorNote)
      }
      guard let value = fit.partialCorrelation(place) else {
        return labels[factor].noted("undefined: the other factors leave nothing to explain")
      }
      return correlationIndex(labels[factor], value, error, settings)
    }
    var result = AnalysisResult(
      indices: indices, used: fits.data.count, dropped: fits.data.dropped, unit: "points")
    result.verdict = signVerdict(indices, settings)
    return result
  }
}

/// The standard error of Fisher's z; nil without degrees of freedom.
func fisherError(_ degrees: Int) -> Double? {
  degrees > 0 ? 1 / Double(degrees).squareRoot() : nil
}

/// A correlation with an interval that is symmetric in Fisher's z = artanh r; the standard error of r
/// itself is (1 - r²) times that of z.
func correlationIndex(
  _ label: SensitivityIndex, _ value: Double, _ error: Double?, _ settings: AnalysisSettings
) -> SensitivityIndex {
  var index = label
  index.value = value
  guard let error, abs(value) < 1 else { return index }
  let z = atanh(value)
  (index.low, index.high) = (tanh(z - settings.z * error), tanh(z + settings.z * error))
  index.standardError = (1 - value * value) * error
  return index
}

/// Which of the correlations are told from none.
func signVerdict(_ indices: [SensitivityIndex], _ settings: AnalysisSettings) -> [String] {
  let told = indices.filter { ($0.low ?? -1) > 0 || ($0.high ?? 1) < 0 }
    .sorted { abs($0.value ?? 0) > abs($1.value ?? 0) }
  if told.isEmpty { return ["no factor is told from none at \(percent(settings.confidence))"] }
  let names = told.map { "\($0.factor) (\(($0.value ?? 0) > 0 ? "+" : "-"))" }
  return ["told from none at \(percent(settings.confidence)): \(names.joined(separator: ", "))"]
}
