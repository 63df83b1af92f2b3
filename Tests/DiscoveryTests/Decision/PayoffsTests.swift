import Testing

@testable import Discovery

@Suite struct PayoffsTests {
  @Test func refusesWhatDoesNotFit() {
    for (outcomes, policies) in [([1.0], 0), ([], 1), ([1, 2, 3], 2), ([1, .nan], 1)] {
      #expect(throws: DiscoveryError.self) {
        try Payoffs(outcomes, policies: policies, direction: .more)
      }
    }
  }

  @Test func regretsAreZeroForTheBest() {
    let wanted: [Double] = [0, 2, 1, 0, 1, 3, 0, 0, 2, 0, 1, 1, 1, 1, 1, 1]
    #expect(Milnor.payoffs.regrets == wanted)
    #expect(Milnor.losses.regrets == wanted)
    #expect(Milnor.losses.outcome(2) == -2)
    #expect(Milnor.losses.outcome(0).sign == .plus)
  }

  @Test func onePolicyRegretsNothing() throws {
    let payoffs = try Payoffs([1, 2], policies: 1, direction: .more)
    #expect(payoffs.regrets == [0, 0])
    #expect(payoffs.best == [1, 2])
  }

  @Test func futuresCanBeTakenTwice() {
    let chosen = Milnor.payoffs.selecting([1, 1, 3])
    #expect(chosen.futures == 3)
    #expect(Array(chosen.gains(of: 2)) == [4, 4, 0])
  }

  @Test func allThresholdsTogether() throws {
    let other = try Payoffs(
      [9, 0, 0, 0, 0, 0, 0, 0, 0, 9, 0, 0, 9, 9, 9, 9], policies: 4, direction: .less, threshold: 5)
    let free = try Payoffs(Milnor.table, policies: 4, direction: .more)
    let all = try #require(Payoffs.meetingAll([Milnor.payoffs, other, free]))
    #expect(Milnor.values(.satisficing, all) == [0.5, 1, 0, 0])
    #expect(Payoffs.meetingAll([free]) == nil)
  }
}
