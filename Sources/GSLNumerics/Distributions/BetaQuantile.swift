internal import CGSL
internal import Glibc

/// The beta distribution's cumulative function and quantile.
enum BetaQuantile {
  /// P(X ≤ x).
  static func cumulative(_ x: Double, _ a: Double, _ b: Double) -> Double {
    x <= 0 ? 0 : x >= 1 ? 1 : gsl_cdf_beta_P(x, a, b)
  }

  /// The quantile, by ``TailNewton`` in t = ln(x / (1 - x)).
  static func value(_ p: Double, _ a: Double, _ b: Double) -> Double {
    guard p >= 0, p <= 1, a > 0, b > 0, a.isFinite, b.isFinite else { return .nan }
    if p == 0 || p == 1 { return p }
    let logBeta = gsl_sf_lnbeta(a, b)
    // Where x (or 1 - x) is tiny the power law is exact.
    let below = exp((log(p) + log(a) + logBeta) / a)
    if below * (1 + b) < 1e-17 { return below }
    let above = exp((log1p(-p) + log(b) + logBeta) / b)
    if above * (1 + a) < 1e-17 { return 1 - above }
    return solve(p, a, b, logBeta, from: start(p, a, b, below, above))
  }

  /// A first approximation to x and 1 - x.
  private static func start(
    _ p: Double, _ a: Double, _ b: Double, _ below: Double, _ above: Double
  ) -> (x: Double, y: Double) {
    if a >= 1, b >= 1 { return normalStart(p, a, b) }
    // The density piles up at the ends: the power law of the end that p belongs to.
    let share = b / (a + b)
    if p < share { return clamped(below) }
    let mirrored = clamped(above)
    return (mirrored.y, mirrored.x)
  }

  private static func clamped(_ x: Double) -> (x: Double, y: Double) {
    let inside = min(x, 0.5)
    return (inside, 1 - inside)
  }

  /// Abramowitz & Stegun 26.5.22.
  private static func normalStart(_ p: Double, _ a: Double, _ b: Double) -> (x: Double, y: Double) {
    let z = -StandardNormal.quantile(p)
    let (u, v) = (1 / (2 * a - 1), 1 / (2 * b - 1))
    let h = 2 / (u + v)
    let lambda = (z * z - 3) / 6
    let w =
      z * max(h + lambda, 0).squareRoot() / h - (v - u) * (lambda + 5.0 / 6 - 2 / (3 * h))
    let odds = a / b * exp(min(max(-2 * w, -600), 600))
    return (odds / (1 + odds), 1 / (1 + odds))
  }

  /// Carries x and y = 1 - x side by side, so that neither end loses digits.
  private static func solve(
    _ p: Double, _ a: Double, _ b: Double, _ logBeta: Double, from start: (x: Double, y: Double)
  ) -> Double {
    let newton = TailNewton(p: p)
    var (x, y) = start
    for _ in 0..<TailNewton.limit {
      let scale = 1 / (1 + (a + b) * x * y).squareRoot()
      let step = newton.step(
        tail: tail(isLower: newton.isLower, x, y, a, b),
        density: exp(a * log(x) + b * log(y) - logBeta), slope: a * y - b * x, scale: scale)
      let growth = expm1(step)
      let total = 1 + x * growth
      (x, y) = (x * (1 + growth) / total, y / total)
      if TailNewton.isLast(step, scale: scale) { break }
    }
    return x <= y ? x : 1 - y
  }

  /// P(X ≤ x) or P(X > x), from the smaller of x and 1 - x.
  private static func tail(
    isLower: Bool, _ x: Double, _ y: Double, _ a: Double, _ b: Double
  ) -> Double {
    if x <= y { return isLower ? gsl_cdf_beta_P(x, a, b) : gsl_cdf_beta_Q(x, a, b) }
    return isLower ? gsl_cdf_beta_Q(y, b, a) : gsl_cdf_beta_P(y, b, a)
  }
}
