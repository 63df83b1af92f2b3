import GSLNumerics
import Testing

@testable import Discovery

@Suite struct RankStabilityTests {
  private let normals: [Double] = (0..<400).map {
    CounterRandom(seed: 5).normal(draw: UInt64($0), purpose: 0x7777, subject: 0, period: 0)
  }

  private func stability(
    _ rule: DecisionRule, _ payoffs: Payoffs, groups: [Int]? = nil, resamples: Int = 200
  ) -> RankStability? {
    RankStability(
      rule, payoffs, groups: groups ?? Array(0..<payoffs.futures), settings: DecisionSettings(),
      resamples: resamples, seed: 1)
  }

  @Test func whoAlwaysWinsIsAlwaysFirst() throws {
    let payoffs = try Payoffs(
      normals + normals.map { $0 + 1 }, policies: 2, direction: .more)
    let found = try #require(stability(.laplace, payoffs))
    #expect(found.first[0] == 0)
    #expect(abs(found.first[1] - 1) < 1e-12)
    #expect(found.ranks == [2...2, 1...1])
    let less = try Payoffs(normals + normals.map { $0 + 1 }, policies: 2, direction: .less)
    #expect(try #require(stability(.laplace, less)).ranks == [1...1, 2...2])
  }

  @Test func equalsShareTheFirstPlace() throws {
    let payoffs = try Payoffs(normals + normals, policies: 2, direction: .more)
    let found = try #require(stability(.shareBest, payoffs))
    for share in found.first { #expect(abs(share - 0.5) < 1e-12) }
  }

  /// The mean of n numbers has the standard error sd/√n; the interval of 90% is 2 × 1.645 of it
  /// wide. The width of 200 resamples has itself a standard error of about 8%.
  @Test func theMeansIntervalIsThatOfItsStandardError() throws {
    let payoffs = try Payoffs(normals, policies: 1, direction: .more)
    let found = try #require(stability(.laplace, payoffs, resamples: 1000))
    let mean = normals.reduce(0, +) / 400
    let sd = (normals.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / 399).squareRoot()
    let width = found.values[0].upperBound - found.values[0].lowerBound
    #expect(abs(width / (2 * 1.6448536 * sd / 20) - 1) < 0.12)
  }

  @Test func groupsAreDrawnAsAWhole() throws {
    // Ten groups of forty equal numbers: six times as uncertain as four hundred numbers.
    let payoffs = try Payoffs(
      (0..<400).map { normals[$0 / 40] }, policies: 1, direction: .more)
    let groups = (0..<400).map { $0 / 40 }
    let grouped = try #require(stability(.laplace, payoffs, groups: groups)).values[0]
    let single = try #require(stability(.laplace, payoffs)).values[0]
    #expect(
      grouped.upperBound - grouped.lowerBound > 4 * (single.upperBound - single.lowerBound))
  }

  @Test func aRuleThatDoesNotApplyHasNone() throws {
    #expect(stability(.satisficing, try Payoffs([1, 2], policies: 1, direction: .more)) == nil)
  }
}
