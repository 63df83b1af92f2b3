import Sensitivity
import Testing

@Suite struct MorrisAnalysisTests {
  private static let third = 1.0 / 3
  private static let rows: [[Double]] = [
    [0, third], [2 / 3.0, third], [2 / 3.0, 1], [1, 0], [1, 2 / 3.0], [third, 2 / 3.0], [third, 1],
    [third, third], [1, third],
  ]
  private static func f(_ x: [Double]) -> Double { x[0] + 2 * x[1] * x[1] + 3 * x[0] * x[1] }

  private func analysis(_ rows: [[Double]], _ groups: FactorPartition? = nil) throws
    -> MorrisAnalysis
  {
    let sample = Samples.sample(rows)
    return try MorrisAnalysis(sample, groups ?? FactorPartition(alone: sample))
  }

  /// SALib 1.6.0, `morris.analyze` with four levels.
  @Test func salib() throws {
    let result = try analysis(Self.rows).result(
      Self.rows.map(Self.f), AnalysisSettings(resamples: 0))
    #expect(agree(result.values("mu"), [2.3333333333333335, 4.222222222222222]))
    #expect(agree(result.values("mu_star"), [2.3333333333333335, 4.222222222222222]))
    #expect(agree(result.values("sigma"), [0.5773502691896258, 0.5091750772173151]))
  }

  /// The grid is seen in any unit and distribution: effects do not change.
  @Test func units() throws {
    let stretched = Self.rows.map { [100 * $0[0] * $0[0] * $0[0], 7 - 5 * $0[1]] }
    let result = try analysis(stretched).result(
      Self.rows.map(Self.f), AnalysisSettings(resamples: 0))
    #expect(agree(result.values("mu"), [2.3333333333333335, -4.222222222222222]))
  }

  /// A linear function: every effect is its coefficient, σ is 0.
  @Test func linear() throws {
    let result = try analysis(Self.rows).result(
      Self.rows.map { 3 * $0[0] - 2 * $0[1] }, AnalysisSettings(resamples: 50))
    #expect(agree(result.values("mu"), [3, -2]) && agree(result.values("mu_star"), [3, 2]))
    #expect(result.values("sigma").allSatisfy { $0! < 1e-7 })
    #expect(result.verdict[0] == "x1 matters most (mu_star 3)")
  }

  @Test func failedPoints() throws {
    var output = Self.rows.map(Self.f)
    output[4] = .nan
    let result = try analysis(Self.rows).result(output, AnalysisSettings(resamples: 5))
    #expect(result.used == 2 && result.dropped == 1)
    #expect(result.indices.allSatisfy { $0.value != nil })
    output[0] = .nan
    let one = try analysis(Self.rows).result(output, AnalysisSettings())
    #expect(one.indices.allSatisfy { $0.value == nil && $0.note.contains("1 trajectories") })
    let flat = try analysis(Self.rows).result(Self.rows.map { _ in 1 }, AnalysisSettings())
    #expect(flat.indices.allSatisfy { $0.value == nil && $0.note.contains("constant") })
  }

  /// Members of a group that part ways leave its effect without a sign.
  @Test func groups() throws {
    let rows: [[Double]] = [[0, 1, 0], [1, 0, 0], [1, 0, 1], [0, 0, 1], [1, 1, 1], [1, 1, 0]]
    let groups = FactorPartition(names: ["a", "x3"], members: [[0, 1], [2]])
    let result = try analysis(rows, groups).result(
      rows.map { 2 * $0[0] + $0[1] + 5 * $0[2] }, AnalysisSettings(resamples: 0))
    #expect(result.values("mu_star") == [2, 5])
    #expect(result.values("mu") == [nil, 5] && result.values("sigma")[0] == nil)
  }

  @Test func refused() throws {
    var rows = Self.rows
    rows[1][1] = 0.9
    #expect(throws: Misfit.self) { try analysis(rows) }
    #expect(throws: Misfit.self) { try analysis(Array(rows.dropLast())) }
  }
}
