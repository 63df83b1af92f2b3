internal import NetworkMeasures
public import SourceText
internal import Tables

/// Reads `ties.csv` of a results folder: mean alignments of every pair in layers `baseline`,
/// `reference` and `scenario`, one frame for each period.
/// - Returns: the frames; `nil` if the table is not what `entente run --with ties` writes.
public func readResultTies(
  _ file: SourceFile, into diagnostics: inout Diagnostics
) -> [NetworkFrame]? {
  let layers = [
    ("baseline", "baseline"), ("reference_value", "reference"), ("scenario_value", "scenario"),
  ]
  let document = readCSV(
    file, required: ["scenario", "period", "a", "b"] + layers.map(\.0), optional: [],
    into: &diagnostics)
  guard let document else { return nil }
  var frames: [NetworkFrame] = []
  for period in Set(document.rows.compactMap { $0["period"] }).sorted() {
    let rows = document.rows.filter { $0["period"] == period }
    let names = Set(rows.flatMap { [$0["a"], $0["b"]].compactMap { $0 } }).sorted()
    let built = layers.compactMap { column, name -> NetworkLayer? in
      network(rows, column, names, into: &diagnostics).map {
        NetworkLayer(name: name, network: $0)
      }
    }
    guard built.count == layers.count else { return nil }
    frames.append(
      NetworkFrame(
        period: period, names: names, layers: built,
        capabilities: Capabilities(order: names.count)))
  }
  return diagnostics.hasErrors ? nil : frames
}

private func network(
  _ rows: [CSVRow], _ column: String, _ names: [String], into diagnostics: inout Diagnostics
) -> TieNetwork? {
  var ties: [(first: Int, second: Int, weight: Double)] = []
  var place: [String: Int] = [:]
  for (index, name) in names.enumerated() { place[name] = index }
  for row in rows {
    guard let a = row["a"].flatMap({ place[$0] }), let b = row["b"].flatMap({ place[$0] }),
      let weight = row.number(column, into: &diagnostics)
    else { continue }
    ties.append((a, b, weight))
  }
  do throws(TieNetworkError) {
    return try TieNetwork(order: names.count, ties: ties)
  } catch {
    diagnostics.report(
      Diagnostic(code: "bad-ties", "'\(column)': \(error.description)", file: rows.first?.file))
    return nil
  }
}

extension CSVRow {
  /// The name of the file that the row is from.
  fileprivate var file: String { location.file.name }
}
