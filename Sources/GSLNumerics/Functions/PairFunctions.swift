/// Visits every pair of `order` things once, row by row: (0, 1), (0, 2) … (1, 2) …, with its number in
/// that order and its two places in an order × order matrix, row-major.
@inlinable @inline(__always)
public func forEachPair(
  of order: Int, _ body: (_ pair: Int, _ upper: Int, _ lower: Int) -> Void
) {
  var pair = 0
  for i in 0..<order {
    for j in (i &+ 1)..<max(order, i &+ 1) {
      body(pair, i &* order &+ j, j &* order &+ i)
      pair &+= 1
    }
  }
}

/// Writes numbers of pairs, in the order of ``forEachPair(of:_:)``, to both their places in an
/// order × order matrix; the diagonal stays.
@inlinable @inline(__always)
public func spreadPairs(
  _ values: UnsafePointer<Double>, of order: Int, into matrix: UnsafeMutablePointer<Double>
) {
  forEachPair(of: order) { pair, upper, lower in
    matrix[upper] = values[pair]
    matrix[lower] = values[pair]
  }
}

/// Sets `result` to an order × order matrix, row-major, with every column times its factor.
@inlinable @inline(__always)
public func scaleColumns(
  of matrix: UnsafePointer<Double>, by factors: UnsafePointer<Double>, order: Int,
  into result: UnsafeMutablePointer<Double>
) {
  for i in 0..<order {
    for k in 0..<order { result[i &* order &+ k] = matrix[i &* order &+ k] * factors[k] }
  }
}
