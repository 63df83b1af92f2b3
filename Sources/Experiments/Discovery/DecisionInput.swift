public import Discovery
internal import SourceText
internal import Tables

/// What to judge in the tables given to `entente decide`.
public struct DecisionRequest: Sendable {
  /// A column of outcomes with its direction.
  public struct Criterion: Sendable {
    /// The column.
    public let name: String
    /// Which outcomes are better.
    public let direction: Payoffs.Direction
    /// The outcome that is just good enough, if there is one.
    public var threshold: Double?
    /// The length of a step of the front; 0 for none.
    public var step = 0.0
    /// Whether it is the same in every future, such as a cost: then it counts on the front only.
    var isFixed = false

    /// A criterion without a threshold.
    public init(name: String, direction: Payoffs.Direction) {
      self.name = name
      self.direction = direction
    }
  }

  /// The criteria.
  public var criteria: [Criterion]
  /// The column that names the policy of a row.
  public var policy = "policy"
  /// The column that names the future of a row.
  public var future = "future"
  /// The column that names the group of a future; nil if futures are independent.
  public var group: String?
  /// Of results folders: the period, by default the last.
  public var period: String?
  /// Of results folders: the commitment mode.
  public var kappa = "elicited"
  /// Of results folders: `nested` for means over chance draws, `draws` for every single draw.
  public var table = "nested"

  /// Judges by `criteria`.
  public init(criteria: [Criterion]) { self.criteria = criteria }
}

/// One outcome of each criterion for each policy in each future.
public struct DecisionInput: Sendable {
  /// The policies in the order in which they were found.
  public let policies: [String]
  /// The futures in which every policy has every outcome, in the order in which they were found.
  public let futures: [String]
  /// The group of each future, from 0.
  public let groups: [Int]
  /// The criteria.
  public let criteria: [DecisionRequest.Criterion]
  /// The outcomes by each criterion.
  public let payoffs: [Payoffs]
  /// How many levers each policy uses; zeros if it is none of levers.
  let used: [Int]
  /// How many futures were left out because an outcome is missing.
  public let incomplete: Int

  /// Puts rows in order; nil after reporting what is wrong.
  init?(
    _ rows: [OutcomeRow], _ criteria: [DecisionRequest.Criterion],
    into diagnostics: inout Diagnostics
  ) {
    var (policies, futures) = (Numbering(), Numbering())
    var groups = Numbering()
    var groupOf: [Int] = []
    var found: [OutcomePlace: OutcomeRow] = [:]
    let before = diagnostics.errorCount
    for row in rows {
      let place = OutcomePlace(
        policy: policies.number(row.policy), future: futures.number(row.future))
      if place.future == groupOf.count { groupOf.append(groups.number(row.group)) }
      if let first = found[place] {
        diagnostics.report(
          Diagnostic(
            code: "duplicate-outcome",
            "policy '\(row.policy)' has two rows in future '\(row.future)'", at: row.location,
            notes: [Diagnostic.Note("the first is here", at: first.location)]))
      }
      found[place] = row
    }
    let complete = futures.names.indices.filter { future in
      policies.names.indices.allSatisfy { policy in
        found[OutcomePlace(policy: policy, future: future)]?.values.allSatisfy { $0 != nil }
          ?? false
      }
    }
    guard diagnostics.errorCount == before else { return nil }
    guard !complete.isEmpty else {
      diagnostics.report(Self.nothingComplete(policies.names, futures.names, found))
      return nil
    }
    do throws(DiscoveryError) {
      var payoffs: [Payoffs] = []
      for (index, criterion) in criteria.enumerated() {
        let outcomes = policies.names.indices.flatMap { policy in
          complete.map { found[OutcomePlace(policy: policy, future: $0)]!.values[index]! }
        }
        payoffs.append(
          try Payoffs(
            outcomes, policies: policies.names.count, direction: criterion.direction,
            threshold: criterion.threshold))
      }
      self.payoffs = payoffs
    } catch {
      diagnostics.report(Diagnostic(code: "bad-outcomes", error.description))
      return nil
    }
    var left = Numbering()
    self.groups = complete.map { left.number("\(groupOf[$0])") }
    used = policies.names.indices.map { found[OutcomePlace(policy: $0, future: complete[0])]!.used }
    self.policies = policies.names
    self.futures = complete.map { futures.names[$0] }
    self.criteria = criteria
    incomplete = futures.names.count - complete.count
  }

  /// Says which policy has the fewest futures.
  private static func nothingComplete(
    _ policies: [String], _ futures: [String], _ found: [OutcomePlace: OutcomeRow]
  ) -> Diagnostic {
    let counts = policies.indices.map { policy in
      futures.indices.reduce(0) { count, future in
        let row = found[OutcomePlace(policy: policy, future: future)]
        return count + (row?.values.allSatisfy { $0 != nil } == true ? 1 : 0)
      }
    }
    let least = counts.indices.min { counts[$0] < counts[$1] }
    return Diagnostic(
      code: "no-future", "no future has an outcome of every policy by every criterion",
      help: least.map {
        "policy '\(policies[$0])' has \(counts[$0]) of \(futures.count) futures"
      } ?? "there is no row")
  }
}

/// A row of outcomes.
struct OutcomeRow: Sendable {
  let policy: String, future: String, group: String
  /// By each criterion; nil where missing.
  let values: [Double?]
  let location: SourceLocation
  /// How many levers the policy uses.
  var used = 0
}

/// A policy in a future, by their numbers.
private struct OutcomePlace: Hashable {
  let policy: Int, future: Int
}

/// Names numbered in the order in which they come.
private struct Numbering {
  private var index: [String: Int] = [:]
  private(set) var names: [String] = []

  mutating func number(_ name: String) -> Int {
    if let number = index[name] { return number }
    index[name] = names.count
    names.append(name)
    return names.count - 1
  }
}
