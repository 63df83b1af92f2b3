internal import NetworkMeasures
public import SourceText
internal import Tables

/// Reads a table of ties: columns `a`, `b` and, if there, `weight`, `sign`, `layer`, `directed`,
/// `period`, `low`, `high`, `p_honour`. Other columns are left alone.
///
/// A tie without weight weighs 1. A weight of zero is no tie, but its actors are there. `sign` is
/// `+`, `-`, `1`, `-1`, `positive` or `negative`; it must not contradict a negative weight. A layer
/// with any directed tie is directed, and its undirected ties run both ways. The actors of a
/// period are those of its rows, or those of the table of actors if one is given.
///
/// Reported with their places, all in one pass: ties of an actor with itself, pairs that are there
/// twice or with contradictory signs, weights that are no finite number, ranges that do not hold
/// the weight, actors that the table of actors lacks.
/// - Returns: the frames by period; `nil` if anything is wrong.
public func readTieTable(
  _ file: SourceFile, actors: ActorTable? = nil, into diagnostics: inout Diagnostics
) -> [NetworkFrame]? {
  let document = readCSV(
    file, required: ["a", "b"],
    optional: [
      "weight", "sign", "layer", "directed", "period", "low", "high", "p_honour",
    ], others: .accepted, into: &diagnostics)
  guard let document else { return nil }
  var reader = TieTableReader(actors: actors)
  for row in document.rows { reader.read(row) }
  diagnostics.append(contentsOf: reader.diagnostics)
  guard !diagnostics.hasErrors else { return nil }
  return reader.frames()
}

/// The rows read so far, as numbers.
struct TieTableReader {
  struct Row {
    var period: Int32
    var layer: Int32
    var a: Int32
    var b: Int32
    var weight: Double
    var isDirected: Bool
    var belief: TieBelief?
  }

  let actors: ActorTable?
  var diagnostics = Diagnostics()
  private(set) var rows: [Row] = []
  private(set) var periods = NameIndex()
  private(set) var layers = NameIndex()
  private(set) var names = NameIndex()
  /// Row of each pair seen, by period, layer, first and second actor.
  private var seen: [PairKey: Int] = [:]
  private var places: [SourceLocation] = []

  private struct PairKey: Hashable {
    let period: Int32, layer: Int32, a: Int32, b: Int32
  }

  init(actors: ActorTable?) { self.actors = actors }

  mutating func read(_ row: some TieRecord) {
    guard let a = actor(row, "a"), let b = actor(row, "b") else { return }
    let weight = weight(row)
    let isDirected = row.boolean("directed", into: &diagnostics) ?? false
    if a == b {
      return report(
        "self-tie", "an actor has no tie with itself", row, "b",
        help: "leave the row out, or put the value in the table of actors")
    }
    guard let weight else { return }
    let read = Row(
      period: periods.add(row["period"] ?? ""), layer: layers.add(row["layer"] ?? ""), a: a, b: b,
      weight: weight, isDirected: isDirected, belief: belief(row, weight))
    if isNew(read, row) {
      rows.append(read)
      places.append(row.location)
    }
  }

  private mutating func actor(_ row: some TieRecord, _ column: String) -> Int32? {
    guard let name = row[column] else {
      report("missing-value", "the column '\(column)' is empty", row, column)
      return nil
    }
    if let actors, actors.position(of: name, period: row["period"]) == nil {
      // Known in another period: then it is the row that is missing, not the word that is wrong.
      let isElsewhere = actors.names.contains(name)
      let period = isElsewhere ? " in period '\(row["period"] ?? "")'" : ""
      let nearest = isElsewhere ? nil : nearestWord(to: name, in: actors.names)
      report(
        "unknown-actor", "'\(name)' is not in the table of actors\(period)", row, column,
        help: nearest.map { "did you mean '\($0)'?" })
      return nil
    }
    return names.add(name)
  }

  /// The signed weight of a row.
  private mutating func weight(_ row: some TieRecord) -> Double? {
    var weight = 1.0
    if row["weight"] != nil {
      guard let number = row.number("weight", into: &diagnostics) else { return nil }
      weight = number
    }
    guard let sign = row["sign"] else { return weight }
    switch sign.lowercased() {
    case "+", "1", "+1", "positive", "pos":
      if weight < 0 {
        report("contradictory-signs", "the sign is positive, the weight negative", row, "sign")
        return nil
      }
      return weight
    case "-", "-1", "−", "negative", "neg": return -weight.magnitude
    default:
      report("bad-sign", "the column 'sign' needs + or -, not '\(sign.prefix(40))'", row, "sign")
      return nil
    }
  }

  private mutating func belief(_ row: some TieRecord, _ weight: Double) -> TieBelief? {
    guard row["low"] != nil || row["high"] != nil || row["p_honour"] != nil else { return nil }
    let low = row.number("low", into: &diagnostics) ?? weight
    let high = row.number("high", into: &diagnostics) ?? weight
    let honour = row.number("p_honour", into: &diagnostics) ?? 1
    if !(low <= weight && weight <= high) {
      report("bad-range", "the weight \(row["weight"] ?? "1") is outside low and high", row, "low")
    }
    if !(0...1).contains(honour) {
      report("out-of-range", "p_honour must be 0 to 1", row, "p_honour")
    }
    return TieBelief(low: low, high: high, honour: honour)
  }

  /// Whether a pair is there for the first time; otherwise reports it.
  private mutating func isNew(_ read: Row, _ row: some TieRecord) -> Bool {
    let there = PairKey(period: read.period, layer: read.layer, a: read.a, b: read.b)
    let back = PairKey(period: read.period, layer: read.layer, a: read.b, b: read.a)
    guard let first = seen[there] ?? (read.isDirected ? nil : seen[back]) else {
      seen[there] = rows.count
      if !read.isDirected { seen[back] = rows.count }
      return true
    }
    let contradicts = (rows[first].weight < 0) != (read.weight < 0)
    diagnostics.report(
      Diagnostic(
        code: contradicts ? "contradictory-signs" : "duplicate-tie",
        contradicts ? "the pair has a tie of the other sign" : "the pair is there twice",
        at: row.location,
        notes: [Diagnostic.Note("it is first given here", at: places[first])],
        help: "give one tie for each pair, layer and period, name layers apart, or say in a column"
          + " 'directed' that ties have a direction"))
    return false
  }

  private mutating func report(
    _ code: String, _ message: String, _ row: some TieRecord, _ column: String, help: String? = nil
  ) {
    diagnostics.report(Diagnostic(code: code, message, at: row.location(column), help: help))
  }
}

/// Names in the order in which they were met.
struct NameIndex {
  private(set) var names: [String] = []
  private var index: [String: Int32] = [:]

  mutating func add(_ name: String) -> Int32 {
    if let found = index[name] { return found }
    let next = Int32(names.count)
    index[name] = next
    names.append(name)
    return next
  }
}
