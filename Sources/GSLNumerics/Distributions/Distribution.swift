/// The scale on which a split normal distribution is normal.
public enum Scale: String, Sendable, Hashable, CaseIterable {
  /// The number itself.
  case linear
  /// Its natural logarithm: for positive numbers.
  case log
  /// ln(x / (1 - x)): for numbers between 0 and 1.
  case logit
}

/// A univariate probability distribution, as a value.
///
/// Call ``validated()`` once; after that every function answers without error. Of a distribution
/// that would not pass, the functions give NaN or a meaningless number, but never stop the program.
public enum Distribution: Sendable, Hashable {
  /// The number itself, with certainty.
  case fixed(Double)
  /// The normal distribution; `sd` is the standard deviation.
  case normal(mean: Double, sd: Double)
  /// exp of a normal with mean ln(median) and standard deviation `sigma`.
  case lognormal(median: Double, sigma: Double)
  /// Uniform between `low` and `high`.
  case uniform(low: Double, high: Double)
  /// The triangular distribution; the mode may be an end.
  case triangular(low: Double, mode: Double, high: Double)
  /// The PERT distribution (Malcolm et al. 1959, Operations Research 7): a beta on [low, high] with
  /// α = 1 + 4 (mode - low)/(high - low), β = 1 + 4 (high - mode)/(high - low); its mean is
  /// (low + 4 mode + high)/6.
  case pert(low: Double, mode: Double, high: Double)
  /// The split normal through its 5, 50 and 95% points, on a scale s: s(median) + z σ, where
  /// σ = (s(high) - s(median))/1.6449 for z > 0 and (s(median) - s(low))/1.6449 otherwise, z
  /// standard normal. One side may be of width zero, not both.
  case splitNormal(low: Double, median: Double, high: Double, scale: Scale)
  /// The beta distribution on [0, 1], mean α/(α + β).
  case beta(alpha: Double, beta: Double)
  /// The gamma distribution, mean shape/rate.
  case gamma(shape: Double, rate: Double)
  /// A normal restricted to [low, high]; either end may be infinite.
  case truncatedNormal(mean: Double, sd: Double, low: Double, high: Double)
  /// 1 with probability `p`, otherwise 0.
  case bernoulli(p: Double)
  /// The Poisson distribution; its values are 0, 1, 2, …
  case poisson(mean: Double)
  /// The 0-based index of a weight, with probability proportional to the weight.
  case categorical(weights: [Double])

  /// The word for it in a scenario file.
  public var name: String {
    switch self {
    case .fixed: "fixed"
    case .normal: "normal"
    case .lognormal: "lognormal"
    case .uniform: "uniform"
    case .triangular: "triangular"
    case .pert: "pert"
    case .splitNormal: "range"
    case .beta: "beta"
    case .gamma: "gamma"
    case .truncatedNormal: "truncated_normal"
    case .bernoulli: "bernoulli"
    case .poisson: "poisson"
    case .categorical: "categorical"
    }
  }
}
