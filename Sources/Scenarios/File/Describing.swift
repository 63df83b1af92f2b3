public import AllianceModel
internal import GSLNumerics

/// Distributions that scenarios can write: word and arguments.
public var distributionForms: [(name: String, arguments: String)] {
  DistributionForm.all.map { form in
    let words = form.arguments.enumerated().map {
      $0.offset < form.required ? $0.element : "[\($0.element)]"
    }
    return (form.name, words.joined(separator: ", "))
  }
}

/// A parameter's value in words, the way a scenario would write it.
public func describe(_ kind: ParameterKind) -> String {
  switch kind {
  case .choice(let word, _): word
  case .weights(let weights): "dirichlet \(weights.map(number).joined(separator: " "))"
  case .shares(let shares): "fixed \(shares.map(number).joined(separator: " "))"
  case .number(let distribution): describe(distribution)
  }
}

private func number(_ x: Double) -> String {
  let rounded = (x * 1e6).rounded() / 1e6
  return Reader.plain(rounded)
}

private func describe(_ distribution: Distribution) -> String {
  switch distribution {
  case .fixed(let value): return number(value)
  case .normal(let mean, let sd): return "normal [\(number(mean)), \(number(sd))]"
  case .lognormal(let median, let sigma):
    return "lognormal [\(number(median)), \(number(sigma))]"
  case .uniform(let low, let high): return "uniform [\(number(low)), \(number(high))]"
  case .triangular(let low, let mode, let high):
    return "triangular [\(number(low)), \(number(mode)), \(number(high))]"
  case .pert(let low, let mode, let high):
    return "pert [\(number(low)), \(number(mode)), \(number(high))]"
  case .splitNormal(let low, let median, let high, let scale):
    let words = "range [\(number(low)), \(number(median)), \(number(high))]"
    return scale == .linear ? words : "\(words) \(scale.rawValue)"
  case .beta(let alpha, let beta): return "beta [\(number(alpha)), \(number(beta))]"
  case .gamma(let shape, let rate): return "gamma [\(number(shape)), \(number(rate))]"
  case .truncatedNormal(let mean, let sd, let low, let high):
    let ends = [low, high].filter(\.isFinite).map(number)
    return "truncated_normal [\(([number(mean), number(sd)] + ends).joined(separator: ", "))]"
  case .bernoulli(let p): return "bernoulli [\(number(p))]"
  case .poisson(let mean): return "poisson [\(number(mean))]"
  case .categorical(let weights):
    return "categorical [\(weights.map(number).joined(separator: ", "))]"
  }
}
