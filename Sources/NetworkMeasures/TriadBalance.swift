extension SignedNetwork {
  /// Weighted share of balanced triads: T = [tr|A|³ + tr A³] / (2 tr|A|³).
  ///
  /// 1 when the product of the signs is positive in every triad, 0 when it is negative in every
  /// triad (Harary's ratio of positive cycles, of length 3, with each triad weighted by the
  /// product of its three weights). `nil` without triads.
  public var triadBalance: Double? {
    weights.withUnsafeBufferPointer { weights in
      weights.baseAddress.flatMap { triadRatio(weights: $0, order: order) }
    }
  }
}

/// T of a symmetric matrix with zero diagonal; `nil` without triads.
///
/// Products are taken of weights scaled by a power of two to about 1, so that none overflows.
func triadRatio(weights: UnsafePointer<Double>, order: Int) -> Double? {
  var greatest = 0.0
  for index in 0..<(order * order) { greatest = max(greatest, weights[index].magnitude) }
  guard greatest > 0 else { return nil }
  let scale = Double(
    sign: .plus, exponent: max(-1022, min(1022, -Int(greatest.exponent))), significand: 1)
  var signed = 0.0
  var absolute = 0.0
  for first in 0..<order {
    for second in (first + 1)..<max(order, first + 1) {
      let tie = weights[first * order + second]
      guard tie != 0 else { continue }
      let sums = pathSums(weights, order, first, second, scale)
      signed += tie * scale * sums.signed
      absolute += tie.magnitude * scale * sums.absolute
    }
  }
  return absolute > 0 ? (absolute + signed) / (2 * absolute) : nil
}

/// Σ over third nodes after `second` of the products along first – third – second.
@inline(__always)
private func pathSums(
  _ weights: UnsafePointer<Double>, _ order: Int, _ first: Int, _ second: Int, _ scale: Double
) -> (signed: Double, absolute: Double) {
  let one = weights + first * order
  let other = weights + second * order
  var signed = 0.0
  var absolute = 0.0
  for third in (second + 1)..<max(order, second + 1) {
    let product = (one[third] * scale) * (other[third] * scale)
    signed += product
    absolute += product.magnitude
  }
  return (signed, absolute)
}
