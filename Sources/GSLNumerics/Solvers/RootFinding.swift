internal import CGSL
internal import CGSLSupport

/// A root of a continuous function in an interval at whose ends it has opposite signs, by Brent's
/// method (`gsl_root_fsolver_brent`).
///
/// - Parameters:
///   - interval: finite ends; an end that is a root is the answer.
///   - tolerance: the search stops when the root lies in an interval shorter than
///     tolerance · max(1, |root|); at least 2⁻⁵⁰.
///   - limit: the greatest number of steps.
/// - Throws: if the ends do not bracket a root, the function is not finite somewhere it is asked,
///   or the limit is reached.
public func findRoot(
  in interval: ClosedRange<Double>, tolerance: Double = 1e-12, limit: Int = 200,
  _ function: (Double) -> Double
) throws(NumericsError) -> Double {
  try require(
    tolerance >= 0x1p-50, "gsl_root_fsolver_set", Failure.invalid,
    "the tolerance must be at least 2^-50, found \(tolerance)")
  let (low, high) = (interval.lowerBound, interval.upperBound)
  if let end = try rootAtEnd(low, high, function) { return end }
  let solver = try allocated("gsl_root_fsolver_alloc") {
    gsl_root_fsolver_alloc(entente_root_brent())
  }
  defer { gsl_root_fsolver_free(solver) }
  let set = { (function: UnsafeMutablePointer<gsl_function>) in
    gsl_root_fsolver_set(solver, function, low, high)
  }
  let outcome = search(function, limit: limit, set: set) {
    let status = gsl_root_fsolver_iterate(solver)
    let (from, to) = (gsl_root_fsolver_x_lower(solver), gsl_root_fsolver_x_upper(solver))
    let near = abs(to - from) <= tolerance * max(1, abs(gsl_root_fsolver_root(solver)))
    return status != 0 ? status : near ? 0 : Int32(GSL_CONTINUE)
  }
  try outcome.check("gsl_root_fsolver_iterate", "interval \(low) to \(high)")
  return gsl_root_fsolver_root(solver)
}

/// Checks the ends; one that is a root is the answer.
private func rootAtEnd(
  _ low: Double, _ high: Double, _ function: (Double) -> Double
) throws(NumericsError) -> Double? {
  let name = "gsl_root_fsolver_set"
  try requireFinite([low, high], "the interval", name)
  let (atLow, atHigh) = (function(low), function(high))
  try requireFinite(atLow, "the function at \(low)", name)
  try requireFinite(atHigh, "the function at \(high)", name)
  if atLow == 0 { return low }
  if atHigh == 0 { return high }
  try require(
    (atLow < 0) != (atHigh < 0), name, Failure.invalid,
    "the function must have opposite signs at the ends, found \(atLow) at \(low)"
      + " and \(atHigh) at \(high)")
  return nil
}
