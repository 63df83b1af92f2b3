import Sensitivity

/// Points by golden-ratio-like sequences and f = x1 + 2 x2² + 3 x1 x3: the same bits in Swift and in
/// NumPy, where the wanted numbers of many tests come from.
enum GivenPoints {
  static func rows(_ count: Int) -> [[Double]] {
    (1...count).map { i in
      [0.6180339887498949, 0.4142135623730951, 0.7320508075688772].map {
        (Double(i) * $0).truncatingRemainder(dividingBy: 1)
      }
    }
  }

  static func output(_ x: [Double]) -> Double { x[0] + 2 * x[1] * x[1] + 3 * x[0] * x[2] }

  /// The result of a method on the first 64 points.
  static func result<Method: Analysis>(
    _ method: Method.Type, _ settings: AnalysisSettings = AnalysisSettings(resamples: 20)
  ) throws -> AnalysisResult {
    let rows = rows(64)
    let sample = Samples.sample(rows)
    return try Method(sample, FactorPartition(alone: sample)).result(
      rows.map(output), settings)
  }
}

/// What every method for any points must do with points that fail, outputs and factors that do not
/// vary, and groups.
func checkDegenerate<Method: Analysis>(_ method: Method.Type) throws -> [String] {
  var faults: [String] = []
  let rows = Samples.random(512, 3)
  let sample = Samples.sample(rows)
  let analysis = try Method(sample, FactorPartition(alone: sample))
  let settings = AnalysisSettings(resamples: 4)
  var output = rows.map(GivenPoints.output)
  output[77] = .nan
  let one = try analysis.result(output, settings)
  if one.dropped != 1 || one.used != 511 { faults.append("count of failed points") }
  if !one.indices.allSatisfy({ $0.value?.isFinite == true }) { faults.append("a failed point") }
  if try analysis.result(output, AnalysisSettings(resamples: 4, jobs: 3)) != one {
    faults.append("threads")
  }
  let flat = try analysis.result(rows.map { _ in 0.3 }, settings)
  if !flat.indices.allSatisfy({ $0.value == nil && $0.note.contains("constant") }) {
    faults.append("constant output")
  }
  let failed = try analysis.result(rows.map { _ in .nan }, settings)
  if !failed.indices.allSatisfy({ $0.value == nil && $0.note.hasPrefix("undefined") }) {
    faults.append("no point")
  }
  let fixed = Samples.sample(rows.map { [$0[0], 0.5, $0[2]] })
  let rest = try Method(fixed, FactorPartition(alone: fixed)).result(output, settings)
  for index in rest.indices where !index.factor.isEmpty {
    if (index.value == nil) != (index.factor == "x2") { faults.append("fixed: \(index)") }
  }
  let groups = FactorPartition(names: ["a", "x3"], members: [[0, 1], [2]])
  if (try? Method(sample, groups)) != nil { faults.append("groups") }
  return faults
}

/// Whether values are those wanted to 1e-12.
func agree(_ found: [Double?], _ wanted: [Double]) -> Bool {
  found.count == wanted.count
    && zip(found, wanted).allSatisfy { abs(($0 ?? .nan) - $1) <= 1e-12 * max(1, abs($1)) }
}
