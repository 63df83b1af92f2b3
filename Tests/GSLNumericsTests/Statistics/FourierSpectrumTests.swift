import GSLNumerics
import Testing

@Suite struct FourierSpectrumTests {
  /// From NumPy 2.4.6: abs(fft.rfft([3, 1, 4, 1, 5, 9, 2]))**2 and without the last number.
  @Test func numpy() throws {
    let odd = [625.0, 66.39373162228438, 50.478893717197074, 50.127374660518534]
    for (found, wanted) in zip(try fourierPower([3, 1, 4, 1, 5, 9, 2]), odd) {
      #expect(abs(found - wanted) < 1e-11)
    }
    let even = [529.0, 66.99999999999997, 66.99999999999997, 1.0]
    let found = try fourierPower([3, 1, 4, 1, 5, 9])
    #expect(found.count == 4)
    for (found, wanted) in zip(found, even) { #expect(abs(found - wanted) < 1e-11) }
  }

  /// Parseval: Σ|F_k|² over all k is n Σ y².
  @Test(arguments: [1, 2, 3, 16, 97, 1000]) func parseval(n: Int) throws {
    let series = (0..<n).map { Double(($0 * 7919) % 101) - 50 }
    let power = try fourierPower(series)
    let doubled = power.enumerated().reduce(0) {
      $0 + $1.element * ($1.offset == 0 || 2 * $1.offset == n ? 1 : 2)
    }
    let squares = series.reduce(0) { $0 + $1 * $1 }
    #expect(abs(doubled - Double(n) * squares) < 1e-10 * Double(n) * squares)
  }

  @Test func refused() {
    #expect(throws: NumericsError.self) { try fourierPower([]) }
    #expect(throws: NumericsError.self) { try fourierPower([1, .nan]) }
  }
}
