import Testing

@testable import NetworkMeasures

@Suite struct CapabilitiesDrawnTests {
  private func known() -> Capabilities {
    var known = Capabilities(order: 4)
    known.set("power", [10, 20, nil, 5])
    known.set("gdp", [1, 2, 3, 4])
    known.set(ranges: [8...15, nil, nil, 0...10], of: "power")
    return known
  }

  /// What has no range stays; missing stays missing; nothing goes below zero.
  @Test func onlyRangesMove() {
    let drawn = (0..<200).map { known().drawn(seed: 3, draw: UInt64($0)) }
    for one in drawn {
      #expect(one.numbers["gdp"] == [1, 2, 3, 4])
      let power = one.numbers["power"]!
      #expect(power[1] == 20 && power[2] == nil && power[3]! >= 0 && power[0] != 10)
    }
    #expect(Set(drawn.map { $0.numbers["power"]![0]! }).count == 200)
  }

  /// A tenth of the draws are outside 5 and 95%, a half above the median: within three binomial
  /// standard errors of 2,000 draws.
  @Test func quantiles() {
    let values = (0..<2000).map { known().drawn(seed: 7, draw: UInt64($0)).numbers["power"]![0]! }
    func share(_ belongs: (Double) -> Bool) -> Double {
      Double(values.count(where: belongs)) / 2000
    }
    #expect(abs(share { $0 > 10 } - 0.5) < 0.034)
    #expect(abs(share { $0 < 8 } - 0.05) < 0.015)
    #expect(abs(share { $0 > 15 } - 0.05) < 0.015)
  }

  @Test func theSameAgain() {
    let (one, again) = (known().drawn(seed: 3, draw: 5), known().drawn(seed: 3, draw: 5))
    #expect(one.numbers == again.numbers)
    #expect(one.numbers != known().drawn(seed: 4, draw: 5).numbers)
    #expect(known().without(actor: 0).ranges["power"] == [nil, nil, 0...10])
  }
}
