extension Distribution {
  /// The greatest Poisson mean; beyond it GSL's cumulative function loses digits.
  static var greatestPoissonMean: Double { 1e6 }
  /// The greatest shape of a gamma or beta distribution, for the same reason.
  static var greatestShape: Double { 1e5 }

  /// Checks the arguments.
  ///
  /// - Throws: a ``DistributionError`` for the first argument that is not finite or breaks its
  ///   rule: standard deviations, shapes, rates and medians of lognormals are positive; low < high
  ///   with the mode or median between; shapes are at most 1e5 and Poisson means at most 1e6;
  ///   probabilities lie in [0, 1]; a truncation interval holds some probability; weights are not
  ///   negative and not all zero.
  public func validated() throws(DistributionError) {
    switch self {
    case .fixed(let value):
      try finite(value, "value")
    case .normal(let mean, let sd):
      try finite(mean, "mean")
      try positive(sd, "sd")
    case .lognormal(let median, let sigma):
      try positive(median, "median")
      try positive(sigma, "sigma")
    case .uniform(let low, let high):
      try ordered([("low", low), ("high", high)])
    case .triangular(let low, let mode, let high), .pert(let low, let mode, let high):
      try ordered([("low", low), ("mode", mode), ("high", high)])
    case .splitNormal(let low, let median, let high, let scale):
      try ordered([("low", low), ("median", median), ("high", high)])
      try inside(scale, low: low, high: high)
    case .beta(let alpha, let beta):
      try shape(alpha, "alpha")
      try shape(beta, "beta")
    case .gamma(let shape, let rate):
      try self.shape(shape, "shape")
      try positive(rate, "rate")
    case .truncatedNormal(let mean, let sd, let low, let high):
      try truncation(mean: mean, sd: sd, low: low, high: high)
    case .bernoulli(let p):
      try rule(p >= 0 && p <= 1, "p must be between 0 and 1, found \(p)")
    case .poisson(let mean):
      try rule(
        mean >= 0 && mean <= Self.greatestPoissonMean,
        "mean must be between 0 and 1e6, found \(mean)")
    case .categorical(let weights):
      try categorical(weights)
    }
  }

  private func shape(_ value: Double, _ name: String) throws(DistributionError) {
    try positive(value, name)
    try rule(value <= Self.greatestShape, "\(name) must be at most 1e5, found \(value)")
  }

  private func truncation(
    mean: Double, sd: Double, low: Double, high: Double
  ) throws(DistributionError) {
    try finite(mean, "mean")
    try positive(sd, "sd")
    try rule(low < high, "low must be below high, found low \(low) and high \(high)")
    let normal = TruncatedNormal(mean: mean, sd: sd, low: low, high: high)
    try rule(
      normal.mass > 0,
      "the interval from low to high must hold some probability, found none"
        + " between \(low) and \(high) for mean \(mean) and sd \(sd)")
  }

  private func categorical(_ weights: [Double]) throws(DistributionError) {
    try rule(!weights.isEmpty, "weights must not be empty")
    for (index, weight) in weights.enumerated() {
      try rule(
        weight >= 0 && weight.isFinite,
        "weights must be finite and not negative, found \(weight) at position \(index)")
    }
    let total = weights.reduce(0, +)
    try rule(total > 0, "weights must not all be zero")
    try rule(total.isFinite, "the sum of the weights must be finite, found \(total)")
  }
}

private func rule(
  _ holds: Bool, _ message: @autoclosure () -> String
) throws(DistributionError) {
  if !holds { throw DistributionError(message: message()) }
}

private func finite(_ value: Double, _ name: String) throws(DistributionError) {
  try rule(value.isFinite, "\(name) must be finite, found \(value)")
}

private func positive(_ value: Double, _ name: String) throws(DistributionError) {
  try finite(value, name)
  try rule(value > 0, "\(name) must be positive, found \(value)")
}

/// Finite and not descending, the first strictly below the last.
private func ordered(_ values: [(name: String, value: Double)]) throws(DistributionError) {
  for (name, value) in values { try finite(value, name) }
  for (left, right) in zip(values, values.dropFirst()) {
    try rule(
      left.value <= right.value,
      "\(left.name) must not be above \(right.name), found \(left.name) \(left.value)"
        + " and \(right.name) \(right.value)")
  }
  let (low, high) = (values[0], values[values.count - 1])
  try rule(
    low.value < high.value,
    "\(low.name) must be below \(high.name), found \(low.value) for both")
  try rule(
    (high.value - low.value).isFinite,
    "\(high.name) - \(low.name) must be finite, found \(low.value) to \(high.value)")
}

private func inside(
  _ scale: Scale, low: Double, high: Double
) throws(DistributionError) {
  switch scale {
  case .linear: return
  case .log: try rule(low > 0, "low must be positive on the log scale, found \(low)")
  case .logit:
    try rule(low > 0, "low must be above 0 on the logit scale, found \(low)")
    try rule(high < 1, "high must be below 1 on the logit scale, found \(high)")
  }
}
