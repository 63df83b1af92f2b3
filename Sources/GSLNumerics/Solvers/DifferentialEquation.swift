internal import CGSL
internal import CGSLSupport

/// A method for ordinary differential equations.
public enum ODEMethod: String, Sendable, Hashable, CaseIterable {
  /// Runge-Kutta-Fehlberg (4, 5): a good general one (`gsl_odeiv2_step_rkf45`).
  case rungeKuttaFehlberg45
  /// Runge-Kutta Prince-Dormand (8, 9): for high accuracy (`gsl_odeiv2_step_rk8pd`).
  case rungeKuttaPrinceDormand8
  /// Implicit Bulirsch-Stoer of Bader & Deuflhard: for stiff equations
  /// (`gsl_odeiv2_step_bsimp`).
  case bulirschStoer
  /// Backward differentiation of variable order, 1 to 5: for stiff equations
  /// (`gsl_odeiv2_step_msbdf`).
  case backwardDifferentiation

  var type: UnsafePointer<gsl_odeiv2_step_type>? {
    switch self {
    case .rungeKuttaFehlberg45: entente_step_rkf45()
    case .rungeKuttaPrinceDormand8: entente_step_rk8pd()
    case .bulirschStoer: entente_step_bsimp()
    case .backwardDifferentiation: entente_step_msbdf()
    }
  }
}

/// An initial value problem y' = f(t, y).
public struct DifferentialEquation: Sendable {
  /// Writes the derivative at time and state into the last argument.
  public typealias Derivative =
    @Sendable (
      _ time: Double, _ state: UnsafeBufferPointer<Double>,
      _ derivative: UnsafeMutableBufferPointer<Double>
    ) -> Void
  /// Writes ∂f_i/∂y_j, row by row, into the third argument and ∂f/∂t into the last.
  public typealias Jacobian =
    @Sendable (
      _ time: Double, _ state: UnsafeBufferPointer<Double>,
      _ jacobian: UnsafeMutableBufferPointer<Double>,
      _ timeDerivative: UnsafeMutableBufferPointer<Double>
    ) -> Void

  let derivative: Derivative
  let jacobian: Jacobian?

  /// - Parameters:
  ///   - derivative: f.
  ///   - jacobian: the partial derivatives of f, for the stiff methods; if left out these take
  ///     forward differences.
  public init(derivative: @escaping Derivative, jacobian: Jacobian? = nil) {
    self.derivative = derivative
    self.jacobian = jacobian
  }

  /// The states at the times asked for, with step size control (`gsl_odeiv2_driver`).
  ///
  /// - Parameters:
  ///   - start: the state at `time`; not empty, finite.
  ///   - time: where the problem begins; finite.
  ///   - times: where the state is wanted: finite, all after or all before `time`, moving away.
  ///   - method: how to step.
  ///   - absolute: the error allowed in a step, absolutely; not negative.
  ///   - relative: the error allowed in a step, in proportion to the state; not negative, and not
  ///     both zero.
  ///   - limit: the greatest number of steps between two of the times.
  /// - Returns: one state for each time.
  /// - Throws: if an argument breaks its rule, the derivative is not finite somewhere it is asked,
  ///   the step becomes too small, or the limit is reached.
  public func solve(
    from start: [Double], at time: Double, to times: [Double],
    method: ODEMethod = .rungeKuttaFehlberg45, absolute: Double = 1e-10, relative: Double = 1e-10,
    limit: Int = 1_000_000
  ) throws(NumericsError) -> [[Double]] {
    try check(start, time, times, absolute, relative, limit)
    if times.isEmpty { return [] }
    var context = ODEContext(equation: self, count: start.count)
    var (state, states, failure) = (start, [[Double]](), NumericsError?.none)
    withUnsafeMutablePointer(to: &context) { context in
      var system = gsl_odeiv2_system(
        function: odeDerivative, jacobian: odeJacobian, dimension: start.count, params: context)
      withUnsafeMutablePointer(to: &system) { system in
        do throws(NumericsError) {
          let driver = ODEDriver(
            context: context, system: system, method: method, absolute: absolute,
            relative: relative, limit: limit)
          states = try driver.run(&state, from: time, to: times)
        } catch {
          failure = error
        }
      }
    }
    if let failure { throw failure }
    return states
  }

  private func check(
    _ start: [Double], _ time: Double, _ times: [Double], _ absolute: Double, _ relative: Double,
    _ limit: Int
  ) throws(NumericsError) {
    let name = "gsl_odeiv2_driver_alloc_y_new"
    try require(!start.isEmpty, name, Failure.invalid, "the state must not be empty")
    try requireFinite(start, "the state", name)
    try requireFinite([time] + times, "the times", name)
    let steps = zip(times, [time] + times).map { $0 - $1 }
    try require(
      steps.allSatisfy { $0 > 0 } || steps.allSatisfy { $0 < 0 }, name, Failure.invalid,
      "the times must move away from \(time) in one direction, found \(times)")
    try require(
      absolute >= 0 && relative >= 0 && absolute + relative > 0 && (absolute + relative).isFinite,
      name, Failure.invalid,
      "the errors allowed must be finite, not negative and not both zero, found \(absolute)"
        + " and \(relative)")
    try require(
      limit > 0, name, Failure.invalid, "the limit of steps must be positive, found \(limit)")
  }
}
