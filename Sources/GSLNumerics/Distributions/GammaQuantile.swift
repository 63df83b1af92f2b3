internal import CGSL
internal import Glibc

/// The gamma distribution's cumulative function and quantile, for rate 1.
enum GammaQuantile {
  /// P(X ≤ x).
  static func cumulative(_ x: Double, _ shape: Double) -> Double {
    x <= 0 ? 0 : x == .infinity ? 1 : gsl_cdf_gamma_P(x, shape, 1)
  }

  /// The quantile, by ``TailNewton`` in t = ln x.
  static func value(_ p: Double, _ shape: Double) -> Double {
    guard p >= 0, p <= 1, shape > 0, shape.isFinite else { return .nan }
    if p == 0 { return 0 }
    if p == 1 { return .infinity }
    let floor = exp(logFloor(p, shape))
    return floor < 1e-17 ? floor : solve(p, shape, from: start(p, shape, floor))
  }

  /// ln of the quantile, also where the quantile itself vanishes.
  static func logValue(_ p: Double, _ shape: Double) -> Double {
    let low = logFloor(p, shape)
    return low < -40 ? low : log(value(p, shape))
  }

  /// ln of (p Γ(shape + 1))^(1/shape): below the quantile always, since
  /// P(x) ≤ x^shape/Γ(shape + 1), and equal to it as x goes to 0.
  private static func logFloor(_ p: Double, _ shape: Double) -> Double {
    (log(p) + gsl_sf_lngamma(shape + 1)) / shape
  }

  /// Wilson & Hilferty (1931, PNAS 17) for shapes from 0.5; below, an exponential's tail.
  private static func start(_ p: Double, _ shape: Double, _ floor: Double) -> Double {
    if shape < 0.5 { return max(floor, -log(1 - p) - gsl_sf_lngamma(shape)) }
    let z = StandardNormal.quantile(p)
    let root = 1 - 1 / (9 * shape) + z / (3 * shape.squareRoot())
    return max(floor, shape * root * root * root)
  }

  private static func solve(_ p: Double, _ shape: Double, from start: Double) -> Double {
    let newton = TailNewton(p: p)
    let logGamma = gsl_sf_lngamma(shape)
    var x = start
    for _ in 0..<TailNewton.limit {
      let tail = newton.isLower ? gsl_cdf_gamma_P(x, shape, 1) : gsl_cdf_gamma_Q(x, shape, 1)
      let scale = 1 / (1 + x).squareRoot()
      let step = newton.step(
        tail: tail, density: exp(shape * log(x) - x - logGamma), slope: shape - x, scale: scale)
      x *= exp(step)
      if TailNewton.isLast(step, scale: scale) { break }
    }
    return x
  }
}
