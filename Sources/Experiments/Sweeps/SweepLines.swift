internal import Designs
internal import Scenarios
internal import Tables

/// Successive points of a sweep, ready to be written.
struct SweepChunk: Sendable {
  /// Whole lines of points.csv, outputs.csv and sweep.csv.
  var lines: [[UInt8]] = []
  /// What the points came to.
  var count = SweepCount()
  /// Numbers of the points that are done, one point after another.
  var values: [Double] = []
}

/// Makes the lines of a sweep's tables, a thread's own.
final class SweepLines {
  private let tables: SweepTables
  private let model: SweepModel
  private let reader: PointReader
  private let factors: [Factor]
  /// The cells that name an output, as they stand in every row of sweep.csv.
  private let keys: [[UInt8]]
  private let hasReference: Bool
  private var points: CSVRows, outputs: CSVRows, long: CSVRows

  init(_ model: SweepModel, _ journals: [Journal], _ style: TableStyle) {
    self.model = model
    tables = SweepTables(model: model)
    reader = PointReader(journals)
    factors = model.space.factors
    hasReference = model.reference != nil
    let tables = self.tables
    keys = model.outputs.map {
      CSVRows.encoded(tables.key($0), dialect: style.dialect, digits: style.digits)
    }
    let empty = CSVRows(continuing: style.dialect, digits: style.digits)
    (points, outputs, long) = (empty, empty, empty)
  }

  /// Points whose lines take some hundred kilobytes.
  static func pointsAtOnce(_ model: SweepModel) -> Int {
    max(16, 8192 / max(1, model.outputs.count))
  }

  /// The lines of some points.
  func chunk(_ range: Range<Int>) throws -> SweepChunk {
    var chunk = SweepChunk()
    var row = [Double](repeating: 0, count: factors.count)
    var values = [Double](repeating: 0, count: keys.count * SweepOutput.values)
    for index in range {
      row.withUnsafeMutableBufferPointer {
        model.design.point(index, into: $0)
        model.space.replaceByValues($0)
      }
      let status = try reader.read(index, into: &values)
      let reason = status == .done ? nil : tables.reason(status, row)
      chunk.count.add(index, status, reason)
      writePoint(index, status, reason, row)
      writeOutputs(index, status == .done ? values : nil)
      guard status == .done else { continue }
      writeLong(index, values)
      chunk.values += values
    }
    chunk.lines = [points.take(), outputs.take(), long.take()]
    return chunk
  }

  private func writePoint(
    _ index: Int, _ status: PointStatus?, _ reason: String?, _ row: [Double]
  ) {
    points.append(.integer(index))
    points.append(SweepTables.status(status))
    points.append(reason.map { .text($0) } ?? .empty)
    for (factor, value) in zip(factors, row) { points.append(SweepTables.cell(factor, value)) }
    points.endRow()
  }

  /// A row for every point, empty for those without a value: rows pair with those of points.csv.
  private func writeOutputs(_ index: Int, _ values: [Double]?) {
    outputs.append(.integer(index))
    for output in keys.indices {
      outputs.append(values.map { .number(SweepOutput.number(output, of: $0)) } ?? .empty)
    }
    if hasReference {
      for output in keys.indices {
        outputs.append(
          values.map { .number(SweepOutput.number(output, isShift: true, of: $0)) } ?? .empty)
      }
    }
    outputs.endRow()
  }

  private func writeLong(_ index: Int, _ values: [Double]) {
    for (output, key) in keys.enumerated() {
      let at = output * SweepOutput.values
      let (value, reference) = (values[at], values[at + 1])
      long.append(.integer(index))
      long.append(encoded: key)
      long.append(.number(reference))
      long.append(.number(value))
      long.append(.number(value - reference))
      long.append(.number(values[at + 2]))
      long.endRow()
    }
  }
}

extension SweepCount {
  /// Counts one point.
  mutating func add(_ index: Int, _ status: PointStatus?, _ reason: String?) {
    switch status {
    case .done: done += 1
    case .excluded: excluded += 1
    case nil: missing += 1
    default:
      failed += 1
      keep("point \(index): \(reason ?? "failed")")
    }
  }

  /// Counts the points that come next.
  mutating func add(_ later: SweepCount) {
    done += later.done
    failed += later.failed
    excluded += later.excluded
    missing += later.missing
    for failure in later.failures { keep(failure) }
  }

  /// The first ten failures are told; all of them are rows.
  private mutating func keep(_ failure: String) {
    if failures.count < 10 { failures.append(failure) }
  }
}
