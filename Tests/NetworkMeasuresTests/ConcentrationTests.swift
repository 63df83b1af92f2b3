import NetworkMeasures
import Testing

@Suite struct ConcentrationTests {
  @Test(arguments: [2, 3, 7, 30, 1_000])
  func equalSharesAndMonopoly(count: Int) {
    let equal = [Double](repeating: 1 / Double(count), count: count)
    #expect(isClose(concentration(equal), 0, within: 1e-7))
    var monopoly = [Double](repeating: 0, count: count)
    monopoly[count - 1] = 1
    #expect(isClose(concentration(monopoly), 1))
  }

  @Test func threeSharesByHand() {
    // Σs² = .25 + .09 + .04 = .38; (.38 − 1/3)/(2/3) = .07.
    #expect(isClose(concentration([0.5, 0.3, 0.2]), 0.07.squareRoot()))
    #expect(isClose(herfindahl([0.5, 0.3, 0.2]), 0.38))
  }

  @Test func needsTwoShares() {
    #expect(concentration([]) == nil)
    #expect(concentration([1]) == nil)
    #expect(herfindahl([]) == 0)
  }

  @Test func effectivePolesOfEqualShares() {
    #expect(isClose(1 / herfindahl([0.25, 0.25, 0.25, 0.25]), 4))
  }

  @Test func whatIsNotANumberShows() {
    #expect(concentration([0.5, .nan])?.isNaN == true)
    #expect(herfindahl([0.5, .nan]).isNaN)
  }
}
