internal import CGSL
internal import CGSLSupport

/// What GSL's callbacks of a differential equation know.
struct ODEContext {
  let equation: DifferentialEquation
  let count: Int
  /// The first derivative that was not finite, as a sentence.
  var failure: String?

  /// Writes the derivative; the status GSL_EBADFUNC makes GSL stop instead of shrinking its step
  /// for ever.
  mutating func derivative(
    _ time: Double, _ state: UnsafeBufferPointer<Double>, _ out: UnsafeMutableBufferPointer<Double>
  ) -> Int32 {
    equation.derivative(time, state, out)
    guard let bad = out.firstIndex(where: { !$0.isFinite }) else { return 0 }
    failure =
      "the derivative must be finite, found \(out[bad]) at index \(bad), time \(time),"
      + " state \(Array(state))"
    return Int32(GSL_EBADFUNC)
  }

  /// Writes the Jacobian, the equation's own or by forward differences.
  mutating func jacobian(
    _ time: Double, _ state: UnsafeBufferPointer<Double>, _ out: UnsafeMutableBufferPointer<Double>,
    _ timeDerivative: UnsafeMutableBufferPointer<Double>
  ) -> Int32 {
    guard let jacobian = equation.jacobian else {
      return differences(time, state, out, timeDerivative)
    }
    jacobian(time, state, out, timeDerivative)
    guard out.allSatisfy(\.isFinite), timeDerivative.allSatisfy(\.isFinite) else {
      failure = "the Jacobian must be finite at time \(time), state \(Array(state))"
      return Int32(GSL_EBADFUNC)
    }
    return 0
  }

  private mutating func differences(
    _ time: Double, _ state: UnsafeBufferPointer<Double>, _ out: UnsafeMutableBufferPointer<Double>,
    _ timeDerivative: UnsafeMutableBufferPointer<Double>
  ) -> Int32 {
    var base = [Double](repeating: 0, count: count)
    var status = base.withUnsafeMutableBufferPointer { derivative(time, state, $0) }
    var moved = Array(state)
    var slope = base
    let root = Double.ulpOfOne.squareRoot()
    for column in 0..<count where status == 0 {
      let step = root * max(1, abs(state[column]))
      moved[column] = state[column] + step
      status = evaluate(time, moved, &slope)
      moved[column] = state[column]
      for row in 0..<count { out[row * count + column] = (slope[row] - base[row]) / step }
    }
    if status != 0 { return status }
    let step = root * max(1, abs(time))
    status = evaluate(time + step, moved, &slope)
    for row in 0..<count { timeDerivative[row] = (slope[row] - base[row]) / step }
    return status
  }

  private mutating func evaluate(
    _ time: Double, _ state: [Double], _ slope: inout [Double]
  ) -> Int32 {
    state.withUnsafeBufferPointer { state in
      slope.withUnsafeMutableBufferPointer { derivative(time, state, $0) }
    }
  }
}

/// GSL's callback for the derivative.
func odeDerivative(
  _ time: Double, _ state: UnsafePointer<Double>?, _ out: UnsafeMutablePointer<Double>?,
  _ raw: UnsafeMutableRawPointer?
) -> Int32 {
  guard let raw else { return Int32(GSL_EFAULT) }
  let context = raw.assumingMemoryBound(to: ODEContext.self)
  let count = context.pointee.count
  return context.pointee.derivative(
    time, UnsafeBufferPointer(start: state, count: count),
    UnsafeMutableBufferPointer(start: out, count: count))
}

/// GSL's callback for the Jacobian.
func odeJacobian(
  _ time: Double, _ state: UnsafePointer<Double>?, _ out: UnsafeMutablePointer<Double>?,
  _ timeDerivative: UnsafeMutablePointer<Double>?, _ raw: UnsafeMutableRawPointer?
) -> Int32 {
  guard let raw else { return Int32(GSL_EFAULT) }
  let context = raw.assumingMemoryBound(to: ODEContext.self)
  let count = context.pointee.count
  return context.pointee.jacobian(
    time, UnsafeBufferPointer(start: state, count: count),
    UnsafeMutableBufferPointer(start: out, count: count * count),
    UnsafeMutableBufferPointer(start: timeDerivative, count: count))
}

/// One run of GSL's driver.
struct ODEDriver {
  let context: UnsafeMutablePointer<ODEContext>
  let system: UnsafeMutablePointer<gsl_odeiv2_system>
  let method: ODEMethod
  let absolute: Double
  let relative: Double
  let limit: Int

  /// The states at the times.
  func run(
    _ state: inout [Double], from start: Double, to times: [Double]
  ) throws(NumericsError) -> [[Double]] {
    let first = (times[0] - start) / 1000
    let driver = try allocated("gsl_odeiv2_driver_alloc_y_new", "method \(method)") {
      gsl_odeiv2_driver_alloc_y_new(system, method.type, first, absolute, relative)
    }
    defer { gsl_odeiv2_driver_free(driver) }
    try checked("gsl_odeiv2_driver_set_nmax", "\(limit)") {
      gsl_odeiv2_driver_set_nmax(driver, UInt(limit))
    }
    var time = start
    var states: [[Double]] = []
    for target in times {
      let status = state.withUnsafeMutableBufferPointer {
        gsl_odeiv2_driver_apply(driver, &time, target, $0.baseAddress)
      }
      try report(status, time, target)
      try requireFinite(state, "the state at time \(time)", "gsl_odeiv2_driver_apply")
      states.append(state)
    }
    return states
  }

  private func report(_ status: Int32, _ time: Double, _ target: Double) throws(NumericsError) {
    if status == 0 { return }
    let name = "gsl_odeiv2_driver_apply"
    if let failure = context.pointee.failure {
      throw NumericsError(function: name, code: status, reason: failure)
    }
    let reason =
      status == Failure.iterations
      ? "more than \(limit) steps were needed" : String(cString: gsl_strerror(status))
    throw NumericsError(
      function: name, code: status, reason: reason + " (at time \(time) on the way to \(target))")
  }
}
