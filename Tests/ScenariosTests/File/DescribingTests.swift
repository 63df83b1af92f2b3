import AllianceModel
import GSLNumerics
import Testing

@testable import Scenarios

@Suite struct DescribingTests {
  private static let table: [(Distribution, String)] = [
    (Distribution.fixed(0.25), "0.25"), (.fixed(3), "3"),
    (.normal(mean: 1, sd: 2), "normal [1, 2]"),
    (.lognormal(median: 1, sigma: 0.45), "lognormal [1, 0.45]"),
    (.uniform(low: 0.2, high: 0.35), "uniform [0.2, 0.35]"),
    (.triangular(low: 0, mode: 1, high: 3), "triangular [0, 1, 3]"),
    (.pert(low: 0, mode: 1, high: 3), "pert [0, 1, 3]"),
    (.splitNormal(low: 1, median: 2, high: 3, scale: .linear), "range [1, 2, 3]"),
    (.splitNormal(low: 1, median: 2, high: 3, scale: .log), "range [1, 2, 3] log"),
    (.beta(alpha: 6, beta: 14), "beta [6, 14]"), (.gamma(shape: 0.5, rate: 25), "gamma [0.5, 25]"),
    (
      .truncatedNormal(mean: 0.7, sd: 0.2, low: 0, high: .infinity),
      "truncated_normal [0.7, 0.2, 0]"
    ),
    (.bernoulli(p: 0.6), "bernoulli [0.6]"), (.poisson(mean: 3), "poisson [3]"),
    (.categorical(weights: [0.5, 0.5]), "categorical [0.5, 0.5]"),
  ]

  /// The way a scenario would write it.
  @Test(arguments: 0..<15)
  func numbers(index: Int) {
    let (distribution, expected) = Self.table[index]
    #expect(describe(.number(distribution)) == expected)
  }

  @Test func otherKinds() {
    #expect(describe(.choice("stock", of: ["stock", "gdp"])) == "stock")
    #expect(describe(.weights([9, 5, 4, 2])) == "dirichlet 9 5 4 2")
    // Six decimals at most.
    #expect(describe(.number(.fixed(0.1 + 0.2))) == "0.3")
  }

  @Test func formsWithTheirArguments() {
    let forms = Dictionary(
      uniqueKeysWithValues: distributionForms.map { ($0.name, $0.arguments) })
    #expect(forms["range"] == "low, median, high")
    #expect(forms["truncated_normal"] == "mean, sd, [low], [high]")
    #expect(forms.count == DistributionForm.all.count)
  }
}
