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
