import Glibc
import NetworkDynamics
import Testing

@Suite struct BoundedFlowTests {
  private static func advance(_ weights: [Double], _ x: [Double], by time: Double) throws
    -> [Double]
  {
    let flow = try BoundedFlow(weights: weights)
    var x = x
    try x.withUnsafeMutableBufferPointer { try flow.advance($0.baseAddress!, by: time) }
    return x
  }

  /// Three actors whose ties are all alike and of weight w: dx/dt = w (1 − x²) x², which separates to
  /// w t = artanh x − 1/x less the same at the start.
  @Test func threeAlike() throws {
    let (start, weight, time) = (0.2, 0.5, 4.0)
    let x = (0..<9).map { $0 % 4 == 0 ? 0 : start }
    let end = try Self.advance([weight, weight, weight], x, by: time)
    func integral(_ x: Double) -> Double { atanh(x) - 1 / x }
    #expect(abs(integral(end[1]) - integral(start) - weight * time) < 1e-9)
    for place in [1, 2, 5] { #expect(abs(end[place] - end[1]) < 1e-12) }
    #expect(end[0] == 0)
    // And back.
    #expect(distance(try Self.advance([weight, weight, weight], end, by: -time), x) < 1e-9)
  }

  /// ±1 and worlds without thirds stay.
  @Test func rest() throws {
    let hostile: [Double] = [0, -1, -1, 0]
    #expect(try Self.advance([1, 1], hostile, by: 3) == hostile)
    let camps: [Double] = [0, 1, -1, 1, 0, -1, -1, -1, 0]
    #expect(distance(try Self.advance([1, 1, 1], camps, by: 3), camps) < 1e-12)
    #expect(try Self.advance([1], [0], by: 3) == [0])
    #expect(throws: DynamicsError.self) { try BoundedFlow(weights: [.nan]) }
  }
}
