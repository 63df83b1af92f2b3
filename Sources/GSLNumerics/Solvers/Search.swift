internal import CGSL
internal import CGSLSupport

// How Swift closures reach GSL's iterative methods: a pointer to a context on the stack, valid for
// the call. GSL's callbacks cannot throw; the context remembers what went wrong.

/// How an iteration ended.
struct SearchOutcome {
  /// GSL's status; GSL_CONTINUE if the limit was reached.
  var status = Int32(GSL_CONTINUE)
  /// How many steps were taken.
  var steps = 0
  /// What the function under search did wrong, if it did.
  var failure: String?

  /// Throws unless the search succeeded.
  func check(_ function: String, _ values: String) throws(NumericsError) {
    if let failure {
      throw NumericsError(
        function: function, code: Int32(GSL_EBADFUNC), reason: failure + " (" + values + ")")
    }
    if status == Int32(GSL_CONTINUE) {
      throw NumericsError(
        function: function, code: Failure.iterations,
        reason: "the search did not end within \(steps) steps (" + values + ")")
    }
    if status != 0 { throw NumericsError(function: function, status: status, values: { values }) }
  }
}

/// Calls `set`, then `step` until it returns something else than GSL_CONTINUE, the limit is
/// reached, or the function under search failed.
func iterate(
  limit: Int, failure: () -> String?, set: () -> Int32, step: () -> Int32
) -> SearchOutcome {
  entente_gsl_clear_error()
  var outcome = SearchOutcome()
  let status = set()
  if status != 0 { outcome.status = status }
  outcome.failure = failure()
  while outcome.status == Int32(GSL_CONTINUE), outcome.failure == nil, outcome.steps < limit {
    outcome.status = step()
    outcome.steps += 1
    outcome.failure = failure()
  }
  return outcome
}

/// A function of one number under search.
private struct SearchContext {
  let body: (Double) -> Double
  var failure: String?
}

/// An iteration on a function of one number; `set` is given GSL's form of it.
func search(
  _ function: (Double) -> Double, limit: Int,
  set: (UnsafeMutablePointer<gsl_function>) -> Int32, step: () -> Int32
) -> SearchOutcome {
  withoutActuallyEscaping(function) { body in
    var context = SearchContext(body: body)
    return withUnsafeMutablePointer(to: &context) { pointer in
      var form = gsl_function(function: evaluate, params: UnsafeMutableRawPointer(pointer))
      return withUnsafeMutablePointer(to: &form) { form in
        iterate(
          limit: limit, failure: { pointer.pointee.failure }, set: { set(form) }, step: step)
      }
    }
  }
}

private func evaluate(_ x: Double, _ raw: UnsafeMutableRawPointer?) -> Double {
  guard let raw else { return .nan }
  let context = raw.assumingMemoryBound(to: SearchContext.self)
  let value = context.pointee.body(x)
  if !value.isFinite, context.pointee.failure == nil {
    context.pointee.failure = "the function must be finite, found \(value) at \(x)"
  }
  return value
}
