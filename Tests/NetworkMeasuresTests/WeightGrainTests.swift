import Testing

@testable import NetworkMeasures

@Suite struct WeightGrainTests {
  private func grain(_ weights: [Double]) throws -> Double {
    let ties = weights.enumerated().map { ($0.offset, $0.offset + 1, $0.element) }
    return try network(weights.count + 1, ties).withMatrix { $0.grain }
  }

  @Test func theGreatestCommonDivisor() throws {
    #expect(try grain([1, -1, 1]) == 1)
    #expect(try grain([6, -4, 10]) == 2)
    #expect(try grain([0.75, -0.5]) == 0.25)
    #expect(try grain([3e200, -2e200]) == 1e200)
    #expect(try grain([-7]) == 7)
  }

  @Test func noneForWeightsThatAreNoRoundNumbers() throws {
    #expect(try grain([1, 0.1234567]) == 0)
    #expect(try grain([1, 1e-7]) == 0)
    #expect(try grain([]) == 0)
  }
}
