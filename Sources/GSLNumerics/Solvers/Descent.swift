internal import CGSL

// A function of several numbers, and perhaps its gradient, in the form that GSL's minimisers take.

/// The function under search.
struct DescentContext {
  let function: (UnsafeBufferPointer<Double>) -> Double
  let gradient: (UnsafeBufferPointer<Double>, UnsafeMutableBufferPointer<Double>) -> Void
  /// The first value that was not finite, as a sentence.
  var failure: String?

  fileprivate mutating func value(_ point: UnsafeBufferPointer<Double>) -> Double {
    let value = function(point)
    if !value.isFinite, failure == nil {
      failure = "the function must be finite, found \(value) at \(Array(point))"
    }
    return value
  }

  fileprivate mutating func slope(
    _ point: UnsafeBufferPointer<Double>, _ slope: UnsafeMutableBufferPointer<Double>
  ) {
    gradient(point, slope)
    if failure == nil, let bad = slope.firstIndex(where: { !$0.isFinite }) {
      failure =
        "the gradient must be finite, found \(slope[bad]) at index \(bad) at \(Array(point))"
    }
  }
}

/// Lends a context of the two closures to `use`.
func withDescentContext<Result>(
  _ function: (UnsafeBufferPointer<Double>) -> Double,
  _ gradient: (UnsafeBufferPointer<Double>, UnsafeMutableBufferPointer<Double>) -> Void,
  _ use: (UnsafeMutablePointer<DescentContext>) -> Result
) -> Result {
  withoutActuallyEscaping(function) { function in
    withoutActuallyEscaping(gradient) { gradient in
      var context = DescentContext(function: function, gradient: gradient)
      return withUnsafeMutablePointer(to: &context, use)
    }
  }
}

/// GSL's callback for the value.
func descentValue(
  _ point: UnsafePointer<gsl_vector>?, _ raw: UnsafeMutableRawPointer?
) -> Double {
  guard let point, let raw else { return .nan }
  return raw.assumingMemoryBound(to: DescentContext.self).pointee.value(elements(point.pointee))
}

/// GSL's callback for the gradient.
func descentSlope(
  _ point: UnsafePointer<gsl_vector>?, _ raw: UnsafeMutableRawPointer?,
  _ slope: UnsafeMutablePointer<gsl_vector>?
) {
  guard let point, let raw, let slope else { return }
  let out = UnsafeMutableBufferPointer(mutating: elements(slope.pointee))
  raw.assumingMemoryBound(to: DescentContext.self).pointee.slope(elements(point.pointee), out)
}

/// GSL's callback for both.
func descentBoth(
  _ point: UnsafePointer<gsl_vector>?, _ raw: UnsafeMutableRawPointer?,
  _ value: UnsafeMutablePointer<Double>?, _ slope: UnsafeMutablePointer<gsl_vector>?
) {
  value?.pointee = descentValue(point, raw)
  descentSlope(point, raw, slope)
}

/// The elements of a vector that GSL owns; the minimisers' vectors have stride 1.
func elements(_ vector: gsl_vector) -> UnsafeBufferPointer<Double> {
  precondition(vector.stride == 1, "GSL's minimisers use contiguous vectors")
  return UnsafeBufferPointer(start: vector.data, count: vector.size)
}
