import NetworkDynamics
import Testing

@Suite struct MarvelFlowTests {
  private static let order = 6
  private static func matrix(_ seed: UInt64) -> [Double] {
    var noise = Noise(state: seed)
    var x = [Double](repeating: 0, count: order * order)
    for i in 0..<order {
      for j in 0..<i {
        x[i * order + j] = noise.next()
        x[j * order + i] = x[i * order + j]
      }
    }
    return x
  }

  private static func advance(_ flow: MarvelFlow, _ x: [Double], by time: Double) -> [Double]? {
    var x = x
    return x.withUnsafeMutableBufferPointer { flow.advance($0.baseAddress!, by: time) } ? x : nil
  }

  /// With weights of one it is `MarvelModel`, in one step as in many, there and back.
  @Test func equalsTheClosedForm() throws {
    let x = Self.matrix(3)
    let (model, flow) = (
      try MarvelModel(x, order: Self.order),
      try MarvelFlow(weights: [Double](repeating: 1, count: Self.order))
    )
    let end = 0.8 * (try #require(model.blowUpTime))
    let expected = try #require(try model.state(at: end))
    let once = try #require(Self.advance(flow, x, by: end))
    #expect(distance(once, expected) < 1e-9)
    var many = x
    for _ in 0..<10 { many = try #require(Self.advance(flow, many, by: end / 10)) }
    #expect(distance(many, expected) < 1e-9)
    #expect(distance(try #require(Self.advance(flow, once, by: -end)), x) < 1e-9)
  }

  /// 1/λ₁ is where it ends: a step to just before is possible, one past it leaves all as it was.
  @Test func blowsUpInTime() throws {
    let x = Self.matrix(5)
    let flow = try MarvelFlow(weights: [0.3, 0.1, 0.2, 0.25, 0.05, 0.1])
    var copy = x
    let time = try #require(
      try copy.withUnsafeMutableBufferPointer { try flow.blowUpTime($0.baseAddress!) })
    #expect(Self.advance(flow, x, by: 0.999 * time) != nil)
    #expect(Self.advance(flow, x, by: 1.001 * time) == nil)
    let stays = copy.withUnsafeMutableBufferPointer {
      !flow.advance($0.baseAddress!, by: 1.001 * time)
    }
    #expect(stays && copy == x)
  }

  /// An actor of no weight moves with the others and moves nobody.
  @Test func noWeight() throws {
    let x = Self.matrix(8)
    var other = x
    for k in 0..<5 {
      other[5 * Self.order + k] = 0
      other[k * Self.order + 5] = 0
    }
    let flow = try MarvelFlow(weights: [1, 1, 1, 1, 1, 0])
    let (a, b) = (
      try #require(Self.advance(flow, x, by: 0.1)), try #require(Self.advance(flow, other, by: 0.1))
    )
    for i in 0..<5 { for j in 0..<5 { #expect(a[i * 6 + j] == b[i * 6 + j]) } }
    #expect(abs(a[5] - x[5]) > 1e-3)
    #expect(throws: DynamicsError.self) { try MarvelFlow(weights: [1, -1]) }
    #expect(throws: DynamicsError.self) { try MarvelFlow(weights: []) }
  }
}
