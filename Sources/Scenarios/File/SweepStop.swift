internal import SourceText

/// When a sweep has run enough of its points (`stop:`).
public struct SweepStop: Sendable {
  /// The standard error of a number's mean over the points, to be fallen below, and which number.
  public var error: (target: Double, of: SweepQuantity)?
  /// After this long, seconds.
  public var seconds: Double?
  /// After this many points of one invocation.
  public var points: Int?
}

extension ExpectationReader {
  private static let stopKeys = [
    "error", "theatre", "subject", "at", "kappa", "quantity", "seconds", "points",
  ]

  /// Reads `stop` below `sweep`.
  func read(stop node: YAMLNode?) -> SweepStop {
    var stop = SweepStop()
    guard let node, let body = reader.mapping(node, "stop") else { return stop }
    reader.checkKeys(body, known: Self.stopKeys, in: "stop")
    stop.seconds = body["seconds"].flatMap { positive($0.value, "seconds") }
    stop.points = body["points"].flatMap { reader.integer($0.value, "points", in: 1...Int.max) }
    if let entry = body["error"] {
      let target = positive(entry.value, "error")
      let quantity = quantity(body, node)
      if let target, let quantity { stop.error = (target, quantity) }
    } else if let stray = body.first(where: { !["seconds", "points"].contains($0.key) }) {
      reader.error(
        "missing-key", "'\(stray.key)' says what an `error` is of, and there is none",
        at: stray.keyLocation)
    }
    return stop
  }

  private func positive(_ node: YAMLNode, _ what: String) -> Double? {
    guard let value = reader.number(node, what) else { return nil }
    if value > 0, value.isFinite { return value }
    reader.error("out-of-range", "\(what) must be above 0", at: node.location)
    return nil
  }
}
