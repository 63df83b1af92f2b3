/// The triangular distribution's functions.
struct Triangular {
  let low: Double
  let mode: Double
  let high: Double

  private var width: Double { high - low }

  func quantile(_ p: Double) -> Double {
    let split = (mode - low) / width
    if p <= split { return low + (p * width * (mode - low)).squareRoot() }
    if p == 1 { return high }
    // The root that does not cancel where p is near the mode's.
    let right = high - mode
    let area = (p - split) * width
    return mode + area / (1 + max(0, 1 - area / right).squareRoot())
  }

  func cumulative(_ x: Double) -> Double {
    if x <= low { return 0 }
    if x >= high { return 1 }
    if x <= mode { return (x - low) / width * ((x - low) / (mode - low)) }
    return (mode - low) / width + (x - mode) / width * ((high - x) / (high - mode) + 1)
  }

  func density(_ x: Double) -> Double {
    if x < low || x > high { return 0 }
    if x < mode { return 2 / width * ((x - low) / (mode - low)) }
    return x == mode ? 2 / width : 2 / width * ((high - x) / (high - mode))
  }
}

/// The shapes of the beta distribution that a PERT distribution is.
struct Pert {
  let alpha: Double
  let beta: Double

  init(low: Double, mode: Double, high: Double) {
    alpha = 1 + 4 * (mode - low) / (high - low)
    beta = 1 + 4 * (high - mode) / (high - low)
  }
}
