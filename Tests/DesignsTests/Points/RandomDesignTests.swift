import GSLNumerics
import Testing

@testable import Designs

@Suite struct RandomDesignTests {
  /// The stream itself says what a coordinate is.
  @Test func coordinatesAreTheStream() {
    let design = RandomDesign(factors: 3, points: 10, seed: 42)
    let stream = CounterRandom(seed: 42)
    let expected = (0..<3).map {
      stream.uniform(draw: 4, purpose: 0x4401, subject: 0, period: UInt32($0))
    }
    #expect(design.points(4..<5) == expected)
  }

  /// Mean 1/2 and variance 1/12 within four standard errors.
  @Test func uniformMoments() {
    let points = RandomDesign(factors: 2, points: 5000, seed: 9).points
    let mean = points.reduce(0, +) / 10_000
    let variance = points.reduce(0) { $0 + ($1 - 0.5) * ($1 - 0.5) } / 10_000
    #expect(abs(mean - 0.5) < 4 * (1.0 / 12 / 10_000).squareRoot())
    #expect(abs(variance - 1.0 / 12) < 4 * (1.0 / 180 / 10_000).squareRoot())
  }

  @Test func moreBeginWithTheSame() {
    let small = RandomDesign(factors: 2, points: 8, seed: 1).points
    #expect(RandomDesign(factors: 2, points: 80, seed: 1).points(0..<8) == small)
  }
}
