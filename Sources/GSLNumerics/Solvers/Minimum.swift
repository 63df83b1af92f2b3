internal import CGSL
internal import CGSLSupport

/// The minimum of a continuous function in an interval, by Brent's method
/// (`gsl_min_fminimizer_brent`).
///
/// - Parameters:
///   - interval: finite ends.
///   - guess: a point inside at which the function is below its values at both ends.
///   - tolerance: the search stops when the minimum lies in an interval shorter than
///     tolerance · max(1, |argument|); at least 1e-7, since a minimum is flat.
///   - limit: the greatest number of steps.
/// - Returns: the argument and the function there.
/// - Throws: if the guess brackets no minimum, the function is not finite somewhere it is asked, or
///   the limit is reached.
public func findMinimum(
  in interval: ClosedRange<Double>, guess: Double, tolerance: Double = 1e-7, limit: Int = 200,
  _ function: (Double) -> Double
) throws(NumericsError) -> (argument: Double, value: Double) {
  try require(
    tolerance >= 1e-7, "gsl_min_fminimizer_set", Failure.invalid,
    "the tolerance must be at least 1e-7, found \(tolerance)")
  let (x, f) = try bracket(interval, guess, function)
  let solver = try allocated("gsl_min_fminimizer_alloc") {
    gsl_min_fminimizer_alloc(entente_min_brent())
  }
  defer { gsl_min_fminimizer_free(solver) }
  let set = { (function: UnsafeMutablePointer<gsl_function>) in
    gsl_min_fminimizer_set_with_values(
      solver, function, x.guess, f.guess, x.low, f.low, x.high, f.high)
  }
  let outcome = search(function, limit: limit, set: set) {
    let status = gsl_min_fminimizer_iterate(solver)
    let width = abs(gsl_min_fminimizer_x_upper(solver) - gsl_min_fminimizer_x_lower(solver))
    let near = width <= tolerance * max(1, abs(gsl_min_fminimizer_x_minimum(solver)))
    return status != 0 ? status : near ? 0 : Int32(GSL_CONTINUE)
  }
  try outcome.check("gsl_min_fminimizer_iterate", "interval \(x.low) to \(x.high)")
  return (gsl_min_fminimizer_x_minimum(solver), gsl_min_fminimizer_f_minimum(solver))
}

private typealias Bracket = (low: Double, guess: Double, high: Double)

/// The three places and the function there, once they are known to bracket a minimum.
private func bracket(
  _ interval: ClosedRange<Double>, _ guess: Double, _ function: (Double) -> Double
) throws(NumericsError) -> (Bracket, Bracket) {
  let name = "gsl_min_fminimizer_set"
  let x = (low: interval.lowerBound, guess: guess, high: interval.upperBound)
  try requireFinite([x.low, x.guess, x.high], "lower end, guess and upper end", name)
  try require(
    x.low < x.guess && x.guess < x.high, name, Failure.invalid,
    "the guess must lie inside \(x.low) … \(x.high), found \(guess)")
  let f = (low: function(x.low), guess: function(x.guess), high: function(x.high))
  try requireFinite([f.low, f.guess, f.high], "the function at ends and guess", name)
  try require(
    f.guess < f.low && f.guess < f.high, name, Failure.invalid,
    "the function at the guess must be below both ends, found \(f.low), \(f.guess), \(f.high)"
      + " at \(x.low), \(x.guess), \(x.high)")
  return (x, f)
}
