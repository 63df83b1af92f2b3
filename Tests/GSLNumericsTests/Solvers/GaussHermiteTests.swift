import GSLNumerics
import Testing

@Suite struct GaussHermiteTests {
  /// E Z² = 1, E Z⁴ = 3, E Z⁶ = 15, … (2k - 1)!!: exact up to degree 2n - 1.
  @Test(arguments: [1, 2, 3, 5, 8, 20, 64, 128, 256]) func moments(points: Int) throws {
    let (nodes, weights) = try gaussHermite(points)
    #expect(agree(weights.reduce(0, +), 1, 1e-14))
    var expected = 1.0
    for k in 1..<max(1, min(points, 12)) {
      expected *= Double(2 * k - 1)
      let moment = zip(nodes, weights).reduce(0.0) { sum, rule in
        sum + rule.1 * (0..<2 * k).reduce(1.0) { power, _ in power * rule.0 }
      }
      #expect(agree(moment, expected, 1e-12))
    }
    #expect(zip(nodes, nodes.reversed()).allSatisfy { $0 == -$1 || abs($0 + $1) < 1e-14 })
    #expect(zip(nodes, nodes.dropFirst()).allSatisfy { $0 < $1 })
  }

  /// numpy.polynomial.hermite_e.hermegauss(5), divided by √(2π).
  @Test func fivePoints() throws {
    let (nodes, weights) = try gaussHermite(5)
    #expect(
      agree(
        nodes, [-2.8569700138728056, -1.355626179974266, 0, 1.355626179974266, 2.8569700138728056],
        within: 1e-15))
    let expected = [0.011257411327720677, 0.22207592200561257, 0.5333333333333335]
    #expect(zip(weights, expected).allSatisfy { agree($0, $1, 1e-14) })
  }

  /// The outermost weight of 100 points, to relative accuracy: mpmath 1.3, 60 digits.
  @Test func tailWeights() throws {
    let (_, weights) = try gaussHermite(100)
    #expect(agree(weights[0], 3.333270348343838e-79, 1e-12))
    #expect(agree(weights[99], 3.333270348343838e-79, 1e-12))
  }

  /// E e^Z = √e.
  @Test func exponential() throws {
    let (nodes, weights) = try gaussHermite(30)
    let mean = zip(nodes, weights).reduce(0) { $0 + $1.1 * exponential($1.0) }
    #expect(agree(mean, 1.648721270700128, 1e-14))
  }

  private func exponential(_ x: Double) -> Double {
    Distribution.lognormal(median: 1, sigma: 1).value(atNormal: x)
  }

  @Test(arguments: [0, -1, 257, .max, .min]) func refusals(points: Int) {
    #expect(
      refusal { _ = try gaussHermite(points) }
        == "gsl_integration_fixed_alloc: a Gauss-Hermite rule has 1 to 256 points, found \(points)"
        + " [GSL error 4]")
  }
}
