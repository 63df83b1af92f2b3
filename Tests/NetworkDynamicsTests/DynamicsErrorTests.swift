import GSLNumerics
import NetworkDynamics
import Testing

@Suite struct DynamicsErrorTests {
  @Test func tellsTheReason() {
    #expect("\(DynamicsError.invalid("no actors"))" == "no actors")
    let inner = refusal()
    #expect("\(DynamicsError.numerics(inner))" == "\(inner)")
  }

  @Test func carriesFailuresOfNumerics() {
    #expect(throws: DynamicsError.self) { try MarvelModel([.infinity], order: 1) }
  }
}

/// A failure of numerics: the inverse of a singular matrix.
private func refusal() -> NumericsError {
  do throws(NumericsError) {
    _ = try inverse([0], order: 1)
    preconditionFailure("a singular matrix has no inverse")
  } catch {
    return error
  }
}
