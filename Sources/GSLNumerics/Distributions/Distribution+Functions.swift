internal import CGSL
internal import Glibc

extension Distribution {
  /// The quantile: the smallest x with P(X ≤ x) ≥ p. At p = 0 and 1 the ends of the support;
  /// outside [0, 1] NaN.
  public func quantile(_ p: Double) -> Double {
    guard p >= 0, p <= 1 else { return .nan }
    switch self {
    case .fixed, .normal, .lognormal, .splitNormal:
      return value(atNormal: StandardNormal.quantile(p))
    case .uniform(let low, let high):
      return min(low + p * (high - low), high)
    case .triangular(let low, let mode, let high):
      return Triangular(low: low, mode: mode, high: high).quantile(p)
    case .pert(let low, let mode, let high):
      let shape = Pert(low: low, mode: mode, high: high)
      return min(low + (high - low) * BetaQuantile.value(p, shape.alpha, shape.beta), high)
    case .beta(let alpha, let beta):
      return BetaQuantile.value(p, alpha, beta)
    case .gamma(let shape, let rate):
      return GammaQuantile.value(p, shape) / rate
    case .truncatedNormal(let mean, let sd, let low, let high):
      return TruncatedNormal(mean: mean, sd: sd, low: low, high: high).quantile(p)
    case .bernoulli(let probability):
      return p > 1 - probability || probability == 1 ? 1 : 0
    case .poisson(let mean):
      return Poisson.quantile(p, mean: mean)
    case .categorical(let weights):
      return Categorical(weights: weights).quantile(p)
    }
  }

  /// The value where a standard normal is `z`: `quantile(Φ(z))`, but for the normal family
  /// (normal, lognormal, split normal) computed directly from `z`.
  public func value(atNormal z: Double) -> Double {
    switch self {
    case .fixed(let value): return z.isNaN ? .nan : value
    case .normal(let mean, let sd): return mean + sd * z
    case .lognormal(let median, let sigma): return median * exp(sigma * z)
    case .splitNormal(let low, let median, let high, let scale):
      return SplitNormal(low: low, median: median, high: high, scale: scale).value(atNormal: z)
    default: return quantile(StandardNormal.cumulative(z))
    }
  }

  /// P(X ≤ x).
  public func cumulative(_ x: Double) -> Double {
    if x.isNaN { return .nan }
    switch self {
    case .fixed(let value): return x >= value ? 1 : 0
    case .normal(let mean, let sd): return StandardNormal.cumulative((x - mean) / sd)
    case .lognormal(let median, let sigma):
      return x <= 0 ? 0 : StandardNormal.cumulative(log(x / median) / sigma)
    case .uniform(let low, let high): return min(max((x - low) / (high - low), 0), 1)
    case .triangular(let low, let mode, let high):
      return Triangular(low: low, mode: mode, high: high).cumulative(x)
    case .pert(let low, let mode, let high):
      let shape = Pert(low: low, mode: mode, high: high)
      return BetaQuantile.cumulative((x - low) / (high - low), shape.alpha, shape.beta)
    case .splitNormal(let low, let median, let high, let scale):
      let split = SplitNormal(low: low, median: median, high: high, scale: scale)
      return StandardNormal.cumulative(split.normal(at: x))
    case .beta(let alpha, let beta): return BetaQuantile.cumulative(x, alpha, beta)
    case .gamma(let shape, let rate): return GammaQuantile.cumulative(x * rate, shape)
    case .truncatedNormal(let mean, let sd, let low, let high):
      return TruncatedNormal(mean: mean, sd: sd, low: low, high: high).cumulative(x)
    case .bernoulli(let p): return x < 0 ? 0 : x < 1 ? 1 - p : 1
    case .poisson(let mean): return Poisson.cumulative(x, mean: mean)
    case .categorical(let weights): return Categorical(weights: weights).cumulative(x)
    }
  }

  /// The probability density at x; of a distribution on separate values (fixed excepted: infinite
  /// at its value) the probability of x.
  public func density(_ x: Double) -> Double {
    if x.isNaN { return .nan }
    switch self {
    case .fixed(let value): return x == value ? .infinity : 0
    case .normal(let mean, let sd): return StandardNormal.density((x - mean) / sd) / sd
    case .lognormal(let median, let sigma):
      return x <= 0 ? 0 : StandardNormal.density(log(x / median) / sigma) / (sigma * x)
    case .uniform(let low, let high): return x < low || x > high ? 0 : 1 / (high - low)
    case .triangular(let low, let mode, let high):
      return Triangular(low: low, mode: mode, high: high).density(x)
    case .pert(let low, let mode, let high):
      let shape = Pert(low: low, mode: mode, high: high)
      let width = high - low
      return gsl_ran_beta_pdf((x - low) / width, shape.alpha, shape.beta) / width
    case .splitNormal(let low, let median, let high, let scale):
      return SplitNormal(low: low, median: median, high: high, scale: scale).density(x)
    case .beta(let alpha, let beta): return gsl_ran_beta_pdf(x, alpha, beta)
    case .gamma(let shape, let rate): return gsl_ran_gamma_pdf(x * rate, shape, 1) * rate
    case .truncatedNormal(let mean, let sd, let low, let high):
      return TruncatedNormal(mean: mean, sd: sd, low: low, high: high).density(x)
    case .bernoulli(let p): return x == 1 ? p : x == 0 ? 1 - p : 0
    case .poisson(let mean): return Poisson.mass(x, mean: mean)
    case .categorical(let weights): return Categorical(weights: weights).mass(x)
    }
  }
}
