import Testing

@testable import NetworkMeasures

@Suite struct VotingGameTests {
  /// ∫ x^k from 0 to 1 is 1/(k+1): exact to degree 2 n − 1 and not beyond.
  @Test(arguments: [1, 2, 5, 51]) func quadratureIsExact(_ count: Int) {
    let nodes = gaussLegendre(count)
    func integral(_ degree: Int) -> Double {
      nodes.reduce(0) { sum, item in
        sum + item.weight * (0..<degree).reduce(1.0) { power, _ in power * item.node }
      }
    }
    for degree in [0, 1, 2 * count - 1] {
      #expect(abs(integral(degree) - 1 / Double(degree + 1)) < 1e-14)
    }
    if count < 5 { #expect(abs(integral(2 * count) - 1 / Double(2 * count + 1)) > 1e-6) }
  }

  @Test func weightsAndQuota() {
    let whole = VotingGame(power: [3, 2, 1], quota: 0.5, units: 100)
    #expect(whole.weights == [3, 2, 1] && whole.quota == 4 && whole.note.isEmpty)
    let scaled = VotingGame(power: [0.5, 0.25], quota: 0.5, units: 300)
    #expect(scaled.weights == [200, 100] && scaled.quota == 151 && !scaled.note.isEmpty)
    #expect(VotingGame(power: [1, 1], quota: 1, units: 10).quota == 2)
  }

  /// The dual game above one half: chances at x and the sum of all swings agree with counting.
  @Test func chancesAboveOneHalf() {
    let game = VotingGame(power: [2, 1, 1], quota: 0.5, units: 10)
    // Player 0 decides unless nobody else or everybody joins… with quota 3: one or two of two.
    let chances = game.swingChances(0.75)
    #expect(abs(chances[0] - (2 * 0.75 * 0.25 + 0.75 * 0.75)) < 1e-14)
    #expect(abs(chances[1] - 0.75 * 0.25) < 1e-14)
  }

  /// Minimal winning coalitions of 2, 1, 1 with quota 3: {0,1} and {0,2}.
  @Test func minimalCoalitions() {
    let found = VotingGame(power: [2, 1, 1], quota: 0.5, units: 10).minimalCoalitions()
    #expect(found.holler == [0.5, 0.25, 0.25] && found.deeganPackel == [0.5, 0.25, 0.25])
  }
}
