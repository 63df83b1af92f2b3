import NetworkMeasures
import Testing

@testable import NetworkDynamics

@Suite struct EnergyFieldTests {
  /// After any number of moves the rises are those computed afresh.
  @Test(arguments: [1, 4, 7, 24, 30]) func updatesAgreeWithDefinition(order: Int) throws {
    var noise = Noise(state: 9)
    let landscape = try Landscape(
      propensities: complete(order) { _, _ in noise.next() },
      powers: (0..<order).map { 1 + Double($0) })
    var field = EnergyField(order: order, weights: landscape.weights, tolerance: 0)
    var camps = (0..<order).map { $0 % 3 == 0 }
    field.set { camps[$0] }
    for step in 0..<40 {
      let actor = step * 7 % order
      field.move(actor)
      camps[actor].toggle()
      let rises = landscape.rises(of: camps)
      #expect(distance((0..<order).map { field.rise($0) }, rises) < 1e-9)
      #expect((0..<order).allSatisfy { field.isSecond($0) == camps[$0] })
      let lowest = rises.min() ?? 0
      #expect(field.steepest() == (lowest < 0 ? rises.firstIndex(of: lowest) : -1))
    }
  }

  /// Two actors gain alike: the first moves.
  @Test func firstAmongEqualsMoves() {
    var field = EnergyField(order: 2, weights: [0, -1, -1, 0], tolerance: 1e-12)
    field.set { _ in false }
    #expect(field.steepest() == 0)
    #expect(field.descend() == 1)
    #expect(field.isSecond(0) && !field.isSecond(1))
    #expect(field.steepest() == -1)
  }
}
