public import AllianceModel
public import SourceText

/// A number that a sweep has of each of its points.
public struct SweepQuantity: Sendable, Hashable {
  public let subject: Expectation.Subject
  /// Step it is read at.
  public let step: Int
  public let mode: CommitmentMode
  /// Scenario minus reference, rather than the scenario's own value.
  public let isShift: Bool

  /// `value` or `shift`, as in the tables.
  public var word: String { isShift ? "shift" : "value" }
}

/// A gate on a whole sweep.
public struct SweepExpectation: Sendable {
  public let of: SweepQuantity
  public let condition: Condition
  public let location: SourceLocation

  /// What must be so.
  public enum Condition: Sendable, Hashable {
    /// A column of summary.csv, for example `q50` or `p_up`, lies in a range.
    case column(String, ClosedRange<Double>)
    /// So does an index of sensitivity, as `entente sensitivity` gives it for the sweep's tables.
    case index(SweepIndex, range: ClosedRange<Double>)
    /// A factor's rank by an index, 1 for the greatest magnitude.
    case rank(SweepIndex, range: ClosedRange<Double>)
  }

  /// Columns that an expectation may be about: over the points, the shares for shifts only.
  public static let columns = [
    "points", "mean", "sd", "min", "q05", "q25", "q50", "q75", "q95", "max", "p_up", "p_same",
    "p_down",
  ]
}

/// An index of sensitivity of one factor.
public struct SweepIndex: Sendable, Hashable {
  /// `S1`, `ST`, `mu_star` …; which there are depends on the design.
  public let name: String
  public let factor: String
  /// The method it is by; `nil` for the first that fits the design and has it.
  public let method: String?
}

extension ExpectationReader {
  private static let quantityKeys = ["theatre", "subject", "at", "kappa", "quantity"]
  private static let indexKeys = ["name", "factor", "method", "value", "rank"]

  /// Reads `expect` below `sweep`.
  /// - Parameter factors: the sweep's, which an index may be of.
  func read(sweep node: YAMLNode?, factors: [String]) -> [SweepExpectation] {
    guard let node else { return [] }
    return (reader.list(node, "expect") ?? []).flatMap { sweepExpectations($0, factors) }
  }

  private func sweepExpectations(_ node: YAMLNode, _ factors: [String]) -> [SweepExpectation] {
    guard let body = reader.mapping(node, "an expectation of a sweep") else { return [] }
    let columns = SweepExpectation.columns
    reader.checkKeys(
      body, known: Self.quantityKeys + columns + ["index"], in: "an expectation of a sweep")
    if body["index"] == nil, !columns.contains(where: { body[$0] != nil }) {
      reader.error(
        "no-condition",
        "an expectation of a sweep needs a column, for example `q50: {above: 0}`, "
          + "or an `index`", at: node.location)
    }
    let quantity = quantity(body, node)
    var conditions = columns.compactMap { column in
      body[column].flatMap { Self.bounds($0.value, column, reader) }.map {
        SweepExpectation.Condition.column(column, $0)
      }
    }
    if let index = body["index"]?.value { conditions += self.index(index, factors) }
    guard let quantity else { return [] }
    return conditions.map { SweepExpectation(of: quantity, condition: $0, location: node.location) }
  }

  /// The number that an entry with `theatre` or `subject`, `at`, `kappa` and `quantity` is about.
  func quantity(_ body: [YAMLEntry], _ node: YAMLNode) -> SweepQuantity? {
    let step = step(body, node)
    let modes = CommitmentMode.allCases.map(\.rawValue)
    let mode = body["kappa"].flatMap { reader.word($0.value, "kappa", of: modes) }
    let word =
      body["quantity"].flatMap { reader.word($0.value, "quantity", of: ["value", "shift"]) }
      ?? (isReference ? "value" : "shift")
    if isReference, word == "shift" {
      reader.error("no-shift", "a reference scenario has no shift", at: node.location)
    }
    return subject(body, node).map {
      SweepQuantity(
        subject: $0, step: step,
        mode: mode.flatMap(CommitmentMode.init(rawValue:)) ?? .elicited, isShift: word == "shift")
    }
  }

  /// `index: {name: ST, factor: NAME, value: {above: 0.1}, rank: {below: 3}}`.
  private func index(_ node: YAMLNode, _ factors: [String]) -> [SweepExpectation.Condition] {
    guard let body = reader.mapping(node, "index") else { return [] }
    reader.checkKeys(body, known: Self.indexKeys, in: "an index")
    for key in ["name", "factor"] where body[key] == nil {
      reader.error("missing-key", "an index needs a '\(key)'", at: node.location)
    }
    if body["value"] == nil, body["rank"] == nil {
      reader.error(
        "no-condition", "an index needs a `value` or a `rank`, for example `rank: {below: 3}`",
        at: node.location)
    }
    let name = body["name"].flatMap { reader.text($0.value, "name") }
    let factor = body["factor"].flatMap { reader.word($0.value, "factor", of: factors) }
    let method = body["method"].flatMap { reader.text($0.value, "method") }
    let value = body["value"].flatMap { Self.bounds($0.value, "value", reader) }
    let rank = body["rank"].flatMap { Self.bounds($0.value, "rank", reader) }
    guard let name, let factor else { return [] }
    let index = SweepIndex(name: name, factor: factor, method: method)
    return (value.map { [.index(index, range: $0)] } ?? [])
      + (rank.map { [.rank(index, range: $0)] } ?? [])
  }
}
