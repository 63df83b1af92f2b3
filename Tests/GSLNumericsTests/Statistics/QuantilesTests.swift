import GSLNumerics
import Testing

@Suite struct QuantilesTests {
  func quantile(_ sorted: [Double], _ p: Double) -> Double {
    sorted.withUnsafeBufferPointer { quantileOfSorted($0, p) }
  }

  /// By hand from the definition: position p (n - 1).
  @Test func interpolates() {
    let numbers: [Double] = [1, 2, 4, 8, 16]
    #expect(quantile(numbers, 0) == 1)
    #expect(quantile(numbers, 1) == 16)
    #expect(quantile(numbers, 0.5) == 4)
    #expect(agree(quantile(numbers, 0.1), 1.4))
    #expect(agree(quantile(numbers, 0.9), 12.8))
    #expect(quantile([3, 5], 0.5) == 4)
    #expect(quantile([3], 0.7) == 3)
  }

  @Test func undefined() {
    #expect(quantile([], 0.5).isNaN)
    for bad in [-0.01, 1.01, .nan, .infinity] { #expect(quantile([1, 2], bad).isNaN) }
  }

  /// An infinite neighbour does not spoil a quantile that does not need it.
  @Test func infiniteNumbers() {
    #expect(quantile([1, 2, .infinity], 0.5) == 2)
    #expect(quantile([1, 2, .infinity], 0.75) == .infinity)
    #expect(quantile([-.infinity, 2, 3], 0) == -.infinity)
  }
}
