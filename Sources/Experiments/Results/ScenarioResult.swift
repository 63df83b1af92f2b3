public import AllianceModel
public import Scenarios
public import Tables

/// Tables that are made only on request.
public enum ExtraTable: String, Sendable, CaseIterable {
  /// Every single draw; every pair's alignment; every actor's stock and share.
  case draws, ties, actors
}

/// What a run of one scenario says, ready for tables.
public struct ScenarioResult: Sendable {
  /// One measure of one subject at one period and commitment mode.
  public struct Row: Sendable {
    public let period: Quarter
    /// Step of the period in the horizon.
    public let step: Int
    public let mode: CommitmentMode
    public let subject: Expectation.Subject
    public let measure: String
    public let unit: String
    public let value: Spread
    /// Against the reference; `nil` for a reference itself.
    public let shift: Shift?
  }

  public struct VarianceRow: Sendable {
    public let period: Quarter
    public let mode: CommitmentMode
    public let subject: Expectation.Subject
    public let measure: String
    /// value or shift.
    public let quantity: String
    public let shares: VarianceShares
  }

  /// P(an actor is in the first pole's camp).
  public struct CampRow: Sendable {
    public let period: Quarter
    public let actor: String
    public let reference: Double?, scenario: Double?
    /// Whether the proven partition of the as-of date has it there.
    public let isWithFirstPole: Bool
  }

  public struct EventRow: Sendable {
    public let event: String
    public let verb: String
    /// Share of draws in which it happens by the end of the horizon.
    public let share: Double
    /// Median moment among those, decimal years.
    public let median: Double?
    /// What it can move (methods Q29).
    public let reach: Reach
  }

  /// The means over chance of a headline number, one per parameter draw: what paired comparison
  /// of two scenarios needs.
  public struct NestedRow: Sendable {
    public let period: Quarter
    public let mode: CommitmentMode
    public let subject: Expectation.Subject
    public let measure: String
    public let values: [Double]
  }

  public let scenario: CheckedScenario
  public let nested: [NestedRow]
  public let rows: [Row]
  public let variance: [VarianceRow]
  public let camps: [CampRow]
  public let events: [EventRow]
  /// Tables made on request.
  public let extras: [Table]
  /// What the mechanisms did between events.
  public var living = LivingRows()

  /// The same without what only its own folder needs: what a batch keeps in memory.
  public var withoutDetail: ScenarioResult {
    ScenarioResult(
      scenario: scenario, nested: [], rows: rows, variance: [], camps: [], events: [],
      extras: [])
  }

  /// Only some theatres; region, network and interventions stay. All if the list is empty.
  public func restricted(to theatres: [String]) -> ScenarioResult {
    guard !theatres.isEmpty else { return self }
    func isWanted(_ subject: Expectation.Subject) -> Bool {
      if case .theatre(let id) = subject { theatres.contains(id) } else { true }
    }
    return ScenarioResult(
      scenario: scenario, nested: nested.filter { isWanted($0.subject) },
      rows: rows.filter { isWanted($0.subject) },
      variance: variance.filter { isWanted($0.subject) }, camps: camps, events: events,
      extras: extras, living: living)
  }

  /// The row of a key, if reported.
  public func row(
    _ subject: Expectation.Subject, _ measure: String, step: Int, mode: CommitmentMode
  ) -> Row? {
    rows.first {
      $0.subject == subject && $0.measure == measure && $0.step == step && $0.mode == mode
    }
  }
}
