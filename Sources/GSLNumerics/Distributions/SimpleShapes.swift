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

/// Indices with given weights.
struct Categorical {
  let weights: [Double]

  private var total: Double { weights.reduce(0, +) }

  /// The first index at which the summed weight reaches p of the total; never one of weight zero.
  func quantile(_ p: Double) -> Double {
    let target = p * total
    var sum = 0.0
    var last = Double.nan
    for (index, weight) in weights.enumerated() where weight > 0 {
      sum += weight
      last = Double(index)
      if sum >= target { break }
    }
    return last
  }

  func cumulative(_ x: Double) -> Double {
    if x < 0 { return 0 }
    if x >= Double(weights.count - 1) { return 1 }
    return weights[...Int(x)].reduce(0, +) / total
  }

  func mass(_ x: Double) -> Double {
    guard x >= 0, x < Double(weights.count), x == x.rounded() else { return 0 }
    return weights[Int(x)] / total
  }

  var mean: Double {
    weights.enumerated().reduce(0) { $0 + Double($1.offset) * ($1.element / total) }
  }
}
