import Testing

@testable import Experiments

@Suite struct QuantilesTests {
  private let points = [0.0, 0.05, 0.25, 0.5, 0.75, 0.95, 1.0]

  /// Type 7 of Hyndman & Fan (1996) by a full sort: the independent answer.
  private func sorted(_ values: [Float]) -> [Double] {
    let finite = values.filter(\.isFinite).sorted()
    return points.map { p in
      let h = p * Double(finite.count - 1)
      let low = Int(h)
      let high = min(low + 1, finite.count - 1)
      return Double(finite[low]) + (h - Double(low)) * (Double(finite[high]) - Double(finite[low]))
    }
  }

  private func found(_ values: [Float]) -> [Double]? {
    var finder = QuantileFinder()
    return values.withUnsafeBufferPointer { finder.quantiles($0, points) }
  }

  @Test(arguments: [1, 2, 3, 10, 997, 20_000])
  func agreesWithAFullSort(_ count: Int) {
    let values = (0..<count).map { index -> Float in
      Float((index * 7919) % 10_007) / 5000 - 1
    }
    #expect(found(values) == sorted(values))
  }

  @Test func tiesZerosAndSigns() {
    let values: [Float] = Array(repeating: 0, count: 900) + [-1e-30, 1e-30, -2, 3, 3, 3, -0.0]
    #expect(found(values) == sorted(values))
  }

  @Test func whatIsNotFiniteIsLeftOut() {
    #expect(found([.nan, 1, .infinity, 3, -.infinity]) == sorted([1, 3]))
    #expect(found([.nan, .infinity]) == nil)
    #expect(found([]) == nil)
  }

  /// R: quantile(c(1, 2, 3, 4), c(.05, .25, .5)) gives 1.15, 1.75, 2.5.
  @Test func shortListsAsInR() throws {
    let result = try #require(quantiles(of: [4, 2, 3, 1], [0.05, 0.25, 0.5]))
    for (value, expected) in zip(result, [1.15, 1.75, 2.5]) {
      #expect(abs(value - expected) < 1e-12)
    }
  }

  /// numpy.std([0, 1, 5], ddof=1) / sqrt(3) = 1.5275252316519468.
  @Test func meanAndStandardError() throws {
    let (mean, error) = Summariser.meanAndError([0, 1, 5])
    #expect(mean == 2)
    #expect(abs(try #require(error) - 1.527_525_231_651_946_8) < 1e-14)
    #expect(Summariser.meanAndError([]).mean == nil)
    #expect(Summariser.meanAndError([3]).error == nil)
  }
}
