import Foundation
import GSLNumerics
import Testing

@Suite struct DirichletTests {
  /// For concentrations 1 the gamma quantile is -ln(1 - u): closed form.
  @Test func sharesOfConcentrationOne() throws {
    let u = [0.1, 0.5, 0.9]
    let shares = try Dirichlet([1, 1, 1]).quantileSample(uniforms: u)
    let parts = u.map { -log1p(-$0) }
    let total = parts.reduce(0, +)
    #expect(zip(shares, parts).allSatisfy { agree($0, $1 / total, 1e-12) })
  }

  /// The shares have means a_i/Σa and variances m(1 - m)/(Σa + 1): four standard errors.
  @Test func moments() throws {
    let concentration = [0.5, 2, 7.5]
    let dirichlet = try Dirichlet(concentration)
    let random = CounterRandom(seed: 11)
    let n = 5_000
    var sums = [0.0, 0, 0]
    for draw in 0..<UInt64(n) {
      let u = (0..<3).map { random.uniform(draw: draw, purpose: 0, subject: $0, period: 0) }
      let shares = dirichlet.quantileSample(uniforms: u)
      #expect(agree(shares.reduce(0, +), 1, 1e-14))
      for index in 0..<3 { sums[index] += shares[index] / Double(n) }
    }
    for index in 0..<3 {
      let m = concentration[index] / 10
      #expect(abs(sums[index] - m) < 4 * (m * (1 - m) / 11 / Double(n)).squareRoot())
    }
  }

  /// The gamma numbers themselves vanish (exp(-693) and less), their ratios do not.
  @Test func tinyConcentrations() throws {
    let dirichlet = try Dirichlet([0.001, 0.001])
    #expect(dirichlet.quantileSample(uniforms: [0.1, 0.1]) == [0.5, 0.5])
    // Ratio (0.1/0.10001)^1000 = exp(1000 ln(0.1/0.10001)).
    let shares = dirichlet.quantileSample(uniforms: [0.1, 0.10001])
    #expect(agree(shares[0] / shares[1], exp(1000 * log(0.1 / 0.10001)), 1e-9))
    #expect(dirichlet.quantileSample(uniforms: [1e-10, 0.5]) == [0, 1])
    #expect(try Dirichlet([3]).quantileSample(uniforms: [0.2]) == [1])
  }

  @Test func refusals() {
    #expect(refusal { _ = try Dirichlet([]) } == "concentration must not be empty")
    #expect(
      refusal { _ = try Dirichlet([1, 0]) }
        == "concentration must be positive and at most 1e5, found 0.0 at position 1")
    for bad in hostileNumbers { #expect(refusal { _ = try Dirichlet([bad]) }.contains("\(bad)")) }
  }
}
