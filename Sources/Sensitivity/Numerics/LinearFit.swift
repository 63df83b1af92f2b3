internal import GSLNumerics

/// A linear regression between standardised numbers, from their correlations.
struct LinearFit {
  /// The correlation of each factor with the output.
  let correlations: [Double]
  /// The standardised coefficient of each factor, and its standard error.
  let coefficients: [Double], errors: [Double]
  /// The share of the variance that the regression explains.
  let rSquared: Double
  /// Points minus factors minus 1.
  let degreesOfFreedom: Int

  /// - Parameters:
  ///   - x: the values of each factor, none constant.
  ///   - y: the output, not constant; at least two more numbers than factors.
  /// - Throws: if the factors are collinear.
  init(_ x: [[Double]], _ y: [Double]) throws {
    let d = x.count
    let columns = x.map(standardised)
    let target = standardised(y)
    var matrix = [Double](repeating: 0, count: d * d)
    for i in 0..<d {
      for j in i..<d {
        matrix[i * d + j] = i == j ? 1 : dot(columns[i], columns[j])
        matrix[j * d + i] = matrix[i * d + j]
      }
    }
    let right = columns.map { dot($0, target) }
    let factor = try CholeskyFactorisation(matrix, order: d)
    let solution = try factor.solve(Vector(right)).array
    rSquared = min(1, zip(solution, right).reduce(0) { $0 + $1.0 * $1.1 })
    let freedom = y.count - d - 1
    let noise = max(0, 1 - rSquared) / Double(max(freedom, 1))
    // The diagonal of the inverse: the variance inflation of each factor.
    errors = try (0..<d).map { place in
      var unit = [Double](repeating: 0, count: d)
      unit[place] = 1
      return try (noise * factor.solve(Vector(unit)).array[place]).squareRoot()
    }
    (correlations, coefficients, degreesOfFreedom) = (right, solution, freedom)
  }

  /// The correlation of a factor with the output when the linear effect of the other factors is
  /// taken from both: t/√(t² + degrees of freedom), t = coefficient/standard error; nil if the
  /// others leave nothing to explain.
  func partialCorrelation(_ factor: Int) -> Double? {
    let scale = errors[factor] * Double(degreesOfFreedom).squareRoot()
    let length = (coefficients[factor] * coefficients[factor] + scale * scale).squareRoot()
    return length > 1e-12 ? coefficients[factor] / length : nil
  }
}

/// `values` with mean 0 and sum of squares 1.
private func standardised(_ values: [Double]) -> [Double] {
  let mean = accurateSum(values) / Double(values.count)
  let off = values.map { $0 - mean }
  let length = dot(off, off).squareRoot()
  return off.map { $0 / length }
}

private func dot(_ a: [Double], _ b: [Double]) -> Double {
  accurateSum(zip(a, b).lazy.map { $0 * $1 })
}
