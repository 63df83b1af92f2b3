import Foundation
import GSLNumerics
import Testing

/// Against the C library's scalar functions, which are exact to one unit in the last place.
@Suite struct VectorFunctionsTests {
  private static func exponentials(_ values: [Double]) -> [Double] {
    var values = values
    values.withUnsafeMutableBufferPointer {
      replaceByExponentials($0.baseAddress!, count: $0.count)
    }
    return values
  }

  private static func logarithms(_ values: [Double]) -> [Double] {
    var values = values
    values.withUnsafeMutableBufferPointer { replaceByLogarithms($0.baseAddress!, count: $0.count) }
    return values
  }

  @Test func exponentialsOfEverySize() {
    let x = stride(from: -700.0, through: 700, by: 0.173).map { $0 }
    for (x, y) in zip(x, Self.exponentials(x)) {
      #expect(abs(y - exp(x)) <= 5 * exp(x).ulp, "exp(\(x))")
    }
  }

  @Test func logarithmsOfEverySize() {
    let x = stride(from: -300.0, through: 300, by: 0.0971).map { pow(10, $0) }
    for (x, y) in zip(x, Self.logarithms(x)) {
      #expect(abs(y - log(x)) <= 5 * abs(log(x)).ulp, "log(\(x))")
    }
  }

  /// The last few numbers of an odd count get the same bits as in a full group of four.
  @Test(arguments: 1...9) func sameWhereverItStands(count: Int) {
    let x = (0..<count).map { 0.3 + 1.7 * Double($0) }
    let many = x + [5, 6, 7, 8]
    #expect(Self.exponentials(x) == Array(Self.exponentials(many).prefix(count)))
    #expect(Self.logarithms(x) == Array(Self.logarithms(many).prefix(count)))
  }

  @Test func ends() {
    #expect(
      Self.exponentials([-.infinity, .infinity, 0, 1000, -1000]) == [0, .infinity, 1, .infinity, 0])
    #expect(Self.logarithms([0, .infinity, 1]) == [-.infinity, .infinity, 0])
    #expect(Self.exponentials([.nan])[0].isNaN)
    #expect(Self.logarithms([-1, .nan]).allSatisfy { $0.isNaN })
    #expect(Self.exponentials([]).isEmpty)
  }
}
