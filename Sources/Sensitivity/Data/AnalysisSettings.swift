internal import GSLNumerics

/// What a user can choose about any analysis.
public struct AnalysisSettings: Sendable {
  /// How many bootstrap resamples; nil takes the method's own number.
  public var resamples: Int?
  /// The probability that an interval is to hold, strictly between 0 and 1.
  public var confidence: Double
  /// The seed of the resamples.
  public var seed: UInt64
  /// How many threads; results do not depend on it.
  public var jobs: Int

  /// 95% intervals by default.
  public init(resamples: Int? = nil, confidence: Double = 0.95, seed: UInt64 = 1, jobs: Int = 1) {
    self.resamples = resamples
    self.confidence = confidence
    self.seed = seed
    self.jobs = jobs
  }

  /// The standard normal quantile z for which P(|Z| ≤ z) is the confidence.
  var z: Double { StandardNormal.quantile(0.5 + confidence / 2) }
  /// Resamples for methods whose resample is a weighted sum [J].
  var manyResamples: Int { resamples ?? 1000 }
  /// Resamples for methods that must look at every point again [J].
  var fewResamples: Int { resamples ?? 100 }
}

/// What a random number of an analysis is for: part of its key. Far from the values of the model
/// and of designs. Values are part of the promise of equal bytes: never reuse one.
enum AnalysisPurpose {
  /// Which unit a place of a resample takes; draw = resample, period = place.
  static let resample: UInt16 = 0x5301
}
