import GSLNumerics
import Testing

@Suite struct MultivariateNormalTests {
  static func value(_ normal: MultivariateNormal, _ z: [Double]) -> [Double] {
    var out = [Double](repeating: .nan, count: z.count)
    z.withUnsafeBufferPointer { z in
      out.withUnsafeMutableBufferPointer { normal.value(atNormals: z, into: $0) }
    }
    return out
  }

  /// Covariance [[4, 2], [2, 10]] = L Lᵀ with L = [[2, 0], [1, 3]]: by hand.
  @Test func values() throws {
    let normal = try MultivariateNormal(mean: [1, -1], covariance: [4, 2, 2, 10])
    #expect(normal.factor == [2, 0, 1, 3])
    #expect(Self.value(normal, [0, 0]) == [1, -1])
    #expect(Self.value(normal, [1, 2]) == [3, 6])
  }

  /// Sample covariance of 50 000 draws: the standard error of s_ij is √((s_ii s_jj + s_ij²)/n).
  @Test func covarianceOfDraws() throws {
    let normal = try MultivariateNormal(mean: [1, -1], covariance: [4, 2, 2, 10])
    let random = CounterRandom(seed: 4)
    var (xx, xy, yy) = (0.0, 0.0, 0.0)
    let n = 50_000.0
    for draw in 0..<UInt64(n) {
      let z = (0..<2).map { random.normal(draw: draw, purpose: 0, subject: $0, period: 0) }
      let v = Self.value(normal, z)
      xx += (v[0] - 1) * (v[0] - 1) / n
      xy += (v[0] - 1) * (v[1] + 1) / n
      yy += (v[1] + 1) * (v[1] + 1) / n
    }
    #expect(abs(xx - 4) < 4 * (32 / n).squareRoot())
    #expect(abs(xy - 2) < 4 * (44 / n).squareRoot())
    #expect(abs(yy - 10) < 4 * (200 / n).squareRoot())
  }

  @Test func refusals() {
    #expect(
      refusal { _ = try MultivariateNormal(mean: [0, 0], covariance: [1, 2, 2, 1]) }
        .contains("not positive definite"))
    #expect(
      refusal { _ = try MultivariateNormal(mean: [0], covariance: [1, 2]) }
        .contains("order 1 needs 1 × 1 elements, found 2"))
    #expect(
      refusal { _ = try MultivariateNormal(mean: [.nan], covariance: [1]) }
        .contains("the mean must be finite, found nan"))
  }

  @Test func stopsIfCountsDisagree() async {
    await #expect(processExitsWith: .failure) {
      let normal = try MultivariateNormal(mean: [0], covariance: [1])
      _ = MultivariateNormalTests.value(normal, [1, 2])
    }
  }
}
