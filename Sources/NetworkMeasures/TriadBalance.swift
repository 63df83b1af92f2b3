extension SignedNetwork {
  /// Weighted share of balanced triads: T = [tr|A|³ + tr A³] / (2 tr|A|³).
  ///
  /// 1 when the product of the signs is positive in every triad, 0 when it is negative in every
  /// triad (Harary's ratio of positive cycles, of length 3, with each triad weighted by the
  /// product of its three weights). `nil` without triads.
  public var triadBalance: Double? {
    withMatrix { $0.triadBalance }
  }
}

extension Matrix {
  /// T; `nil` without triads.
  ///
  /// Products are taken of weights scaled by a power of two to about 1, so that none overflows.
  var triadBalance: Double? {
    let greatest = greatestWeight
    guard greatest > 0 else { return nil }
    let scale = Double(
      sign: .plus, exponent: max(-1022, min(1022, -Int(greatest.exponent))), significand: 1)
    var signed = 0.0
    var absolute = 0.0
    for last in 0..<order {
      let line = self[last]
      for middle in 0..<last where line[middle] != 0 {
        let tie = line[middle] * scale
        let sums = paths(from: line, to: self[middle], before: middle, scale)
        signed += tie * sums.signed
        absolute += tie.magnitude * sums.absolute
      }
    }
    return absolute > 0 ? (absolute + signed) / (2 * absolute) : nil
  }

  /// Σ over the third nodes before `end` of the products of two rows.
  @inline(__always)
  private func paths(
    from one: UnsafeBufferPointer<Double>, to other: UnsafeBufferPointer<Double>, before end: Int,
    _ scale: Double
  ) -> (signed: Double, absolute: Double) {
    var signed = 0.0
    var absolute = 0.0
    for third in 0..<end {
      let product = (one[third] * scale) * (other[third] * scale)
      signed += product
      absolute += product.magnitude
    }
    return (signed, absolute)
  }
}
