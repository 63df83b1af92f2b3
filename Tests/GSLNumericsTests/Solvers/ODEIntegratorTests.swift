import GSLNumerics
import Glibc
import Testing

@Suite struct ODEIntegratorTests {
  /// dx/dt = y, dy/dt = −x turns the plane: carried on in steps of different length, back and forth.
  @Test func harmonic() throws {
    let equation = DifferentialEquation { _, state, slope in
      slope[0] = state[1]
      slope[1] = -state[0]
    }
    let integrator = try ODEIntegrator(equation, count: 2)
    var state: [Double] = [1, 0]
    var time = 0.0
    for step in [0.1, 1.7, -0.6, 0, 3.0] {
      try state.withUnsafeMutableBufferPointer {
        try integrator.advance($0.baseAddress!, by: step)
      }
      time += step
      #expect(abs(state[0] - cos(time)) < 1e-10 && abs(state[1] + sin(time)) < 1e-10)
    }
  }

  /// A slope that is no number is an error, after which the integrator serves again.
  @Test func failsAndRecovers() throws {
    let equation = DifferentialEquation { _, state, slope in
      slope[0] = state[0] < 0 ? .nan : -state[0]
    }
    let integrator = try ODEIntegrator(equation, count: 1)
    var bad = -1.0
    #expect(throws: NumericsError.self) { try integrator.advance(&bad, by: 1) }
    var good = 1.0
    try integrator.advance(&good, by: 2)
    #expect(abs(good - exp(-2)) < 1e-11)
    #expect(throws: NumericsError.self) { try ODEIntegrator(equation, count: 0) }
  }
}
