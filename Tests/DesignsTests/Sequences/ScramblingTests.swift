import Testing

@testable import Designs

@Suite struct ScramblingTests {
  /// Scrambling of digits keeps one point in every dyadic interval, of every seed.
  @Test(arguments: [Scrambling.owen, .shift], [UInt64(0), 1, .max])
  func keepsTheNet(kind: Scrambling, seed: UInt64) throws {
    let points = try SobolDesign(factors: 6, points: 512, seed: seed, scramble: kind).points
    for factor in 0..<6 {
      let cells = (0..<512).map { Int(points[$0 * 6 + factor] * 512) }
      #expect(cells.sorted() == Array(0..<512))
    }
    #expect(points.allSatisfy { $0 >= 0 && $0 < 1 })
  }

  /// Nested scrambling is an equivalence of digits: two numbers keep the place of the first digit in
  /// which they differ.
  @Test func owenIsNested() {
    let scrambler = DigitScrambler(.owen, seed: 5)
    let base: UInt64 = 0b1011_0111 << 45
    for depth in 0..<40 {
      let other = base ^ 1 << UInt64(52 - depth)
      let a = UInt64(scrambler.coordinate(base, dimension: 3) * 0x1p53)
      let b = UInt64(scrambler.coordinate(other, dimension: 3) * 0x1p53)
      let first = (a ^ b).leadingZeroBitCount - 11
      #expect(depth < 32 ? first == depth : first >= 32)
    }
  }

  /// A coordinate is uniform over seeds: mean 1/2 within four standard errors of 4,000 seeds.
  @Test func owenIsUniformOverSeeds() {
    var sum = 0.0
    for seed in 0..<4000 {
      sum += DigitScrambler(.owen, seed: UInt64(seed)).coordinate(0, dimension: 0)
    }
    #expect(abs(sum / 4000 - 0.5) < 4 / (12.0 * 4000).squareRoot())
  }

  @Test func dimensionsAreScrambledApart() {
    for kind in [Scrambling.owen, .shift] {
      let scrambler = DigitScrambler(kind, seed: 1)
      #expect(scrambler.coordinate(9, dimension: 0) != scrambler.coordinate(9, dimension: 1))
    }
  }
}
