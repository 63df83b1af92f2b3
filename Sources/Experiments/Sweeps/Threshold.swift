internal import AllianceModel
internal import GSLNumerics
internal import Scenarios
public import Tables

/// The value of a factor at which an output crosses a level, on common random numbers: once for
/// the mean over parameter draws, and once in every parameter draw for the interval.
///
/// At a finite number of chance draws the output is a step function of most factors, so that a
/// threshold is exact to the step; `findRoot` (Brent's method) then ends at the jump.
public struct Threshold: Sendable {
  private let model: SweepModel
  private let output: Int
  private let isShift: Bool
  private let level: Double
  private let interval: ClosedRange<Double>

  /// - Parameters:
  ///   - model: of a sweep with the one factor.
  ///   - output: position in the model's outputs.
  ///   - isShift: whether the shift from the reference crosses the level, not the value itself.
  ///   - interval: where the factor is looked for.
  public init(
    _ model: SweepModel, output: Int, isShift: Bool, level: Double, in interval: ClosedRange<Double>
  ) {
    self.model = model
    self.output = output
    self.isShift = isShift
    self.level = level
    self.interval = interval
  }

  /// Where one function crosses the level, or which side of it both ends are on.
  enum Crossing: Sendable {
    case at(Double)
    case above, below
    case undefined
  }

  /// What was found.
  public struct Finding: Sendable {
    let mean: Crossing
    let draws: [Crossing]
    /// The output at the interval's ends, means over parameter draws.
    let atLow: Double?, atHigh: Double?

    /// The threshold of the mean; `nil` when it does not cross.
    public var threshold: Double? { if case .at(let x) = mean { x } else { nil } }

    /// Thresholds of the parameter draws that cross, ascending.
    public var crossings: [Double] {
      draws.compactMap { if case .at(let x) = $0 { x } else { nil } }.sorted()
    }

    /// Shares of the parameter draws that cross, lie above at both ends, and below.
    public var shares: (crosses: Double, above: Double, below: Double) {
      let n = Double(max(1, draws.count))
      var above = 0.0
      var below = 0.0
      for case .above in draws { above += 1 }
      for case .below in draws { below += 1 }
      return (Double(crossings.count) / n, above / n, below / n)
    }
  }

  /// - Parameter jobs: threads; the finding does not depend on it.
  public func find(jobs: Int) throws -> Finding {
    let count = model.draws.parameters
    let slots = Slots<Crossing>(count)
    try inParallel(count: count, jobs: jobs) {
      try PointRunner(model)
    } work: { outer, runner in
      slots.set(outer, crossing { value(runner, outer: outer, at: $0) })
    }
    let mean = Means(model, output, isShift, jobs)
    let ofMean = crossing { mean.value(at: $0) }
    return Finding(
      mean: ofMean, draws: slots.values, atLow: mean.value(at: interval.lowerBound),
      atHigh: mean.value(at: interval.upperBound))
  }

  private func value(_ runner: PointRunner, outer: Int, at x: Double) -> Double? {
    runner.mean(output, isShift: isShift, outer: outer, factors: [x])
  }

  /// Finds the root to a millionth of the interval: finer than any factor is known.
  private func crossing(_ function: (Double) -> Double?) -> Crossing {
    let ends = [interval.lowerBound, interval.upperBound].map(function)
    guard let low = ends[0], let high = ends[1] else { return .undefined }
    if (low < level) == (high < level) { return low < level ? .below : .above }
    let width = interval.upperBound - interval.lowerBound
    let root = try? findRoot(in: 0...1, tolerance: 1e-6) { u in
      (function(interval.lowerBound + u * width) ?? .nan) - level
    }
    return root.map { .at(interval.lowerBound + $0 * width) } ?? .undefined
  }

  /// Means over the parameter draws, each remembered, since a search asks for some values twice.
  private final class Means {
    private let model: SweepModel
    private let output: Int, isShift: Bool, jobs: Int
    private var known: [Double: Double?] = [:]

    init(_ model: SweepModel, _ output: Int, _ isShift: Bool, _ jobs: Int) {
      self.model = model
      self.output = output
      self.isShift = isShift
      self.jobs = jobs
    }

    func value(at x: Double) -> Double? {
      if let value = known[x] { return value }
      let value = try? mean(at: x)
      known[x] = value
      return value
    }

    private func mean(at x: Double) throws -> Double? {
      let (count, model, output, isShift) = (model.draws.parameters, model, output, isShift)
      let sums = SharedDoubles(count)
      try inParallel(count: count, jobs: jobs) {
        try PointRunner(model)
      } work: { outer, runner in
        sums.base[outer] =
          runner.mean(output, isShift: isShift, outer: outer, factors: [x]) ?? .nan
      }
      let mean = sums.array.reduce(0, +) / Double(count)
      return mean.isFinite ? mean : nil
    }
  }

  /// The finding as a table of one row.
  public func table(_ finding: Finding) -> Table {
    var table = Table(
      name: "threshold",
      columns: [
        Column("scenario", .string, "scenario"), Column("factor", .string, "what is varied"),
        ResultTables.period, ResultTables.subject, ResultTables.measure,
        Column("quantity", .string, "value, or shift from the reference"),
        Column("level", .number, "what it crosses"),
        Column("from", .number, "least value of the factor"),
        Column("to", .number, "greatest value of the factor"),
        Column("at_from", .number, "the quantity there, mean over parameter draws"),
        Column("at_to", .number, "the quantity there"),
        Column("threshold", .number, "the factor where the mean crosses; empty if it does not"),
        Column("q05", .number, "5% point over the parameter draws that cross"),
        Column("q50", .number, "median over them"), Column("q95", .number, "95% point over them"),
        Column("p_crosses", .number, "share of parameter draws that cross"),
        Column("p_above", .number, "share above the level at both ends"),
        Column("p_below", .number, "share below it at both ends"),
      ])
    let item = model.outputs[output]
    let points = quantiles(of: finding.crossings, [0.05, 0.5, 0.95])
    let shares = finding.shares
    table.append(
      [
        .text(model.scenario.name), .text(model.bindings[0].name), .text(item.period.description),
        .text(item.subject.word), .text(item.measure), .text(isShift ? "shift" : "value"),
        .number(level), .number(interval.lowerBound), .number(interval.upperBound),
      ] + [finding.atLow, finding.atHigh, finding.threshold].map(ResultTables.number)
        + (0..<3).map { ResultTables.number(points?[$0]) }
        + [.number(shares.crosses), .number(shares.above), .number(shares.below)])
    return table
  }
}
