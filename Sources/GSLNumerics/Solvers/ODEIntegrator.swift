internal import CGSL

/// A differential equation y' = f(t, y) carried on from state to state in memory allocated once.
///
/// Every advance starts afresh: its result depends on its arguments alone, not on advances before.
public final class ODEIntegrator {
  private let context: UnsafeMutablePointer<ODEContext>
  private let system: UnsafeMutablePointer<gsl_odeiv2_system>
  private let driver: UnsafeMutablePointer<gsl_odeiv2_driver>
  private let count: Int

  /// - Parameters:
  ///   - equation: must not depend on time: every advance begins at time 0.
  ///   - count: the number of unknowns, 1 or more.
  ///   - method: the stepping method.
  ///   - tolerance: the error allowed in a step, absolutely and in proportion; positive.
  ///   - limit: the greatest number of steps of an advance.
  /// - Throws: if an argument breaks its rule or memory is lacking.
  public init(
    _ equation: DifferentialEquation, count: Int, method: ODEMethod = .rungeKuttaPrinceDormand8,
    tolerance: Double = 1e-12, limit: Int = 1_000_000
  ) throws(NumericsError) {
    let name = "gsl_odeiv2_driver_alloc_y_new"
    try require(
      count > 0 && limit > 0 && tolerance > 0 && tolerance.isFinite, name, Failure.invalid,
      "there must be unknowns, steps and a tolerance, found \(count), \(limit), \(tolerance)")
    let (context, system) = (
      UnsafeMutablePointer<ODEContext>.allocate(capacity: 1),
      UnsafeMutablePointer<gsl_odeiv2_system>.allocate(capacity: 1)
    )
    context.initialize(to: ODEContext(equation: equation, count: count))
    system.initialize(
      to: gsl_odeiv2_system(
        function: odeDerivative, jacobian: odeJacobian, dimension: count, params: context))
    do throws(NumericsError) {
      driver = try allocated(name, "method \(method)") {
        gsl_odeiv2_driver_alloc_y_new(system, method.type, 1, tolerance, tolerance)
      }
    } catch {
      context.deinitialize(count: 1).deallocate()
      system.deallocate()
      throw error
    }
    (self.context, self.system, self.count) = (context, system, count)
    gsl_odeiv2_driver_set_nmax(driver, UInt(limit))
  }

  deinit {
    gsl_odeiv2_driver_free(driver)
    system.deallocate()
    context.deinitialize(count: 1).deallocate()
  }

  /// Carries a state on by a time, the whole of it in one step where the tolerance allows.
  ///
  /// - Parameters:
  ///   - state: `count` numbers, overwritten; what is left after an error means nothing.
  ///   - duration: forwards or backwards; 0 changes nothing.
  /// - Throws: if the derivative is not finite somewhere, or the limit of steps is reached.
  public func advance(
    _ state: UnsafeMutablePointer<Double>, by duration: Double
  ) throws(NumericsError) {
    if duration == 0 { return }
    context.pointee.failure = nil
    try checked("gsl_odeiv2_driver_reset_hstart", "\(duration)") {
      gsl_odeiv2_driver_reset_hstart(driver, duration)
    }
    var time = 0.0
    try checked("gsl_odeiv2_driver_apply", context.pointee.failure ?? "") {
      gsl_odeiv2_driver_apply(driver, &time, duration, state)
    }
  }
}
