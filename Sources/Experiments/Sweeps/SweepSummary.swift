internal import AllianceModel
internal import Scenarios
internal import Tables

/// Every output over the design points: values and shifts in single precision, columns of them.
struct SweepSummary {
  private var values: [[Float]], shifts: [[Float]]
  private let hasReference: Bool

  init(_ model: SweepModel) {
    values = model.outputs.map { _ in [] }
    hasReference = model.reference != nil
    shifts = hasReference ? values : []
  }

  /// Takes in the numbers of points, one after another.
  mutating func add(_ numbers: [Double]) {
    let stride = values.count * SweepOutput.values
    for output in values.indices {
      for point in Swift.stride(from: 0, to: numbers.count, by: max(1, stride)) {
        let at = point + output * SweepOutput.values
        values[output].append(Float(numbers[at]))
        if hasReference { shifts[output].append(Float(numbers[at] - numbers[at + 1])) }
      }
    }
  }

  func table(_ model: SweepModel) -> Table {
    var table = Table(name: "summary", columns: SweepTables.summaryColumns)
    var finder = QuantileFinder()
    let tables = SweepTables(model: model)
    for (index, output) in model.outputs.enumerated() {
      let key = tables.key(output)
      table.append(
        key + [.text("value")] + Self.cells(values[index], &finder) + [.empty, .empty, .empty])
      guard hasReference else { continue }
      let band = output.subject == .network ? Band.network : Band.outcome
      table.append(
        key + [.text("shift")] + Self.cells(shifts[index], &finder)
          + Self.directions(shifts[index], band))
    }
    return table
  }

  private static func cells(_ column: [Float], _ finder: inout QuantileFinder) -> [Cell] {
    let n = Double(column.count)
    guard n > 0 else { return [.integer(0)] + [Cell](repeating: .empty, count: 9) }
    let mean = column.reduce(0.0) { $0 + Double($1) } / n
    let squares = column.reduce(0.0) { $0 + (Double($1) - mean) * (Double($1) - mean) }
    let points = column.withUnsafeBufferPointer {
      finder.quantiles($0, [0, 0.05, 0.25, 0.5, 0.75, 0.95, 1])
    }
    return [
      .integer(column.count), .number(mean),
      n > 1 ? .number((squares / (n - 1)).squareRoot()) : .empty,
    ] + (points ?? []).map { .number($0) }
  }

  private static func directions(_ column: [Float], _ band: Double) -> [Cell] {
    guard !column.isEmpty else { return [.empty, .empty, .empty] }
    let n = Double(column.count)
    let up = Double(column.count { Double($0) > band })
    let down = Double(column.count { Double($0) < -band })
    return [.number(up / n), .number((n - up - down) / n), .number(down / n)]
  }
}
