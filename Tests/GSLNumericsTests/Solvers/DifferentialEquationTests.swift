import Foundation
import GSLNumerics
import Testing

@Suite struct DifferentialEquationTests {
  /// y'' = -y from (1, 0): (cos t, -sin t).
  static let oscillator = DifferentialEquation { _, y, out in
    out[0] = y[1]
    out[1] = -y[0]
  }

  @Test(arguments: ODEMethod.allCases) func harmonicOscillator(method: ODEMethod) throws {
    let times = [1, 2, 2 * Double.pi, 10]
    let states = try Self.oscillator.solve(from: [1, 0], at: 0, to: times, method: method)
    for (time, state) in zip(times, states) {
      #expect(agree(state, [cos(time), -sin(time)], within: 1e-6))
    }
  }

  @Test func backwardsInTime() throws {
    let states = try Self.oscillator.solve(from: [1, 0], at: 0, to: [-1, -2])
    #expect(agree(states[1], [cos(2.0), sin(2.0)], within: 1e-8))
  }

  /// y' = -2 t y: exp(-t²), with the time in the equation.
  @Test(arguments: ODEMethod.allCases) func timeDependent(method: ODEMethod) throws {
    let equation = DifferentialEquation { t, y, out in out[0] = -2 * t * y[0] }
    let state = try equation.solve(from: [1], at: 0, to: [1.5], method: method)[0]
    #expect(agree(state[0], exp(-2.25), 1e-6))
  }

  /// Robertson's reaction at t = 40, the classic stiff problem (Hairer & Wanner 1996, Solving
  /// Ordinary Differential Equations II, IV.10).
  @Test(arguments: [ODEMethod.bulirschStoer, .backwardDifferentiation], [false, true])
  func stiffReaction(method: ODEMethod, withJacobian: Bool) throws {
    let jacobian: DifferentialEquation.Jacobian = { _, y, out, time in
      let rows = [
        -0.04, 1e4 * y[2], 1e4 * y[1],
        0.04, -1e4 * y[2] - 6e7 * y[1], -1e4 * y[1],
        0, 6e7 * y[1], 0,
      ]
      for index in 0..<9 { out[index] = rows[index] }
      for index in 0..<3 { time[index] = 0 }
    }
    let equation = DifferentialEquation(
      derivative: { _, y, out in
        out[0] = -0.04 * y[0] + 1e4 * y[1] * y[2]
        out[2] = 3e7 * y[1] * y[1]
        out[1] = -out[0] - out[2]
      }, jacobian: withJacobian ? jacobian : nil)
    let state = try equation.solve(
      from: [1, 0, 0], at: 0, to: [40], method: method, absolute: 1e-12, relative: 1e-8)[0]
    #expect(agree(state[0], 0.7158270688, 1e-5))
    #expect(agree(state[1], 0.9185534765e-5, 1e-5))
    #expect(agree(state[2], 0.2841637457, 1e-5))
  }

  @Test func noTimesNoStates() throws {
    #expect(try Self.oscillator.solve(from: [1, 0], at: 0, to: []) == [])
  }

  /// y' = y² from 1 is 1/(1 - t): infinite at 1.
  @Test func explosionIsAnError() {
    let equation = DifferentialEquation { _, y, out in out[0] = y[0] * y[0] }
    let text = refusal { _ = try equation.solve(from: [1], at: 0, to: [2]) }
    #expect(text.hasPrefix("gsl_odeiv2_driver_apply: "))
  }

  @Test(arguments: ODEMethod.allCases) func undefinedDerivativeIsAnError(method: ODEMethod) {
    let equation = DifferentialEquation { t, y, out in out[0] = t > 0.5 ? .nan : 1 }
    let text = refusal { _ = try equation.solve(from: [0], at: 0, to: [1], method: method) }
    #expect(text.contains("the derivative must be finite, found nan at index 0, time 0."))
  }

  @Test func refusals() {
    let solve = { (start: [Double], times: [Double], absolute: Double, limit: Int) in
      refusal {
        _ = try Self.oscillator.solve(
          from: start, at: 0, to: times, absolute: absolute, relative: 0, limit: limit)
      }
    }
    #expect(solve([], [1], 1e-6, 9).contains("the state must not be empty"))
    #expect(solve([1, .nan], [1], 1e-6, 9).contains("found nan at index 1"))
    #expect(solve([1, 0], [1, .infinity], 1e-6, 9).contains("the times must be finite"))
    #expect(solve([1, 0], [2, 1], 1e-6, 9).contains("the times must move away from 0.0"))
    #expect(solve([1, 0], [0], 1e-6, 9).contains("the times must move away from 0.0"))
    #expect(solve([1, 0], [1, -1], 1e-6, 9).contains("in one direction, found [1.0, -1.0]"))
    #expect(solve([1, 0], [1], 0, 9).contains("not both zero, found 0.0 and 0.0"))
    #expect(solve([1, 0], [1], -1, 9).contains("not negative"))
    #expect(solve([1, 0], [1], 1e-6, 0).contains("must be positive, found 0"))
    #expect(
      solve([1, 0], [1000], 1e-6, 9)
        .hasPrefix("gsl_odeiv2_driver_apply: more than 9 steps were needed (at time "))
  }
}
