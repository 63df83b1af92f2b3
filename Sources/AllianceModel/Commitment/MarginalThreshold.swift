internal import GSLNumerics
internal import Glibc

/// The intercept shift of correlated joining, turned round (methods Q1).
///
/// A party joins iff η̃ + n > 0, where η̃ solves E_z[Λ(η̃ + σz)] = Λ(η) and n is its noise. The left
/// side rises with η̃, so the same event is η > M(−n) with M(t) = logit E_z[Λ(t + σz)]: the
/// threshold belongs to the noise alone, is found once per draw without any root finding, and
/// serves every period, scenario and κ. The expectation is 24-point Gauss–Hermite quadrature.
public struct MarginalThreshold: Sendable {
  @usableFromInline let weights: [Double]
  private let nodes: [Double]
  /// e^{σ z_k}.
  private var factors: [Double]

  /// For σ = 0, where M is the identity.
  public init() throws(WorldError) {
    do {
      (nodes, weights) = try gaussHermite(24)
    } catch { throw WorldError("no Gauss–Hermite rule: \(error)") }
    factors = Array(repeating: 1, count: nodes.count)
  }

  /// Prepares for a total standard deviation σ = √(σ_u² + σ_s²) of the noise's shared part.
  public mutating func setScale(_ sigma: Double) {
    for k in nodes.indices { factors[k] = exp(sigma * nodes[k]) }
  }

  /// M(t), finite for every finite t; beyond ±700 the tail is linear in t to rounding.
  public func threshold(_ t: Double) -> Double {
    let held = min(600, max(-600, t))
    let e = exp(held)
    var below = 0.0
    var above = 0.0
    for k in 0..<24 {
      let x = e * factors[k]
      let q = weights[k] / (1 + x)
      below += q
      above += x * q
    }
    return log(above / below) + (t - held)
  }

  /// η̃ for a marginal logit η, by Newton's method: the direct reading of methods Q1, kept to
  /// check the turned-round form.
  public func shiftedLogit(_ eta: Double) -> Double {
    let sigma = log(factors[23]) / nodes[23]
    var t = eta * (1 + 0.346 * sigma * sigma).squareRoot()
    for _ in 0..<100 {
      let h = 1e-5
      let slope = (threshold(t + h) - threshold(t - h)) / (2 * h)
      let step = (threshold(t) - eta) / slope
      t -= step
      if abs(step) < 1e-10 { break }
    }
    return t
  }
}
