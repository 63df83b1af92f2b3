import Testing

@testable import NetworkDynamics

@Suite struct TriadStateTests {
  @Test func flipsKeepTheCount() throws {
    var noise = Noise(state: 4)
    var state = TriadState(try complete(7) { _, _ in noise.next() })
    for step in 0..<60 {
      let tie = state.ties[step * 5 % state.ties.count]
      let expected = state.imbalanced + state.change(tie)
      state.flip(tie)
      #expect(state.imbalanced == expected)
      let fresh = try network(
        7, state.ties.map { ($0.low, $0.high, Double(state.sign($0))) })
      #expect(state.imbalanced == fresh.triadCensus.imbalanced)
    }
  }

  @Test func everyImbalancedTriadHasItsNumber() throws {
    let state = TriadState(try complete(6) { _, _ in -1 })
    let triads = (0..<state.imbalanced).map { state.imbalancedTriad($0) }
    #expect(triads.count == 20)
    #expect(Set(triads.map { "\($0)" }).count == 20)
    #expect(triads.allSatisfy { $0.reduce(1) { $0 * state.sign($1) } == -1 })
  }

  @Test func tiesOutsideTriadsNeverMatter() throws {
    let state = TriadState(try network(4, [(0, 1, 1), (0, 2, -1), (1, 2, 1), (2, 3, -1)]))
    #expect(!state.hasTriad(TriadState.Tie(low: 2, high: 3)))
    #expect(state.hasTriad(TriadState.Tie(low: 0, high: 2)))
    #expect(state.imbalanced == 1)
  }
}
