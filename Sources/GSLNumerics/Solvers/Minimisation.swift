internal import CGSL
internal import CGSLSupport

/// Where a minimisation in several dimensions ended.
public struct Minimum: Sendable, Equatable {
  /// The arguments.
  public let point: [Double]
  /// The function there.
  public let value: Double
  /// How many steps it took.
  public let steps: Int
}

/// A local minimum of a function of several numbers, without derivatives: the simplex method of
/// Nelder & Mead (`gsl_multimin_fminimizer_nmsimplex2`).
///
/// - Parameters:
///   - start: where the search begins; not empty, finite.
///   - sizes: the first simplex's extent along each coordinate; positive.
///   - tolerance: the search stops when the simplex is smaller than this; positive.
///   - limit: the greatest number of steps.
/// - Throws: if an argument breaks its rule, the function is not finite somewhere it is asked, or
///   the limit is reached.
public func minimise(
  from start: [Double], sizes: [Double], tolerance: Double = 1e-8, limit: Int = 10_000,
  _ function: (UnsafeBufferPointer<Double>) -> Double
) throws(NumericsError) -> Minimum {
  let n = start.count
  try checkStart(start, tolerance, "gsl_multimin_fminimizer_set")
  try require(
    sizes.count == n && sizes.allSatisfy { $0 > 0 && $0.isFinite },
    "gsl_multimin_fminimizer_set", Failure.invalid,
    "there must be one positive size for each of \(n) coordinates, found \(sizes)")
  let solver = try allocated("gsl_multimin_fminimizer_alloc", "\(n) dimensions") {
    gsl_multimin_fminimizer_alloc(entente_multimin_nmsimplex2(), n)
  }
  defer { gsl_multimin_fminimizer_free(solver) }
  let first = Vector(start)
  let extent = Vector(sizes)
  let outcome = withDescentContext(function, noGradient) { context in
    var form = gsl_multimin_function(f: descentValue, n: n, params: context)
    return withUnsafeMutablePointer(to: &form) { form in
      let set = {
        var (x, size) = (first.view, extent.view)
        return gsl_multimin_fminimizer_set(solver, form, &x, &size)
      }
      let step: () -> Int32 = {
        let status = gsl_multimin_fminimizer_iterate(solver)
        if status != 0 { return status }
        return gsl_multimin_fminimizer_size(solver) < tolerance ? 0 : Int32(GSL_CONTINUE)
      }
      return iterate(
        limit: limit, failure: { context.pointee.failure }, set: set, step: step)
    }
  }
  try outcome.check("gsl_multimin_fminimizer_iterate", "from \(start)")
  return Minimum(
    point: Array(elements(solver.pointee.x.pointee)),
    value: solver.pointee.fval, steps: outcome.steps)
}

/// A local minimum of a smooth function of several numbers, by the quasi-Newton method of Broyden,
/// Fletcher, Goldfarb & Shanno (`gsl_multimin_fdfminimizer_vector_bfgs2`).
///
/// - Parameters:
///   - start: where the search begins; not empty, finite.
///   - tolerance: the search stops when the gradient is shorter than this; positive. It also stops
///     where no step makes the function smaller in double precision.
///   - limit: the greatest number of steps.
///   - gradient: writes the partial derivatives at the first argument into the second.
/// - Throws: if an argument breaks its rule, the function is not finite somewhere it is asked, or
///   the limit is reached.
public func minimise(
  from start: [Double], tolerance: Double = 1e-8, limit: Int = 10_000,
  gradient: (UnsafeBufferPointer<Double>, UnsafeMutableBufferPointer<Double>) -> Void,
  _ function: (UnsafeBufferPointer<Double>) -> Double
) throws(NumericsError) -> Minimum {
  let n = start.count
  try checkStart(start, tolerance, "gsl_multimin_fdfminimizer_set")
  let solver = try allocated("gsl_multimin_fdfminimizer_alloc", "\(n) dimensions") {
    gsl_multimin_fdfminimizer_alloc(entente_multimin_bfgs2(), n)
  }
  defer { gsl_multimin_fdfminimizer_free(solver) }
  let first = Vector(start)
  let outcome = withDescentContext(function, gradient) { context in
    var form = gsl_multimin_function_fdf(
      f: descentValue, df: descentSlope, fdf: descentBoth, n: n, params: context)
    return withUnsafeMutablePointer(to: &form) { form in
      let set = {
        var x = first.view
        return gsl_multimin_fdfminimizer_set(solver, form, &x, 0.1, 0.1)
      }
      let step: () -> Int32 = {
        let status = gsl_multimin_fdfminimizer_iterate(solver)
        if status == Int32(GSL_ENOPROG) { return 0 }
        if status != 0 { return status }
        return gsl_multimin_test_gradient(gsl_multimin_fdfminimizer_gradient(solver), tolerance)
      }
      return iterate(
        limit: limit, failure: { context.pointee.failure }, set: set, step: step)
    }
  }
  try outcome.check("gsl_multimin_fdfminimizer_iterate", "from \(start)")
  return Minimum(
    point: Array(elements(solver.pointee.x.pointee)),
    value: solver.pointee.f, steps: outcome.steps)
}

/// For the methods that ask for none.
private func noGradient(
  _ point: UnsafeBufferPointer<Double>, _ slope: UnsafeMutableBufferPointer<Double>
) {}

private func checkStart(
  _ start: [Double], _ tolerance: Double, _ name: String
) throws(NumericsError) {
  try require(!start.isEmpty, name, Failure.invalid, "the start must not be empty")
  try requireFinite(start, "the start", name)
  try require(
    tolerance > 0, name, Failure.invalid, "the tolerance must be positive, found \(tolerance)")
}
