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
