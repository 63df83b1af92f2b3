import Testing

@testable import Sensitivity

@Suite struct ResampledSumsTests {
  private func table(_ units: Int, _ columns: Int) -> (UnitTable, [[Double]]) {
    var table = UnitTable(units: units, columns: columns)
    let rows = Samples.random(units, columns)
    for (unit, row) in rows.enumerated() {
      var row = row
      row.withUnsafeMutableBufferPointer { table.set(unit, $0) }
    }
    return (table, rows)
  }

  /// Against the plain sums, across the borders of chunks (4) and stripes (256).
  @Test(arguments: [(1, 1), (3, 4), (256, 5), (257, 9), (700, 2)])
  func sums(units: Int, columns: Int) {
    let (table, rows) = table(units, columns)
    for column in 0..<columns {
      #expect(abs(table.sums[column] - rows.reduce(0) { $0 + $1[column] }) < 1e-12 * Double(units))
    }
  }

  /// A resample is the sums of the rows that its weights say.
  @Test func resamples() throws {
    let (table, rows) = table(300, 5)
    let sums = try table.resampled(7, seed: 3, jobs: 2)
    let counter = UnitCounter(units: 300, seed: 3)
    for resample in 0..<7 {
      counter.draw(first: resample, lanes: 1)
      let weights = (0..<300).map { counter.weights[4 * $0] }
      #expect(weights.reduce(0, +) == 300)
      for column in 0..<5 {
        let wanted = zip(weights, rows).reduce(0) { $0 + $1.0 * $1.1[column] }
        #expect(abs(sums[resample * 5 + column] - wanted) < 1e-10)
      }
    }
  }

  /// The first resamples are the same however many there are.
  @Test func moreResamples() throws {
    let (table, _) = table(40, 3)
    let few = try table.resampled(5, seed: 1, jobs: 1)
    #expect(try Array(table.resampled(50, seed: 1, jobs: 1).prefix(15)) == few)
    #expect(try table.resampled(0, seed: 1, jobs: 1) == [])
  }
}
