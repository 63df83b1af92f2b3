import GSLNumerics
import Testing

@testable import NetworkDynamics

@Suite struct OpportunitiesTests {
  /// Weights 1, 2, 4 from a covariate 0, 1, 2 with effect ln 2.
  private static func three(isPairwise: Bool) -> Opportunities {
    Opportunities(
      order: 3, isPairwise: isPairwise, covariates: [[0, 1, 2]], effects: [0.693_147_180_559_945_3])
  }

  @Test func totalsByHand() {
    #expect(abs(Self.three(isPairwise: false).total - 7) < 1e-12)
    // 1·2 + 1·4 + 2·4, and Σ of w_i w_j (a_i + a_j) = 2·1 + 4·2 + 8·3.
    #expect(abs(Self.three(isPairwise: true).total - 14) < 1e-12)
    #expect(abs(Self.three(isPairwise: true).gradient[0] - 34) < 1e-12)
    // Σ of w_i a_i = 0 + 2 + 8.
    #expect(abs(Self.three(isPairwise: false).gradient[0] - 10) < 1e-12)
  }

  @Test func actorsInProportion() {
    let sampler = Self.three(isPairwise: false)
    #expect(
      [0.001, 0.142, 0.144, 0.42, 0.43, 0.999].map { sampler.actor($0) } == [0, 0, 1, 1, 2, 2])
    let even = Opportunities(order: 4, isPairwise: false, covariates: [], effects: [])
    #expect([0.001, 0.249, 0.251, 0.999].map { even.actor($0) } == [0, 0, 1, 3])
    #expect(even.total == 4)
  }

  @Test(arguments: [true, false]) func pairsInProportion(isEven: Bool) {
    let sampler =
      isEven
      ? Opportunities(order: 3, isPairwise: true, covariates: [], effects: [])
      : Self.three(isPairwise: true)
    var numbers = UniformBlocks(CounterRandom(seed: 6), draw: 0, period: 0)
    var counts = [Int](repeating: 0, count: 3)
    for _ in 0..<14_000 {
      let (i, j) = sampler.pair(&numbers)
      #expect(i != j)
      counts[i + j - 1] += 1
    }
    // Pairs 01, 02, 12; four standard errors are below 240.
    let expected = isEven ? [14_000 / 3, 14_000 / 3, 14_000 / 3] : [2000, 4000, 8000]
    for (count, wanted) in zip(counts, expected) { #expect(abs(count - wanted) < 240) }
  }

  /// Blocks join without a seam: number 128 is the first of the next subject.
  @Test func blocksAreTheStream() {
    let random = CounterRandom(seed: 6)
    var numbers = UniformBlocks(random, draw: 3, period: 2)
    var found: [Double] = []
    for _ in 0..<129 { found.append(numbers.next()) }
    let purpose = StreamPurpose.ministeps.rawValue
    #expect(found[0] == random.uniform(draw: 3, purpose: purpose, subject: 2 << 24, period: 0))
    #expect(
      found[128] == random.uniform(draw: 3, purpose: purpose, subject: 2 << 24 | 1, period: 0))
  }
}
