import Sensitivity
import Testing

@Suite struct ShapleyAnalysisTests {
  private func result(
    _ rows: [[Double]], _ f: ([Double]) -> Double, _ resamples: Int = 200
  ) throws -> AnalysisResult {
    let sample = Samples.sample(rows)
    return try ShapleyAnalysis(sample, FactorPartition(alone: sample)).result(
      rows.map(f), AnalysisSettings(resamples: resamples))
  }

  /// Ishigami: the interaction of x1 and x3 is shared equally (Owen 2014, section 4).
  @Test(arguments: [true, false]) func ishigami(second: Bool) throws {
    let truth = Samples.ishigamiIndices
    let wanted = [truth.first[0] + truth.pair13 / 2, truth.first[1], truth.pair13 / 2]
    let found = try result(Samples.blocks(2048, 3, second: second), Samples.ishigami)
    for (index, wanted) in zip(found.indices, wanted) {
      #expect(abs(index.value! - wanted) < 4 * index.standardError!, "\(index)")
      #expect(index.standardError! < 0.05)
    }
    #expect(!found.verdict.contains { $0.hasPrefix("exact but") })
  }

  /// x1 x2 x3 x4 x5 of mean-free factors is one interaction of order 3 and below only if two are
  /// fixed; g of five factors has every order. Closed form: Σ over sets u ∋ i of V_u/|u|.
  @Test func gFunction() throws {
    let a = [0, 1, 2, 4, 8.0]
    let parts = a.map { 1 / (3 * (1 + $0) * (1 + $0)) }
    let total = parts.reduce(1) { $0 * (1 + $1) } - 1
    var wanted = [Double](repeating: 0, count: 5)
    for set in 1..<32 {
      let members = (0..<5).filter { set >> $0 & 1 == 1 }
      let share = members.reduce(1) { $0 * parts[$1] } / total / Double(members.count)
      for member in members { wanted[member] += share }
    }
    let found = try result(Samples.blocks(4096, 5), { Samples.g($0, a) }, 100)
    for (index, wanted) in zip(found.indices, wanted) {
      #expect(abs(index.value! - wanted) < 4 * index.standardError!, "\(index)")
    }
    #expect(found.verdict.contains { $0.hasPrefix("exact but for interactions of more than 4") })
  }

  @Test(arguments: [1, 2]) func fewFactors(factors: Int) throws {
    let found = try result(Samples.blocks(512, factors), { $0.reduce(1) { $0 * (1 + $1) } })
    let sum = found.indices.reduce(0) { $0 + $1.value! }
    #expect(abs(sum - 1) < 0.1)
  }

  /// SALib 1.6.0, `shapley.analyze` (Goda's estimator): normalised effects and standard errors.
  @Test func goda() throws {
    let points = GivenPoints.rows(6)
    var rows: [[Double]] = []
    for (first, last, order) in [(0, 3, [0, 1, 2]), (1, 5, [2, 0, 1]), (2, 4, [1, 2, 0])] {
      var row = points[first]
      rows.append(row)
      for factor in order {
        row[factor] = points[last][factor]
        rows.append(row)
      }
    }
    let found = try result(rows, GivenPoints.output)
    #expect(
      agree(found.values("Sh"), [0.9250247098156025, -0.7455534828138733, 0.820528772998271]))
    #expect(
      agree(
        found.indices.map(\.standardError),
        [1.131909116187331, 1.1407195168846183, 0.017831339725606694]))
  }

  @Test func failedPoint() throws {
    let rows = try Samples.blocks(64, 3)
    var output = rows.map(Samples.ishigami)
    output[9] = .nan
    let sample = Samples.sample(rows)
    let found = try ShapleyAnalysis(sample, FactorPartition(alone: sample)).result(
      output, AnalysisSettings(resamples: 10))
    #expect(found.dropped == 1 && found.used == 63)
    #expect(found.indices.allSatisfy { $0.value?.isFinite == true })
    let flat = try result(rows) { _ in 1 }
    #expect(flat.indices.allSatisfy { $0.value == nil && $0.note.contains("constant") })
  }

  @Test func refused() {
    #expect(throws: Misfit.self) { try result(Samples.random(40, 3), { $0[0] }) }
  }
}
