internal import CGSL
internal import Glibc

extension Distribution {
  /// The expectation.
  public var mean: Double {
    switch self {
    case .fixed(let value): return value
    case .normal(let mean, _): return mean
    case .lognormal(let median, let sigma): return median * exp(sigma * sigma / 2)
    case .uniform(let low, let high): return low + (high - low) / 2
    case .triangular(let low, let mode, let high): return low / 3 + mode / 3 + high / 3
    case .pert(let low, let mode, let high): return low / 6 + mode * (2.0 / 3) + high / 6
    case .splitNormal(let low, let median, let high, let scale):
      return SplitNormal(low: low, median: median, high: high, scale: scale).mean
    case .beta(let alpha, let beta): return 1 / (1 + beta / alpha)
    case .gamma(let shape, let rate): return shape / rate
    case .truncatedNormal(let mean, let sd, let low, let high):
      return TruncatedNormal(mean: mean, sd: sd, low: low, high: high).expectation
    case .bernoulli(let p): return p
    case .poisson(let mean): return mean
    case .categorical(let weights): return Categorical(weights: weights).mean
    }
  }

  /// The 50% point: `quantile(0.5)`.
  public var median: Double {
    switch self {
    case .lognormal(let median, _), .splitNormal(_, let median, _, _): median
    default: quantile(0.5)
    }
  }

  /// The distribution's number at a place of the stream: for the normal family from the stream's
  /// standard normal number, for the others the quantile of its uniform number.
  public func sample(
    _ random: CounterRandom, draw: UInt64, purpose: UInt16, subject: UInt32, period: UInt32
  ) -> Double {
    switch self {
    case .fixed(let value): value
    case .normal, .lognormal, .splitNormal:
      value(
        atNormal: random.normal(draw: draw, purpose: purpose, subject: subject, period: period))
    default:
      quantile(random.uniform(draw: draw, purpose: purpose, subject: subject, period: period))
    }
  }
}

extension SplitNormal {
  /// The expectation; closed on the linear and log scales, by quadrature on the logit scale.
  var mean: Double {
    switch scale {
    case .linear: centre + (upperSd - lowerSd) * StandardNormal.density(0)
    case .log: exp(centre) * (halfExponential(-lowerSd) + halfExponential(upperSd))
    case .logit: half(-lowerSd) + half(upperSd)
    }
  }

  /// E[exp(s Z); Z > 0] = exp(s²/2) Φ(s).
  private func halfExponential(_ s: Double) -> Double {
    exp(s * s / 2 + gsl_sf_log_erfc(-s / 2.0.squareRoot()) - M_LN2)
  }

  /// E[back(centre + s Z); Z > 0], by Gauss-Legendre on panels of half a unit up to z = 9, where
  /// 1e-19 of the probability is left.
  private func half(_ s: Double) -> Double {
    let panels = 18
    let rule = gsl_integration_glfixed_table_alloc(32)
    defer { gsl_integration_glfixed_table_free(rule) }
    var sum = 0.0
    for panel in 0..<panels {
      for index in 0..<32 {
        var (z, weight) = (0.0, 0.0)
        let (from, to) = (Double(panel) / 2, Double(panel + 1) / 2)
        gsl_integration_glfixed_point(from, to, index, &z, &weight, rule)
        sum += weight * StandardNormal.density(z) * scale.back(centre + s * z)
      }
    }
    return sum
  }
}
