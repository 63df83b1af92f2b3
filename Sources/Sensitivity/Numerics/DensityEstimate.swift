internal import Glibc

/// Gaussian kernel densities on one grid of equal steps.
struct DensityGrid: Sendable {
  /// The first point, the step, the number of points.
  let start: Double, step: Double, count: Int

  /// `count` points from the least to the greatest of `values`.
  init(over values: [Double], count: Int) {
    start = values.min() ?? 0
    step = ((values.max() ?? 0) - start) / Double(count - 1)
    self.count = count
  }

  /// The density of `values` with Silverman's bandwidth sd (3n/4)^(-1/5), sd with n - 1; nil if the
  /// values are all the same. It is what SciPy's `gaussian_kde(…, "silverman")` gives.
  ///
  /// Along the grid a kernel is a geometric series whose ratio is one too, so that two exponentials
  /// serve all its points; it is followed both ways from its middle, where it is largest, until it
  /// is below 1e-17 of that.
  func density(_ values: ArraySlice<Double>) -> [Double]? {
    let n = Double(values.count)
    guard let deviation = standardDeviation(Array(values)), !isConstant(values) else { return nil }
    let bandwidth = deviation * pow(n * 3 / 4, -0.2)
    var sums = [Double](repeating: 0, count: count)
    let unit = step / bandwidth
    let shrink = exp(-unit * unit)
    sums.withUnsafeMutableBufferPointer { sums in
      for value in values {
        let middle = min(max(Int(((value - start) / step).rounded()), 0), count - 1)
        let off = (start + Double(middle) * step - value) / bandwidth
        let peak = exp(-off * off / 2)
        sums[middle] += peak
        follow(sums, middle, 1, peak, exp(-off * unit - unit * unit / 2), shrink)
        follow(sums, middle, -1, peak, exp(off * unit - unit * unit / 2), shrink)
      }
    }
    let scale = 1 / (n * bandwidth * (2 * Double.pi).squareRoot())
    return sums.map { $0 * scale }
  }

  /// Adds a kernel to the points on one side of its middle.
  @inline(__always)
  private func follow(
    _ sums: UnsafeMutableBufferPointer<Double>, _ middle: Int, _ direction: Int, _ peak: Double,
    _ first: Double, _ shrink: Double
  ) {
    var (value, ratio, place) = (peak, first, middle + direction)
    let least = peak * 1e-17
    while place >= 0, place < count {
      value *= ratio
      ratio *= shrink
      if value < least { return }
      sums[place] += value
      place += direction
    }
  }

  /// The integral of a function on the grid by the trapezoidal rule.
  func integral(_ values: [Double]) -> Double {
    let inner = values.dropFirst().dropLast().reduce(0, +)
    return step * (inner + ((values.first ?? 0) + (values.last ?? 0)) / 2)
  }
}
