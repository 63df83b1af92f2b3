/// One index of sensitivity of one output: a row of the table.
public struct SensitivityIndex: Sendable, Equatable {
  /// The factor or group it is about.
  public var factor: String
  /// The second factor of an index of two; empty otherwise.
  public var other: String = ""
  /// Which index: `S1`, `ST`, `mu_star` …
  public var index: String
  /// Its value; nil if it is not defined, and then the note says why.
  public var value: Double?
  /// The interval at the confidence asked for; nil where the method has none.
  public var low: Double?, high: Double?
  /// Its standard error; nil where the method has none.
  public var standardError: Double?
  /// What a reader should know before using it.
  public var note: String = ""

  /// An index without an interval.
  public init(_ index: String, _ factor: String, other: String = "", value: Double?) {
    self.index = index
    self.factor = factor
    self.other = other
    self.value = value
  }

  /// This index with the interval value ± z · se.
  func with(standardError se: Double?, z: Double) -> SensitivityIndex {
    guard let value, let se, se.isFinite else { return self }
    var copy = self
    (copy.standardError, copy.low, copy.high) = (se, value - z * se, value + z * se)
    return copy
  }

  /// This index with a further note.
  func noted(_ text: String) -> SensitivityIndex {
    var copy = self
    copy.note += (note.isEmpty || text.isEmpty ? "" : "; ") + text
    return copy
  }
}

/// The indices of one output by one method.
public struct AnalysisResult: Sendable, Equatable {
  /// The indices in the order of the table.
  public var indices: [SensitivityIndex]
  /// How many independent units were used, and how many were dropped for a failed point.
  public var used: Int, dropped: Int
  /// What a unit is: block, trajectory, curve, point.
  public var unit: String
  /// What can be said of the whole, a sentence each.
  public var verdict: [String] = []
}
