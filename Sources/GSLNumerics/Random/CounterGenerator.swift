internal import CGSL
internal import CGSLSupport

/// The counter-based stream read one number after the other: the n-th number is the stream's at
/// period n. A value without memory of its own, so a generator per draw costs nothing.
///
/// GSL's samplers run on it through a registered `gsl_rng_type`. They take as many numbers as their
/// rejection needs; where two scenarios must share every number, take
/// ``Distribution/sample(_:draw:purpose:subject:period:)``, which takes one.
///
/// After 2^32 numbers the sequence begins again.
public struct CounterGenerator: RandomNumberGenerator, Sendable {
  private var sequence: entente_sequence

  /// The sequence of one subject, from period 0.
  public init(_ random: CounterRandom, draw: UInt64, purpose: UInt16, subject: UInt32) {
    sequence = entente_sequence(
      seed: random.seed, plane: random.plane(draw, purpose), subject: subject, period: 0)
  }

  /// The next 64 bits.
  public mutating func next() -> UInt64 { entente_sequence_next(&sequence) }

  /// The next number on [0, 1) (`gsl_rng_uniform`).
  public mutating func uniform() -> Double { sample { gsl_rng_uniform($0) } }

  /// A standard normal number (`gsl_ran_gaussian_ziggurat`, Marsaglia & Tsang 2000).
  public mutating func normal() -> Double { sample { gsl_ran_gaussian_ziggurat($0, 1) } }

  /// A gamma number with mean shape/rate (`gsl_ran_gamma`, Marsaglia & Tsang 2000).
  ///
  /// - Throws: if an argument is not positive and finite.
  public mutating func gamma(shape: Double, rate: Double) throws(DistributionError) -> Double {
    try Distribution.gamma(shape: shape, rate: rate).validated()
    return sample { gsl_ran_gamma($0, shape, 1) } / rate
  }

  /// A beta number (`gsl_ran_beta`).
  ///
  /// - Throws: if an argument is not positive and finite.
  public mutating func beta(alpha: Double, beta: Double) throws(DistributionError) -> Double {
    try Distribution.beta(alpha: alpha, beta: beta).validated()
    return sample { gsl_ran_beta($0, alpha, beta) }
  }

  /// A Poisson count (`gsl_ran_poisson`).
  ///
  /// - Throws: if the mean is outside 0 … 1e6.
  public mutating func poisson(mean: Double) throws(DistributionError) -> Int {
    try Distribution.poisson(mean: mean).validated()
    return mean == 0 ? 0 : Int(sample { gsl_ran_poisson($0, mean) })
  }

  /// How many of `trials` succeed, each with probability `p` (`gsl_ran_binomial`).
  ///
  /// - Throws: if p is outside [0, 1] or trials outside 0 … 2^31.
  public mutating func binomial(p: Double, trials: Int) throws(DistributionError) -> Int {
    try Distribution.bernoulli(p: p).validated()
    guard trials >= 0, trials <= 1 << 31 else {
      throw DistributionError(message: "trials must be between 0 and 2^31, found \(trials)")
    }
    return Int(sample { gsl_ran_binomial($0, p, UInt32(trials)) })
  }

  /// A GSL generator on the stack, with this value as its state, for one call.
  private mutating func sample<Number>(_ body: (UnsafePointer<gsl_rng>) -> Number) -> Number {
    withUnsafeMutablePointer(to: &sequence) { state in
      var generator = gsl_rng(type: entente_rng_counter(), state: UnsafeMutableRawPointer(state))
      return body(&generator)
    }
  }
}
