import GSLNumerics
import Testing

@testable import Discovery

@Suite struct ReproducibilityTests {
  /// One factor decides, the other is noise.
  private let sample: Sample = {
    let random = CounterRandom(seed: 7)
    func uniform(_ row: Int, _ subject: UInt32) -> Double {
      random.uniform(draw: UInt64(row), purpose: 0x7777, subject: subject, period: 0)
    }
    let x = (0..<400).map { uniform($0, 0) }
    let noise = (0..<400).map { uniform($0, 1) }
    return try! Sample(
      factors: [
        SampledFactor(name: "x", numbers: x), SampledFactor(name: "noise", numbers: noise),
      ], outcome: x.map { $0 > 0.7 ? 1 : 0 })
  }()

  @Test func tellsADecidingFactorFromNoise() throws {
    let box = try Prim.cover(sample, most: 1, choice: .balanced)[0]
    let found = try Reproducibility.values(of: box, in: sample, resamples: 30, seed: 1)
    #expect(found.map(\.factor) == [0, 1])
    #expect(found[0].atCoverage == 1 && found[0].atDensity == 1)
    #expect(found[1].atCoverage < 0.3)
    #expect(try Reproducibility.values(of: box, in: sample, resamples: 30, seed: 1) == found)
  }

  @Test func noResampleNoAnswer() throws {
    let box = try Prim.cover(sample, most: 1, choice: .balanced)[0]
    #expect(try Reproducibility.values(of: box, in: sample, resamples: 0, seed: 1).isEmpty)
    // Halves of two rows hold one: never both a case and none.
    let two = Samples.numbers([0, 1], [0, 1])
    let tiny = try Prim.cover(two, most: 1, choice: .balanced)[0]
    #expect(try Reproducibility.values(of: tiny, in: two, resamples: 5, seed: 1).isEmpty)
  }
}
