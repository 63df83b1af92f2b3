import GSLNumerics
import Testing

@Suite struct SplitNormalTests {
  static func range(_ low: Double, _ median: Double, _ high: Double, _ scale: Scale)
    -> Distribution
  {
    .splitNormal(low: low, median: median, high: high, scale: scale)
  }

  /// The definition: the 5, 50 and 95% points.
  @Test(arguments: Scale.allCases) func passesThroughItsPoints(scale: Scale) {
    let d = Self.range(0.2, 0.5, 0.9, scale)
    #expect(agree(d.quantile(0.05), 0.2, 1e-14))
    #expect(agree(d.quantile(0.5), 0.5, 1e-14))
    #expect(agree(d.quantile(0.95), 0.9, 1e-14))
    #expect(agree(d.cumulative(0.2), 0.05, 1e-13))
    #expect(agree(d.cumulative(0.9), 0.95, 1e-13))
  }

  /// mpmath 1.3, from the definition.
  @Test func valuesAtNormals() {
    let expected: [(Scale, Double, Double)] = [
      (.linear, 0.7431827327647076, 0.13522590085293865),
      (.log, 0.7147672870479447, 0.16410027559067258),
      (.logit, 0.7918013212167474, 0.156353479277694),
    ]
    for (scale, one, minusTwo) in expected {
      let d = Self.range(0.2, 0.5, 0.9, scale)
      #expect(agree(d.value(atNormal: 1), one, 1e-14))
      #expect(agree(d.value(atNormal: -2), minusTwo, 1e-14))
    }
  }

  @Test func staysInsideItsScale() {
    #expect(Self.range(0.2, 0.5, 0.9, .log).value(atNormal: -300) > 0)
    #expect(Self.range(0.2, 0.5, 0.9, .logit).value(atNormal: 1000) == 1)
    #expect(Self.range(0.2, 0.5, 0.9, .logit).value(atNormal: -1000) >= 0)
    let logit = Self.range(0.2, 0.5, 0.9, .logit)
    #expect(logit.cumulative(0) == 0 && logit.cumulative(1) == 1 && logit.cumulative(2) == 1)
    #expect(logit.density(0) == 0 && logit.density(1) == 0 && logit.density(-3) == 0)
    #expect(Self.range(0.2, 0.5, 0.9, .log).density(-1) == 0)
  }

  /// A side without width: half of the probability sits on the median.
  @Test func oneSided() {
    let up = Self.range(1, 1, 2, .linear)
    #expect(up.quantile(0.01) == 1 && up.quantile(0.5) == 1)
    #expect(agree(up.quantile(0.95), 2, 1e-14))
    #expect(up.cumulative(0.999) == 0)
    #expect(up.cumulative(1) == 0.5)
    let down = Self.range(1, 2, 2, .linear)
    #expect(down.quantile(0.99) == 2)
    #expect(agree(down.quantile(0.05), 1, 1e-14))
    #expect(down.cumulative(2) == 1)
    #expect(down.cumulative(2.1) == 1)
    // E = median + σ φ(0) with σ = 1/1.6448536269514727.
    #expect(agree(up.mean, 1 + 0.3989422804014327 / 1.6448536269514727, 1e-14))
    #expect(agree(down.mean, 2 - 0.3989422804014327 / 1.6448536269514727, 1e-14))
  }
}
