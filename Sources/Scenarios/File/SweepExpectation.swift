public import AllianceModel
public import SourceText

/// A gate on a whole sweep: what a column of its summary.csv must show.
public struct SweepExpectation: Sendable {
  public let subject: Expectation.Subject
  /// Step it is read at.
  public let step: Int
  public let mode: CommitmentMode
  /// `value` or `shift`, as in the table.
  public let quantity: String
  /// Column of summary.csv, for example `q50` or `p_up`, and what it must lie in.
  public let column: String
  public let range: ClosedRange<Double>
  public let location: SourceLocation

  /// Columns that an expectation may be about: over the points, the shares for shifts only.
  public static let columns = [
    "points", "mean", "sd", "min", "q05", "q25", "q50", "q75", "q95", "max", "p_up", "p_same",
    "p_down",
  ]
}

extension ExpectationReader {
  private static let sweepKeys = ["theatre", "subject", "at", "kappa", "quantity"]

  /// Reads `expect` below `sweep`.
  func read(sweep node: YAMLNode?) -> [SweepExpectation] {
    guard let node else { return [] }
    return (reader.list(node, "expect") ?? []).flatMap(sweepExpectations)
  }

  private func sweepExpectations(_ node: YAMLNode) -> [SweepExpectation] {
    guard let body = reader.mapping(node, "an expectation of a sweep") else { return [] }
    let columns = SweepExpectation.columns
    reader.checkKeys(body, known: Self.sweepKeys + columns, in: "an expectation of a sweep")
    let step = step(body, node)
    let modes = CommitmentMode.allCases.map(\.rawValue)
    let mode = body["kappa"].flatMap { reader.word($0.value, "kappa", of: modes) }
    let quantity =
      body["quantity"].flatMap { reader.word($0.value, "quantity", of: ["value", "shift"]) }
      ?? (isReference ? "value" : "shift")
    if isReference, quantity == "shift" {
      reader.error("no-shift", "a reference scenario has no shift", at: node.location)
    }
    if !columns.contains(where: { body[$0] != nil }) {
      reader.error(
        "no-condition", "an expectation of a sweep needs a column, for example `q50: {above: 0}`",
        at: node.location)
    }
    guard let subject = subject(body, node) else { return [] }
    return columns.compactMap { column in
      guard let condition = body[column]?.value,
        let range = Self.bounds(condition, column, reader)
      else { return nil }
      return SweepExpectation(
        subject: subject, step: step,
        mode: mode.flatMap(CommitmentMode.init(rawValue:)) ?? .elicited,
        quantity: quantity, column: column, range: range, location: node.location)
    }
  }
}
