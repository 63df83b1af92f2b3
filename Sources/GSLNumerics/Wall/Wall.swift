internal import CGSL
internal import CGSLSupport

// The funnel through which every call of GSL goes. GSL's handler is replaced when the program is
// loaded (CGSLSupport.c): it records and returns, and here the record becomes a thrown error.

/// GSL's error numbers that this room raises itself.
enum Failure {
  static var domain: Int32 { Int32(GSL_EDOM) }
  static var invalid: Int32 { Int32(GSL_EINVAL) }
  static var memory: Int32 { Int32(GSL_ENOMEM) }
  static var iterations: Int32 { Int32(GSL_EMAXITER) }
  static var shape: Int32 { Int32(GSL_EBADLEN) }
  static var singular: Int32 { Int32(GSL_ESING) }
}

extension NumericsError {
  /// The error that GSL recorded on this thread, or the meaning of the status if it recorded none.
  /// `values` is asked last, since telling the values may itself call GSL.
  init(function: String, status: Int32, values: () -> String) {
    var pending = entente_gsl_pending_error()
    let recorded = withUnsafeBytes(of: &pending.reason) { bytes in
      String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
    }
    let known = pending.code != 0
    let reason = known ? recorded : String(cString: gsl_strerror(status))
    let values = values()
    self.init(
      function: function, code: known ? pending.code : status,
      reason: values.isEmpty ? reason : reason + " (" + values + ")")
  }
}

/// Runs a call that returns a status; anything but success becomes an error naming the function
/// and the values it was given.
func checked(
  _ function: String, _ values: @autoclosure () -> String = "", _ call: () -> Int32
) throws(NumericsError) {
  entente_gsl_clear_error()
  let status = call()
  if status != 0 {
    throw NumericsError(function: function, status: status, values: values)
  }
}

/// Runs a call that returns a number and reports failure only through the handler.
func checkedValue(
  _ function: String, _ values: @autoclosure () -> String = "", _ call: () -> Double
) throws(NumericsError) -> Double {
  entente_gsl_clear_error()
  let value = call()
  let code = entente_gsl_pending_error().code
  if code != 0 {
    throw NumericsError(function: function, status: code, values: values)
  }
  return value
}

/// Runs an allocation; no object becomes an error.
func allocated<Object>(
  _ function: String, _ values: @autoclosure () -> String = "", _ call: () -> Object?
) throws(NumericsError) -> Object {
  entente_gsl_clear_error()
  guard let object = call() else {
    throw NumericsError(function: function, status: Failure.memory, values: values)
  }
  return object
}

/// Refuses an argument before GSL sees it.
func require(
  _ condition: Bool, _ function: String, _ code: Int32, _ reason: @autoclosure () -> String
) throws(NumericsError) {
  if !condition {
    throw NumericsError(function: function, code: code, reason: reason())
  }
}

/// Refuses NaN and infinities, naming the first one found: GSL's linear algebra takes them and
/// reports success.
func requireFinite(
  _ values: UnsafeBufferPointer<Double>, _ name: String, _ function: String
) throws(NumericsError) {
  guard let bad = values.firstIndex(where: { !$0.isFinite }) else { return }
  throw NumericsError(
    function: function, code: Failure.domain,
    reason: "every element of \(name) must be finite, found \(values[bad]) at index \(bad)")
}

/// As above, for an array.
func requireFinite(
  _ values: [Double], _ name: String, _ function: String
) throws(NumericsError) {
  guard let bad = values.firstIndex(where: { !$0.isFinite }) else { return }
  throw NumericsError(
    function: function, code: Failure.domain,
    reason: "every element of \(name) must be finite, found \(values[bad]) at index \(bad)")
}

/// Refuses a number that is NaN or infinite.
func requireFinite(
  _ value: Double, _ name: String, _ function: String
) throws(NumericsError) {
  try require(
    value.isFinite, function, Failure.domain, "\(name) must be finite, found \(value)")
}

/// Refuses an order below zero or a matrix whose count is not order × order.
func requireSquare(
  _ count: Int, order n: Int, _ function: String
) throws(NumericsError) {
  try require(n >= 0, function, Failure.invalid, "the order must not be negative, found \(n)")
  let (square, overflow) = n.multipliedReportingOverflow(by: n)
  try require(
    !overflow && count == square, function, Failure.shape,
    "a matrix of order \(n) needs \(n) × \(n) elements, found \(count)")
}
