internal import AllianceModel
public import Scenarios
public import Tables

/// What a batch will do, before it does it.
public struct RunPlan: Sendable {
  private let batch: Batch
  private let jobs: Int

  public init(_ batch: Batch, jobs: Int) {
    self.batch = batch
    self.jobs = jobs
  }

  /// Contest evaluations of one scenario: theatre × reported period × draw × commitment mode.
  private func evaluations(_ scenario: CheckedScenario) -> Int {
    let contests = scenario.world.theatres.count + scenario.interventions.count
    return contests * scenario.reported.count * scenario.draws.total * CommitmentMode.allCases.count
  }

  /// Evaluations of everything, each reference once.
  public var evaluations: Int {
    let own = batch.scenarios.filter { !$0.isReference }.reduce(0) { $0 + evaluations($1) }
    return own + batch.references.values.reduce(0) { $0 + evaluations($1) }
  }

  public var table: Table {
    var table = Table(
      name: "plan",
      columns: [
        Column("scenario", .string, "scenario"), Column("reference", .string, "reference"),
        Column("horizon", .string, "first and last step"),
        Column("reported", .integer, "reported periods"),
        Column("parameter_draws", .integer, "outer draws"),
        Column("chance_draws", .integer, "inner draws"),
        Column("events", .integer, "events, standing ones included"),
        Column("evaluations", .integer, "contest evaluations"),
      ])
    for scenario in batch.scenarios {
      table.append([
        .text(scenario.name), .text(scenario.reference),
        .text("\(scenario.horizon.start)…\(scenario.horizon.end)"),
        .integer(scenario.reported.count), .integer(scenario.draws.parameters),
        .integer(scenario.draws.chance), .integer(scenario.events.count),
        .integer(evaluations(scenario)),
      ])
    }
    return table
  }

  /// Time at the rate the benchmark page states for one core (see docs/performance.md), and size.
  public var summary: String {
    let draws =
      batch.scenarios.reduce(0) { $0 + $1.draws.total }
      + batch.references.values.reduce(0) { $0 + $1.draws.total }
    // About 40 µs per draw and 0.1 µs per evaluation on one core of the machine of the record.
    let seconds = (Double(draws) * 40e-6 + Double(evaluations) * 0.1e-6) / Double(jobs)
    let rows = batch.scenarios.reduce(0) { $0 + $1.reported.count * $1.draws.parameters * 19 }
    let megabytes = Double(rows) * 75 / 1e6
    var text =
      "\(evaluations) contest evaluations, references once each; about "
      + "\(max(1, Int(seconds.rounded(.up)))) s on \(jobs) threads and \(Int(megabytes) + 1) MB of results\n"
    if seconds > 600 {
      text += "warning: more than ten minutes; fewer draws will do for a first look\n"
    }
    return text
  }
}
