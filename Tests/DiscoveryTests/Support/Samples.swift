@testable import Discovery

/// Small samples that several tests share.
enum Samples {
  /// Sixty rows: a and b run through 61sts, w through p, q, r. Of interest are rows with a > 0.5,
  /// b < 0.6 and w other than q, and every eleventh.
  static let sixty: Sample = {
    let rows = Array(0..<60)
    let a = rows.map { Double($0 * 37 % 61) / 61 }
    let b = rows.map { Double($0 * 23 % 61) / 61 }
    let w = rows.map { ["p", "q", "r"][$0 % 3] }
    let outcome = rows.map {
      (a[$0] > 0.5 && b[$0] < 0.6 && w[$0] != "q") || $0 % 11 == 0 ? 1.0 : 0
    }
    return try! Sample(
      factors: [
        SampledFactor(name: "a", numbers: a), SampledFactor(name: "b", numbers: b),
        SampledFactor(name: "w", words: w),
      ], outcome: outcome)
  }()

  /// One factor of numbers.
  static func numbers(_ values: [Double], _ outcome: [Double]) -> Sample {
    try! Sample(factors: [SampledFactor(name: "x", numbers: values)], outcome: outcome)
  }

  /// One factor of words.
  static func words(_ values: [String], _ outcome: [Double]) -> Sample {
    try! Sample(factors: [SampledFactor(name: "w", words: values)], outcome: outcome)
  }

  static func all(_ sample: Sample) -> [Bool] { sample.outcome.map { _ in true } }
}
