import Testing

@testable import Designs

@Suite struct JoeKuoTests {
  /// Lines of the file new-joe-kuo-6.21201: d, s, a, m.
  @Test func firstLinesOfTheSource() {
    let starts = JoeKuo.starts(10)
    let lines: [(Int, UInt64, [UInt64])] = [
      (1, 0, [1]), (2, 1, [1, 3]), (3, 1, [1, 3, 1]), (3, 2, [1, 1, 1]), (4, 1, [1, 1, 3, 3]),
      (4, 4, [1, 3, 5, 13]), (5, 2, [1, 1, 5, 5, 17]), (5, 4, [1, 1, 5, 5, 5]),
      (5, 7, [1, 1, 7, 11, 19]),
    ]
    #expect(starts.count == 9)
    for (start, line) in zip(starts, lines) {
      #expect(start.degree == line.0)
      #expect(start.coefficients == line.1)
      #expect(start.numbers == line.2)
    }
  }

  @Test func everyPolynomialIsPrimitiveInSize() {
    let starts = JoeKuo.starts(JoeKuo.dimensions)
    #expect(starts.count == 1110)
    for start in starts {
      for (index, number) in start.numbers.enumerated() {
        #expect(number % 2 == 1 && number < 1 << UInt64(index + 1))
      }
    }
    #expect(Set(starts.map { [UInt64($0.degree), $0.coefficients] }).count == 1110)
  }

  @Test func oneDimensionNeedsNone() { #expect(JoeKuo.starts(1).isEmpty) }
}
