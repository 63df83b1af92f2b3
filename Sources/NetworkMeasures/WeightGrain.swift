extension Matrix {
  /// The greatest number that every weight is a whole multiple of; 0 when there is none worth
  /// using, or no tie.
  ///
  /// With grain g the frustrations of all divisions are multiples of g, so that lower bounds can be
  /// rounded up. Euclid's algorithm, exact in floating point; a grain below a millionth of the
  /// greatest weight (weights that are no round numbers) counts as none.
  var grain: Double {
    let least = 1e-6 * greatestWeight
    var grain = 0.0
    for row in 0..<order {
      let line = self[row]
      for column in 0..<row where line[column] != 0 {
        grain = commonDivisor(line[column].magnitude, grain, least: least)
        if grain == 0 { return 0 }
      }
    }
    return grain
  }

  /// The greatest common divisor, or 0 if it is less than `least`.
  private func commonDivisor(_ first: Double, _ second: Double, least: Double) -> Double {
    var (large, small) = (first, second)
    while small != 0 {
      if small < least { return 0 }
      (large, small) = (small, large.truncatingRemainder(dividingBy: small))
    }
    return large < least ? 0 : large
  }
}
