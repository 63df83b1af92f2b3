import AllianceModel
import Testing

@testable import Experiments

/// The estimator of methods Q22 on functions whose indices are known in closed form.
@Suite struct VarianceSplitTests {
  /// Runs f(x1, x2, x3) on A, B and the mixtures, x uniform on (0, 1) from a fixed stream.
  private func shares(_ f: @escaping (Double, Double, Double) -> Double) -> VarianceShares {
    var generator = SplitMix(state: 11)
    let pairs = 20_000
    let points = (0..<pairs).map { _ in (0..<6).map { _ in generator.uniform() } }
    return VarianceShares(pairs: pairs) { pair, run in
      let p = points[pair]
      func pick(_ group: Int) -> Double { run == 1 || run == 2 + group ? p[3 + group] : p[group] }
      return f(pick(0), pick(1), pick(2))
    }
  }

  /// Additive: a_i² / Σ a², since each uniform has variance 1/12.
  @Test func additiveFunction() throws {
    let result = shares { 3 * $0 + 2 * $1 + $2 }
    let share = try #require(result.share)
    for (found, expected) in zip(share, [9.0 / 14, 4.0 / 14, 1.0 / 14]) {
      #expect(abs(found - expected) < 0.02)
    }
    #expect(abs(result.variance - 14.0 / 12) < 0.03)
  }

  /// A pure interaction of centred variables splits evenly: S = 0, T = 1, share 1/2.
  @Test func pureInteraction() throws {
    let result = shares { x, y, _ in (x - 0.5) * (y - 0.5) }
    let (first, total, share) = try (
      #require(result.first), #require(result.total), #require(result.share)
    )
    #expect(abs(first[0]) < 0.03 && abs(first[1]) < 0.03)
    #expect(abs(total[0] - 1) < 0.05 && abs(total[1] - 1) < 0.05)
    #expect(abs(share[0] - 0.5) < 0.03 && abs(share[1] - 0.5) < 0.03)
    #expect(abs(share[2]) < 0.03)
  }

  /// A mechanism's part of chance: run 5 takes only half of the third variable's effect from B.
  /// f = x + u + 2v with chance (u, v): the mechanism behind v has 4/6 of the variance.
  @Test func partOfChance() throws {
    var generator = SplitMix(state: 5)
    let pairs = 20_000
    let points = (0..<pairs).map { _ in (0..<6).map { _ in generator.uniform() } }
    let result = VarianceShares(pairs: pairs, streams: [.alignment]) { pair, run in
      let p = points[pair]
      let x = run == 1 || run == 2 ? p[3] : p[0]
      let u = run == 1 || run == 4 ? p[4] : p[1]
      let v = run == 1 || run == 4 || run == 5 ? p[5] : p[2]
      return x + u + 2 * v
    }
    let part = try #require(result.mechanisms.first)
    #expect(part.stream == .alignment)
    #expect(abs(part.first - 4.0 / 6) < 0.03 && abs(part.total - 4.0 / 6) < 0.03)
    #expect(abs(part.share - 4.0 / 6) < 0.03)
    // The truth within four standard errors, which are no larger than the spread seen above.
    let error = try #require(part.error)
    #expect(error > 1e-4 && error < 0.02 && abs(part.share - 4.0 / 6) < 4 * error)
    #expect(abs((result.share?[2] ?? 0) - 5.0 / 6) < 0.02)
  }

  /// The Shapley shares sum to one by construction, whatever the sample.
  @Test func sharesSumToOne() throws {
    let share = try #require(shares { x, y, z in x * y + z * z * x }.share)
    #expect(abs(share.reduce(0, +) - 1) < 1e-12)
  }

  /// An output that is no number in some run has no variance, not one of zero.
  @Test func aHoleHasNoVariance() {
    let result = shares { x, _, _ in x < 0.5 ? .nan : x }
    #expect(result.variance.isNaN && result.share == nil && result.first == nil)
  }

  @Test func aConstantHasNoShares() {
    let result = shares { _, _, _ in 0.25 }
    #expect(result.share == nil && result.first == nil && result.error == nil)
  }
}

/// A small generator for test points (Steele, Lea & Flood 2014, SplitMix64).
private struct SplitMix {
  var state: UInt64

  mutating func uniform() -> Double {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return Double((z ^ (z >> 31)) >> 11) * 0x1p-53
  }
}
