import Sensitivity
import Testing

@Suite struct FASTAnalysisTests {
  private static func wave(_ frequency: Int, _ t: Int, _ n: Int) -> Double {
    1 - abs(2 * (Double(frequency * t % n) / Double(n)) - 1)
  }

  /// Two curves of n points, the high frequency ⌊(n - 1)/8⌋.
  private static func rows(_ n: Int) -> [[Double]] {
    let high = (n - 1) / 8
    return (0..<n).map { [wave(high, $0, n), wave(1, $0, n)] }
      + (0..<n).map { [wave(1, $0, n), wave(high, $0, n)] }
  }
  private static func f(_ x: [Double]) -> Double { x[0] + 2 * x[1] * x[1] + 3 * x[0] * x[1] }

  private func analysis(_ rows: [[Double]]) throws -> FASTAnalysis {
    let sample = Samples.sample(rows)
    return try FASTAnalysis(sample, FactorPartition(alone: sample))
  }

  /// SALib 1.6.0, `fast.analyze` with M = 4.
  @Test func salib() throws {
    let rows = Self.rows(65)
    let result = try analysis(rows).result(rows.map(Self.f), AnalysisSettings())
    #expect(agree(result.values("S1"), [0.31715794027668487, 0.6542500507326935]))
    #expect(agree(result.values("ST"), [0.3457499492673063, 0.682842059723315]))
  }

  /// A failed point is bridged, and said so; too many leave the curve undefined.
  @Test func failedPoints() throws {
    let rows = Self.rows(257)
    var output = rows.map(Self.f)
    let whole = try analysis(rows).result(output, AnalysisSettings())
    output[100] = .nan
    let one = try analysis(rows).result(output, AnalysisSettings())
    for (a, b) in zip(one.indices, whole.indices) { #expect(abs(a.value! - b.value!) < 0.01) }
    #expect(one.dropped == 1 && one.indices[0].note.contains("filled in"))
    #expect(one.indices[1].note.isEmpty)
    for place in 0..<40 { output[place] = .nan }
    let many = try analysis(rows).result(output, AnalysisSettings())
    #expect(many.values("S1")[0] == nil && many.values("S1")[1] != nil)
    let flat = try analysis(rows).result(rows.map { _ in 2 }, AnalysisSettings())
    #expect(flat.indices.allSatisfy { $0.value == nil && $0.note.contains("constant") })
  }

  /// The structure is seen through any monotone distribution, and refused where it is not there.
  @Test func structure() throws {
    #expect(throws: Never.self) {
      try analysis(Self.rows(65).map { [$0[0] * $0[0] * 50, -3 * $0[1]] })
    }
    #expect(throws: Misfit.self) { try analysis(Samples.random(130, 2)) }
    #expect(throws: Misfit.self) { try analysis(Array(Self.rows(65).reversed().dropLast())) }
    let swapped = Self.rows(65).map { [$0[1], $0[0]] }
    #expect(throws: Misfit.self) { try analysis(swapped) }
  }
}
