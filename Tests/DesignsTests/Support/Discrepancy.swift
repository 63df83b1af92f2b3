/// The centred L2 discrepancy of points of the unit cube (Hickernell 1998, Math. Comp. 67:299,
/// equation 5.1c), squared.
func centredDiscrepancy(_ points: [Double], factors: Int) -> Double {
  let count = points.count / factors
  var single = 0.0
  var double = 0.0
  for i in 0..<count {
    var product = 1.0
    for k in 0..<factors {
      let z = abs(points[i * factors + k] - 0.5)
      product *= 1 + 0.5 * z - 0.5 * z * z
    }
    single += product
    for j in 0..<count {
      var product = 1.0
      for k in 0..<factors {
        let (x, y) = (points[i * factors + k], points[j * factors + k])
        product *= 1 + 0.5 * abs(x - 0.5) + 0.5 * abs(y - 0.5) - 0.5 * abs(x - y)
      }
      double += product
    }
  }
  let n = Double(count)
  var first = 1.0
  for _ in 0..<factors { first *= 13.0 / 12 }
  return first - 2 / n * single + double / (n * n)
}

/// The cell of each point in a coordinate cut into as many equal parts as points, sorted.
func strata(_ points: [Double], factors: Int, _ factor: Int) -> [Int] {
  let count = points.count / factors
  return (0..<count).map { Int(points[$0 * factors + factor] * Double(count)) }.sorted()
}
