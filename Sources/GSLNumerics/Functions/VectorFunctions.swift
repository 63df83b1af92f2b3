internal import CGSLSupport

/// Replaces each of `count` numbers by its exponential, several at a time.
///
/// At most 4 units in the last place from the exact value; the same for a number wherever it
/// stands. Infinities and NaN as in `exp`. Source: glibc's libmvec where there is one (x86-64),
/// else the C library's `exp`.
public func replaceByExponentials(_ values: UnsafeMutablePointer<Double>, count: Int) {
  entente_exp(values, count)
}

/// Replaces each of `count` numbers by its natural logarithm, several at a time; exactness and
/// source as for `replaceByExponentials`. 0 gives −∞, a negative number NaN.
public func replaceByLogarithms(_ values: UnsafeMutablePointer<Double>, count: Int) {
  entente_log(values, count)
}

/// Σ a_k b_k over `count` numbers, in four sums side by side so that the additions do not wait for
/// one another; the order of the sums is fixed.
@inlinable @inline(__always)
public func innerProduct(
  _ a: UnsafePointer<Double>, _ b: UnsafePointer<Double>, _ count: Int
) -> Double {
  var (first, second, third, fourth) = (0.0, 0.0, 0.0, 0.0)
  var k = 0
  while k &+ 3 < count {
    first += a[k] * b[k]
    second += a[k &+ 1] * b[k &+ 1]
    third += a[k &+ 2] * b[k &+ 2]
    fourth += a[k &+ 3] * b[k &+ 3]
    k &+= 4
  }
  while k < count {
    first += a[k] * b[k]
    k &+= 1
  }
  return (first + second) + (third + fourth)
}
