internal import AllianceModel
internal import Designs
internal import Scenarios
public import Tables

/// What sweeps will do, before they do it.
public struct SweepPlan {
  private let models: [SweepModel]
  /// About how long each will take.
  private let seconds: [Double]

  /// Measures the time: runs some points of each for a moment.
  public init(_ models: [SweepModel], jobs: Int) {
    self.models = models
    seconds = models.map { Self.seconds($0) / Double(jobs) }
  }

  public var table: Table {
    var table = Table(
      name: "sweeps",
      columns: [
        Column("sweep", .string, "scenario"), Column("design", .string, "design"),
        Column("factors", .integer, "factors"), Column("points", .integer, "design points"),
        Column("parameter_draws", .integer, "parameter draws of each point"),
        Column("chance_draws", .integer, "chance draws of each parameter draw"),
        Column("outputs", .integer, "numbers kept of each point"),
        Column("seconds", .number, "about how long, all threads together"),
        Column("megabytes", .number, "about the size of journal and tables"),
      ])
    for (model, seconds) in zip(models, seconds) {
      table.append([
        .text(model.scenario.name), .text(model.design.kind), .integer(model.space.count),
        .integer(model.design.count), .integer(model.draws.parameters),
        .integer(model.draws.chance), .integer(model.outputs.count),
        .number(rounded(seconds)), .number(rounded(megabytes(model))),
      ])
    }
    return table
  }

  private func rounded(_ x: Double) -> Double { x < 10 ? (x * 10).rounded() / 10 : x.rounded() }

  private static func seconds(_ model: SweepModel) -> Double {
    guard let runner = try? PointRunner(model) else { return 0 }
    let start = SweepRunner.now
    var tried = 0
    while tried < min(model.design.count, 1000), tried == 0 || SweepRunner.now - start < 0.2 {
      _ = runner.evaluate(tried)
      tried += 1
    }
    let each = (SweepRunner.now - start) / Double(max(1, tried))
    return each * Double(model.design.count)
  }

  /// A record in the journal, a row of points and of outputs, and one of the long table for each
  /// output: about 12 bytes for a number in text.
  private func megabytes(_ model: SweepModel) -> Double {
    let outputs = Double(model.outputs.count)
    let record = 8 * (3 + outputs * Double(SweepOutput.values))
    let text = 12 * (Double(model.space.count) + 3 + 2 * outputs) + 95 * outputs
    return Double(model.design.count) * (record + text) / 1e6
  }

  /// One sentence, with a warning above ten minutes.
  public var warning: String? {
    let total = seconds.reduce(0, +)
    return total > 600
      ? "warning: about \(Int(total / 60)) minutes; fewer points will do for a first look, or more "
        + "machines: --shard\n" : nil
  }
}
