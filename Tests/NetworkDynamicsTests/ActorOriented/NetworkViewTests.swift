import Testing

@testable import NetworkDynamics

@Suite struct NetworkViewTests {
  /// After any toggles the lists, degrees and counts are those of the matrix.
  @Test(arguments: [true, false]) func countsFollowTheMatrix(isDirected: Bool) {
    let order = 6
    let state = NetworkState(order: order, isDirected: isDirected, counts: true)
    let view = state.view
    var x = [Bool](repeating: false, count: 36)
    var noise = Noise(state: 3)
    for _ in 0..<200 {
      let i = Int((noise.next() + 1) * 3) % order
      let j = (i + 1 + Int((noise.next() + 1) * 2.5) % 5) % order
      view.toggle(i, j)
      x[i * order + j].toggle()
      if !isDirected { x[j * order + i].toggle() }
      #expect(state.ties == x)
      for a in 0..<order {
        let row = (0..<order).filter { x[a * order + $0] }
        let column = (0..<order).filter { x[$0 * order + a] }
        #expect(view.targets(of: a).map { Int($0) }.sorted() == row)
        #expect(view.sources(of: a).map { Int($0) }.sorted() == column)
        for b in 0..<order where b != a {
          let paths = (0..<order).filter { x[a * order + $0] && x[$0 * order + b] }.count
          let shared = (0..<order).filter { x[a * order + $0] && x[b * order + $0] }.count
          #expect(view.twoPaths[a * order + b] == paths)
          #expect(view.sharedTargets[a * order + b] == shared)
        }
      }
    }
  }

  @Test func becomesAnyNetwork() {
    let state = NetworkState(order: 3, isDirected: false, counts: false)
    let full = [false, true, true, true, false, true, true, true, false]
    state.become(full)
    #expect(state.ties == full)
    state.become([Bool](repeating: false, count: 9))
    #expect(!state.ties.contains(true))
    #expect((0..<3).allSatisfy { state.view.targets(of: $0).isEmpty })
  }
}
