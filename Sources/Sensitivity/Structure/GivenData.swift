/// Any points that did not fail, with their outputs, for methods that ask for no structure.
struct GivenData: Sendable {
  /// How many points.
  let count: Int
  /// How many failed.
  let dropped: Int
  /// The outputs.
  let y: [Double]
  /// The values of each factor.
  let x: [[Double]]

  /// Drops the failed points.
  init(_ sample: Sample, _ output: [Double]) {
    let kept = output.indices.filter { output[$0].isFinite }
    (count, dropped) = (kept.count, output.count - kept.count)
    // Times a power of two, which is exact, so that squares of numbers of any size stay finite.
    let largest = kept.reduce(0) { max($0, abs(output[$1])) }
    let scale = largest > 0 ? Double(sign: .plus, exponent: -largest.exponent, significand: 1) : 1
    y = kept.map { output[$0] * (scale.isFinite ? scale : 1) }
    x = sample.factors.indices.map { sample.column($0, kept) }
  }

  /// Why no index can be defined; nil if they can.
  func obstacle(needed: Int) -> String? {
    if count < needed { return tooFewNote(count, "points", needed: needed) }
    return isConstant(y) ? constantNote : nil
  }

  /// The result of indices without values, for a reason.
  func undefined(_ labels: [SensitivityIndex], _ reason: String) -> AnalysisResult {
    AnalysisResult(
      indices: labels.map { $0.noted(reason) }, used: count, dropped: dropped, unit: "points")
  }
}

/// What an index of a factor with a single value says.
let constantFactorNote = "undefined: the factor has a single value"

/// Refuses groups: methods for any points look at single factors.
func requireSingleFactors(_ groups: FactorPartition) throws(Misfit) {
  if !groups.isTrivial { throw Misfit("it looks at single factors, not at groups") }
}

/// Refuses factors of words.
func requireOrder(_ sample: Sample) throws(Misfit) {
  if let name = sample.unorderedFactor { throw Misfit("'\(name)' has words, which have no order") }
}
