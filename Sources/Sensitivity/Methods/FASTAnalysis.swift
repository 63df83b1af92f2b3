internal import GSLNumerics

/// First-order and total shares of the variance from the spectrum of the output on FAST curves
/// (Cukier et al. 1973; Saltelli, Tarantola & Chan 1999).
///
/// With the power P_k = |F_k/n|² of a factor's own curve and V = 2 Σ P_k, k = 1 … ⌈n/2⌉ - 1:
/// S1 = 2 Σ_{m ≤ M} P_{mω}/V, ST = 1 - 2 Σ_{k ≤ ω/2} P_k/V. A failed point is filled in from its
/// neighbours on the curve, which is closed and continuous: the spectrum needs every point.
public struct FASTAnalysis: Analysis {
  /// The catalogue's entry.
  public static let form = AnalysisForm(
    name: "fast", purpose: "shares of the variance, alone and with interactions, by frequencies",
    indices: [
      ("S1", "share of the variance that goes if the factor is known"),
      ("ST", "share that stays if all others are known"),
    ],
    need: .curves, source: "Cukier et al. 1973; Saltelli, Tarantola & Chan 1999",
    make: { (sample, groups) throws(Misfit) in try FASTAnalysis(sample, groups) })

  private let curves: FASTCurves
  private let names: [String]

  /// - Throws: where X is not made of FAST curves.
  public init(_ sample: Sample, _ groups: FactorPartition) throws(Misfit) {
    curves = try FASTCurves(sample, groups)
    names = sample.factors
  }

  /// S1 and ST of every factor.
  public func result(_ output: [Double], _ settings: AnalysisSettings) throws -> AnalysisResult {
    let parts = try names.indices.map { curve in
      let start = curve * curves.length
      return try shares(Array(output[start..<start + curves.length]))
    }
    let first = zip(names, parts).map { name, part in
      SensitivityIndex("S1", name, value: part.first).noted(part.note).explained()
    }
    let total = zip(names, parts).map { name, part in
      SensitivityIndex("ST", name, value: part.total).noted(part.note).explained()
    }
    let filled = output.filter { !$0.isFinite }.count
    return AnalysisResult(
      indices: first + total, used: output.count - filled, dropped: filled, unit: "points",
      verdict: sumVerdict(first + total) + [
        "no intervals: the points of a curve are not independent; run curves of another phase, or "
          + "twice as long, and compare"
      ])
  }

  private func shares(
    _ output: [Double]
  ) throws -> (first: Double?, total: Double?, note: String) {
    let failed = output.filter { !$0.isFinite }.count
    guard failed * 10 <= output.count else {
      return (nil, nil, "undefined: \(failed) of \(output.count) points of its curve failed")
    }
    if isConstant(output.filter(\.isFinite)) { return (nil, nil, constantNote) }
    let power = try fourierPower(filled(output))
    let used = 1..<((output.count + 1) / 2)
    let all = used.reduce(0) { $0 + power[$1] }
    let own = (1...curves.harmonics).reduce(0) { sum, m in
      used.contains(m * curves.frequency) ? sum + power[m * curves.frequency] : sum
    }
    let others = (1..<(curves.frequency / 2 + 1)).reduce(0) { $0 + power[$1] }
    let note = failed == 0 ? "" : "\(failed) failed points of its curve filled in from neighbours"
    return (own / all, 1 - others / all, note)
  }

  /// The closed curve with every gap bridged by a straight line.
  private func filled(_ output: [Double]) -> [Double] {
    guard output.contains(where: { !$0.isFinite }) else { return output }
    let n = output.count
    return output.indices.map { place in
      if output[place].isFinite { return output[place] }
      let before = (1..<n).first { output[(place - $0 + n) % n].isFinite } ?? 0
      let after = (1..<n).first { output[(place + $0) % n].isFinite } ?? 0
      let (left, right) = (output[(place - before + n) % n], output[(place + after) % n])
      return left + (right - left) * Double(before) / Double(before + after)
    }
  }
}
