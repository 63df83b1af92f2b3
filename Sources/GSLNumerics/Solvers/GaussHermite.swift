internal import CGSL
internal import CGSLSupport

/// Nodes and weights with Σ weights[i] f(nodes[i]) = E f(Z) for a standard normal Z, exact for
/// polynomials of degree 2 · points - 1. Nodes ascend; weights sum to 1.
///
/// The nodes are GSL's (`gsl_integration_fixed_hermite`, weight exp(-x²/2)) after one step of
/// Newton; the weights are recomputed at them from the orthonormal Hermite polynomials, w = 1 / Σ h_k(x)²
/// (Golub & Welsch 1969, Mathematics of Computation 23). Both keep 12 digits into the tails.
///
/// - Parameter points: 1 to 256.
public func gaussHermite(
  _ points: Int
) throws(NumericsError) -> (nodes: [Double], weights: [Double]) {
  let function = "gsl_integration_fixed_alloc"
  try require(
    (1...256).contains(points), function, Failure.invalid,
    "a Gauss-Hermite rule has 1 to 256 points, found \(points)")
  let rule = try allocated(function, "points = \(points)") {
    gsl_integration_fixed_alloc(entente_fixed_hermite(), points, 0, 0.5, 0, 0)
  }
  defer { gsl_integration_fixed_free(rule) }
  let raw = UnsafeBufferPointer(start: gsl_integration_fixed_nodes(rule), count: points)
  let near = raw.indices.map { (raw[$0] - raw[points - 1 - $0]) / 2 }
  let nodes = near.map { x in
    let h = hermite(x, points)
    return x - h.value / (Double(points).squareRoot() * h.before)
  }
  let weights = nodes.map { 1 / hermite($0, points).squares }
  let total = weights.reduce(0, +)
  return (nodes, weights.map { $0 / total })
}

/// h_n and h_{n-1} at x, and Σ_{k < n} h_k(x)²; h_k is orthonormal under the standard normal
/// density: √(k+1) h_{k+1} = x h_k - √k h_{k-1}, and h_n' = √n h_{n-1}.
private func hermite(
  _ x: Double, _ n: Int
) -> (value: Double, before: Double, squares: Double) {
  var before = 0.0
  var current = 1.0
  var squares = 0.0
  for k in 0..<n {
    squares += current * current
    let next = (x * current - Double(k).squareRoot() * before) / Double(k + 1).squareRoot()
    before = current
    current = next
  }
  return (current, before, squares)
}
