import GSLNumerics
import Testing

@Suite struct CounterGeneratorTests {
  static func generator(_ purpose: UInt16 = 0) -> CounterGenerator {
    CounterGenerator(CounterRandom(seed: 7), draw: 1, purpose: purpose, subject: 3)
  }

  @Test func readsTheStreamInOrder() {
    let random = CounterRandom(seed: 7)
    var generator = Self.generator(2)
    for period in 0..<100 as Range<UInt32> {
      #expect(
        generator.next() == random.bits(draw: 1, purpose: 2, subject: 3, period: period))
    }
    #expect(generator.uniform() >= 0)
    // The uniform number took one of the stream's.
    #expect(generator.next() == random.bits(draw: 1, purpose: 2, subject: 3, period: 101))
  }

  @Test func copiesRepeat() throws {
    var first = Self.generator()
    _ = first.normal()
    var second = first
    #expect(try first.gamma(shape: 0.3, rate: 2) == second.gamma(shape: 0.3, rate: 2))
    #expect(first.next() == second.next())
  }

  @Test func uniformNumbers() {
    var generator = Self.generator(1)
    let sample = (0..<20_000).map { _ in generator.uniform() }
    #expect(kolmogorovSmirnov(sample) { $0 } < 1.95)
  }

  @Test func normalNumbers() {
    var generator = Self.generator(2)
    let sample = (0..<20_000).map { _ in generator.normal() }
    #expect(kolmogorovSmirnov(sample, StandardNormal.cumulative) < 1.95)
  }

  @Test(arguments: [(0.2, 1.0), (2.0, 0.5), (25.0, 10.0)])
  func gammaNumbers(shape: Double, rate: Double) throws {
    var generator = Self.generator(3)
    let sample = try (0..<20_000).map { _ in try generator.gamma(shape: shape, rate: rate) }
    let gamma = Distribution.gamma(shape: shape, rate: rate)
    #expect(kolmogorovSmirnov(sample, gamma.cumulative) < 1.95)
  }

  @Test(arguments: [(0.5, 0.5), (2.0, 3.0), (0.2, 19.8)])
  func betaNumbers(alpha: Double, beta: Double) throws {
    var generator = Self.generator(4)
    let sample = try (0..<20_000).map { _ in try generator.beta(alpha: alpha, beta: beta) }
    let distribution = Distribution.beta(alpha: alpha, beta: beta)
    #expect(kolmogorovSmirnov(sample, distribution.cumulative) < 1.95)
  }

  /// Mean and variance of a Poisson are m; the standard errors are √(m/n) and about m √(2/n).
  @Test(arguments: [0.4, 6.0, 150.0]) func poissonCounts(mean: Double) throws {
    var generator = Self.generator(5)
    let n = 20_000.0
    let sample = try (0..<Int(n)).map { _ in Double(try generator.poisson(mean: mean)) }
    let found = sample.reduce(0, +) / n
    let variance = sample.reduce(0) { $0 + ($1 - found) * ($1 - found) } / n
    #expect(abs(found - mean) < 4 * (mean / n).squareRoot())
    #expect(abs(variance - mean) < 4 * ((2 * mean * mean + mean) / n).squareRoot())
    #expect(try generator.poisson(mean: 0) == 0)
  }

  /// Mean t p, standard error √(t p (1 - p)/n).
  @Test func binomialCounts() throws {
    var generator = Self.generator(6)
    let sample = try (0..<20_000).map { _ in Double(try generator.binomial(p: 0.3, trials: 50)) }
    let mean = sample.reduce(0, +) / 20_000
    let standardError = (10.5 / 20_000).squareRoot()
    #expect(abs(mean - 15) < 4 * standardError)
    #expect(sample.allSatisfy { $0 >= 0 && $0 <= 50 })
    #expect(try generator.binomial(p: 1, trials: 9) == 9)
    #expect(try generator.binomial(p: 0, trials: 9) == 0)
    #expect(try generator.binomial(p: 0.5, trials: 0) == 0)
  }

  @Test func refusesBadArguments() {
    var generator = Self.generator()
    #expect(
      refusal { _ = try generator.gamma(shape: 0, rate: 1) }
        == "shape must be positive, found 0.0")
    #expect(
      refusal { _ = try generator.gamma(shape: 1, rate: .nan) } == "rate must be finite, found nan")
    #expect(
      refusal { _ = try generator.beta(alpha: 1, beta: -1) } == "beta must be positive, found -1.0")
    #expect(refusal { _ = try generator.poisson(mean: -1) }.contains("found -1.0"))
    #expect(refusal { _ = try generator.poisson(mean: 1e300) }.contains("between 0 and 1e6"))
    #expect(refusal { _ = try generator.binomial(p: 1.5, trials: 3) }.contains("found 1.5"))
    #expect(
      refusal { _ = try generator.binomial(p: 0.5, trials: -3) }
        == "trials must be between 0 and 2^31, found -3")
  }
}
