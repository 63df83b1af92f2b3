import GSLNumerics
import SourceText
import Testing

@testable import Scenarios

@Suite struct DistributionReaderTests {
  /// Every form as a list and, where it has names, as a mapping.
  private static let forms: [(String, Distribution)] = [
    ("0.3", .fixed(0.3)), ("{fixed: 0.3}", .fixed(0.3)), ("{fixed: [0.3]}", .fixed(0.3)),
    ("{fixed: {value: 0.3}}", .fixed(0.3)),
    ("{normal: [1, 2]}", .normal(mean: 1, sd: 2)),
    ("{normal: {sd: 2, mean: 1}}", .normal(mean: 1, sd: 2)),
    ("{lognormal: [0.3, 0.4]}", .lognormal(median: 0.3, sigma: 0.4)),
    ("{lognormal: {median: 0.3, sigma: 0.4}}", .lognormal(median: 0.3, sigma: 0.4)),
    ("{uniform: [-1, 1]}", .uniform(low: -1, high: 1)),
    ("{uniform: {low: -1, high: 1}}", .uniform(low: -1, high: 1)),
    ("{triangular: [0, 1, 3]}", .triangular(low: 0, mode: 1, high: 3)),
    ("{triangular: {low: 0, mode: 1, high: 3}}", .triangular(low: 0, mode: 1, high: 3)),
    ("{pert: [0, 1, 3]}", .pert(low: 0, mode: 1, high: 3)),
    (
      "{range: [0.02, 0.08, 0.18]}",
      .splitNormal(low: 0.02, median: 0.08, high: 0.18, scale: .linear)
    ),
    (
      "{range: [0.02, 0.08, 0.18], scale: log}",
      .splitNormal(low: 0.02, median: 0.08, high: 0.18, scale: .log)
    ),
    (
      "{range: {low: 0.02, median: 0.08, high: 0.18, scale: logit}}",
      .splitNormal(low: 0.02, median: 0.08, high: 0.18, scale: .logit)
    ),
    ("{beta: [6, 14]}", .beta(alpha: 6, beta: 14)),
    ("{gamma: {shape: 0.5, rate: 25}}", .gamma(shape: 0.5, rate: 25)),
    (
      "{truncated_normal: [1.2, 0.5]}",
      .truncatedNormal(mean: 1.2, sd: 0.5, low: -.infinity, high: .infinity)
    ),
    (
      "{truncated_normal: [1.2, 0.5, 0]}",
      .truncatedNormal(mean: 1.2, sd: 0.5, low: 0, high: .infinity)
    ),
    (
      "{truncated_normal: {mean: 1.2, sd: 0.5, high: 2}}",
      .truncatedNormal(mean: 1.2, sd: 0.5, low: -.infinity, high: 2)
    ),
    ("{bernoulli: 0.6}", .bernoulli(p: 0.6)), ("{poisson: 3}", .poisson(mean: 3)),
  ]

  @Test(arguments: 0..<23) func everyForm(index: Int) {
    let (text, expected) = Self.forms[index]
    let reader = Reader()
    #expect(reader.distribution(node(text), "by") == expected, "\(text)")
    #expect(reader.diagnostics.all.isEmpty)
  }

  /// The table above covers the catalogue of forms.
  @Test func noFormForgotten() {
    let words = Set(Self.forms.map { $0.1.name })
    #expect(words == Set(DistributionForm.all.map(\.name)))
    #expect(Self.forms.count == 23)
  }

  @Test(arguments: [
    ("[1, 2]", "wrong-type"), ("{}", "wrong-type"), ("{scale: log}", "wrong-type"),
    ("{normal: [1, 2], uniform: [0, 1]}", "wrong-type"), ("{normal: 3}", "wrong-type"),
    ("{norml: [1, 2]}", "unknown-key"), ("{normal: [1]}", "wrong-arguments"),
    ("{normal: [1, 2, 3]}", "wrong-arguments"), ("{normal: {mean: 1}}", "missing-key"),
    ("{truncated_normal: [1, 2, 0, 3, 4]}", "wrong-arguments"),
    ("{normal: [1, x]}", "wrong-type"), ("{normal: [1, .inf]}", "not-finite"),
    ("{normal: [1, -2]}", "impossible-distribution"),
    ("{uniform: [2, 1]}", "impossible-distribution"),
    ("{range: [0.2, 0.1, 0.3]}", "impossible-distribution"),
    ("{range: [-1, 0.1, 0.3], scale: log}", "impossible-distribution"),
    ("{range: [0.1, 0.5, 1.5], scale: logit}", "impossible-distribution"),
    ("{range: [0.1, 0.2, 0.3], scale: lin}", "unknown-word"),
    ("{bernoulli: 1.5}", "impossible-distribution"),
    ("{beta: [0, 1]}", "impossible-distribution"), ("word", "wrong-type"), ("null", "wrong-type"),
  ])
  func wrongForms(text: String, code: String) {
    let reader = Reader()
    let found = reader.distribution(node(text), "by")
    #expect(reader.diagnostics.all.map(\.code).contains(code), "\(text)")
    #expect(found == nil || code == "unknown-word")
    #expect(reader.diagnostics.all.allSatisfy { $0.location != nil })
  }

  @Test func suggestions() {
    let reader = Reader()
    _ = reader.distribution(node("{lognormall: [1, 2]}"), "by")
    #expect(reader.diagnostics.all.first?.help == "did you mean 'lognormal'?")
  }
}
