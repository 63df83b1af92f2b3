import Testing

@testable import NetworkMeasures

@Suite struct MeasureTests {
  private struct Mishap: Error {}

  private func measure(
    _ compute: @escaping @Sendable (MeasureCase) throws -> [MeasureValue]
  ) -> Measure {
    Measure(
      "try", "a trial", formula: "x", unit: "1", domain: .undirected, subject: .network,
      cost: "O(1)", source: "none", compute: compute)
  }

  /// What is not finite is undefined, never a number.
  @Test func valuesAreFinite() {
    for value in [Double.nan, .infinity, -.infinity] {
      #expect(MeasureValue(.network, value).value == nil)
    }
    #expect(MeasureValue(.network, 2).value == 2 && MeasureValue(.network, nil).value == nil)
  }

  @Test func refusals() throws {
    let directed = try caseOf(2, [(0, 1, 1)], directed: true)
    #expect(throws: Refusal.self) { try measure { $0.whole(1) }.values(directed) }
    let refusing = measure { _ in throw Refusal("says no") }
    #expect(throws: Refusal("says no")) { try refusing.values(caseOf(2, [])) }
    let failing = measure { _ in throw Mishap() }
    #expect(throws: Refusal("has no answer: Mishap()")) { try failing.values(caseOf(2, [])) }
  }
}
