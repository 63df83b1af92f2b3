import Testing

@testable import NetworkMeasures

/// Bits against counting pair by pair.
@Suite struct KendallTableTests {
  private func counted(_ a: [Double], _ b: [Double]) -> Double? {
    var (balance, untiedA, untiedB) = (0.0, 0.0, 0.0)
    for later in a.indices {
      for earlier in 0..<later {
        let (stepA, stepB) = (a[later] - a[earlier], b[later] - b[earlier])
        if stepA != 0 { untiedA += 1 }
        if stepB != 0 { untiedB += 1 }
        balance += (stepA * stepB).sign == .minus ? -1 : 1
        if stepA * stepB == 0 { balance -= (stepA * stepB).sign == .minus ? -1 : 1 }
      }
    }
    return untiedA * untiedB > 0 ? balance / (untiedA * untiedB).squareRoot() : nil
  }

  @Test(arguments: [0.0, 5.0], ["signed", "signed-directed", "kite", "empty"])
  func agreesWithCounting(_ own: Double, _ name: String) {
    let input = Reference.input(name)
    let order = input.order
    let table = KendallTable(input.matrix, order: order)
    for first in 0..<order {
      for second in 0..<first {
        let kept = (0..<order).filter { own > 0 || ($0 != first && $0 != second) }
        let a = kept.map { $0 == first && own > 0 ? own : input.matrix[first * order + $0] }
        let b = kept.map { $0 == second && own > 0 ? own : input.matrix[second * order + $0] }
        let found = table.tau(first, second, own: own)
        let wanted = counted(a, b)
        #expect((found == nil) == (wanted == nil))
        #expect(abs((found ?? 0) - (wanted ?? 0)) < 1e-14)
      }
    }
  }
}
