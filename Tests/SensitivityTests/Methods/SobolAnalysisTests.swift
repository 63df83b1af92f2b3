import Sensitivity
import Testing

@Suite struct SobolAnalysisTests {
  /// f(u, v) = u + 2v + 3uv on four blocks; indices from SALib 1.6.0, `sobol.analyze`.
  @Test(arguments: [true, false]) func salib(second: Bool) throws {
    let bases =
      [([0.1, 0.7], [0.6, 0.3]), ([0.4, 0.2], [0.9, 0.8]), ([0.8, 0.9], [0.2, 0.1])]
      + [([0.3, 0.5], [0.5, 0.6])]
    let rows = bases.flatMap { a, b in
      [a, [b[0], a[1]], [a[0], b[1]]] + (second ? [[a[0], b[1]], [b[0], a[1]]] : []) + [b]
    }
    let sample = Samples.sample(rows)
    let result = try SobolAnalysis(sample, FactorPartition(alone: sample)).result(
      rows.map { $0[0] + 2 * $0[1] + 3 * $0[0] * $0[1] }, AnalysisSettings(resamples: 0))
    let wanted =
      second
      ? [
        0.6037832136903344, 1.288844282652332, 0.46614840268091046, 0.9643622631238731,
        -0.6759092300887967,
      ]
      : [0.6011040043547783, 1.2983278331575547, 0.46614840268091046, 0.9643622631238732]
    for (found, wanted) in zip(result.indices, wanted) {
      #expect(abs(try #require(found.value) - wanted) < 1e-12)
      #expect(found.low == nil && found.standardError == nil)
    }
    #expect(result.indices.count == wanted.count)
    #expect(result.indices[1].note.hasPrefix("above 1"))
  }

  /// Closed forms lie within four standard errors, and those within what 1024 blocks can do.
  @Test func ishigami() throws {
    let rows = try Samples.blocks(1024, 3)
    let sample = Samples.sample(rows)
    let result = try SobolAnalysis(sample, FactorPartition(alone: sample)).result(
      rows.map(Samples.ishigami), AnalysisSettings(resamples: 200))
    let truth = Samples.ishigamiIndices
    let wanted = truth.first + truth.total + [0, truth.pair13, 0]
    for (index, wanted) in zip(result.indices, wanted) {
      let (value, error) = (try #require(index.value), try #require(index.standardError))
      #expect(abs(value - wanted) < 4 * error + 1e-12, "\(index)")
      #expect(error < 0.1)
      // The interval is the value ± 1.96 standard errors.
      #expect(abs(try #require(index.high) - value - 1.959963984540054 * error) < 1e-12)
    }
    #expect(result.used == 1024 && result.dropped == 0 && result.unit == "blocks")
    #expect(result.verdict.contains { $0.hasPrefix("not settled") })
  }

  @Test func gFunction() throws {
    let a = [0, 0.5, 3, 9, 99]
    let rows = try Samples.blocks(2048, 5, second: false)
    let sample = Samples.sample(rows)
    let result = try SobolAnalysis(sample, FactorPartition(alone: sample)).result(
      rows.map { Samples.g($0, a) }, AnalysisSettings(resamples: 100))
    let truth = Samples.gIndices(a)
    for (index, wanted) in zip(result.indices, truth.first + truth.total) {
      #expect(
        abs(try #require(index.value) - wanted) < 4 * (try #require(index.standardError)),
        "\(index)")
    }
  }

  /// One failed point in 512 costs its block and leaves every index defined.
  @Test(arguments: [Double.nan, .infinity, -.infinity]) func aFailedPoint(bad: Double) throws {
    let rows = try Samples.blocks(64, 3)
    #expect(rows.count == 512)
    let sample = Samples.sample(rows)
    var output = rows.map(Samples.ishigami)
    output[100] = bad
    let analysis = try SobolAnalysis(sample, FactorPartition(alone: sample))
    let result = try analysis.result(output, AnalysisSettings(resamples: 20))
    #expect(result.used == 63 && result.dropped == 1)
    #expect(result.indices.allSatisfy { $0.value?.isFinite == true && $0.low != nil })
    // As if the block had never been run.
    let kept = rows.indices.filter { $0 / 8 != 12 }
    let rest = Samples.sample(kept.map { rows[$0] })
    let without = try SobolAnalysis(rest, FactorPartition(alone: rest)).result(
      kept.map { output[$0] }, AnalysisSettings(resamples: 20))
    #expect(without.indices == result.indices)
  }

  @Test func undefined() throws {
    let rows = try Samples.blocks(4, 2)
    let sample = Samples.sample(rows)
    let analysis = try SobolAnalysis(sample, FactorPartition(alone: sample))
    let constant = try analysis.result(rows.map { _ in 0.1 + 0.2 }, AnalysisSettings())
    #expect(constant.indices.count == 5)
    #expect(constant.indices.allSatisfy { $0.value == nil && $0.note.contains("constant") })
    let failed = try analysis.result(rows.map { _ in .nan }, AnalysisSettings())
    #expect(failed.indices.allSatisfy { $0.value == nil && $0.note.contains("0 blocks") })
    #expect(failed.dropped == 4)
  }

  /// Indices do not change with the unit of the output, however large or small.
  @Test(arguments: [1e-250, 1e-3, 1e200]) func unit(scale: Double) throws {
    let rows = try Samples.blocks(16, 3)
    let sample = Samples.sample(rows)
    let analysis = try SobolAnalysis(sample, FactorPartition(alone: sample))
    let settings = AnalysisSettings(resamples: 10)
    let plain = try analysis.result(rows.map(Samples.ishigami), settings)
    let scaled = try analysis.result(rows.map { Samples.ishigami($0) * scale }, settings)
    for (a, b) in zip(plain.indices, scaled.indices) {
      #expect(abs(try #require(a.value) - (try #require(b.value))) < 1e-12)
    }
  }

  @Test func sameForAnyThreads() throws {
    let rows = try Samples.blocks(64, 3)
    let sample = Samples.sample(rows)
    let analysis = try SobolAnalysis(sample, FactorPartition(alone: sample))
    let output = rows.map(Samples.ishigami)
    let one = try analysis.result(output, AnalysisSettings(resamples: 33, jobs: 1))
    #expect(try analysis.result(output, AnalysisSettings(resamples: 33, jobs: 5)) == one)
    #expect(try analysis.result(output, AnalysisSettings(resamples: 33, seed: 2)) != one)
  }

  /// Two groups of the Ishigami function: {x1, x3} and {x2} do not interact.
  @Test func groups() throws {
    let groups = FactorPartition(names: ["odd", "x2"], members: [[0, 2], [1]])
    let points = try Samples.blocks(512, 3).enumerated().filter { $0.offset % 8 % 7 == 0 }
    var rows: [[Double]] = []
    for pair in stride(from: 0, to: points.count, by: 2) {
      let (a, b) = (points[pair].element, points[pair + 1].element)
      rows += [a, [b[0], a[1], b[2]], [a[0], b[1], a[2]], b]
    }
    let sample = Samples.sample(rows)
    let result = try SobolAnalysis(sample, groups).result(
      rows.map(Samples.ishigami), AnalysisSettings(resamples: 100))
    let x2 = Samples.ishigamiIndices.first[1]
    for (index, wanted) in zip(result.indices, [1 - x2, x2, 1 - x2, x2]) {
      #expect(
        abs(try #require(index.value) - wanted) < 4 * (try #require(index.standardError)))
    }
  }
}
