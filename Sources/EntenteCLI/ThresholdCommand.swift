internal import AllianceModel
internal import CommandLineArguments
internal import Designs
internal import Experiments
internal import GSLNumerics
internal import Scenarios
internal import SourceText
internal import Tables

/// `entente threshold`: where a factor makes an output cross a level.
let thresholdCommand = Subcommand(
  specification: CommandSpecification(
    name: "threshold", summary: "find the value of a factor at which a headline crosses a level",
    discussion: """
      The factor is anything that a sweep may vary. The search runs on common random numbers: once \
      for the mean over parameter draws, and once in every parameter draw, whose thresholds give \
      the interval. Exit 1 when the mean does not cross the level between the ends.
      """,
    operands: [Operand(name: "SCENARIO")],
    options: [
      Option(long: "factor", argument: .value("NAME"), help: "what to vary"),
      Option(long: "from", argument: .value("X"), help: "least value of the factor"),
      Option(long: "to", argument: .value("X"), help: "greatest value of the factor"),
      Option(long: "of", argument: .value("SUBJECT"), help: "a theatre, region or network"),
      Option(long: "level", argument: .value("Y"), help: "the level to cross"),
      Option(long: "shift", help: "the shift from the reference, not the value itself"),
      Option(long: "at", argument: .value("PERIOD"), help: "a reported period (default: the last)"),
      CommonOptions.set, CommonOptions.draws, CommonOptions.seed, CommonOptions.jobs,
      Option(
        long: "format", argument: .choice("FORMAT", ["text", "csv"]), help: "form of the answer"),
      CommonOptions.quiet,
    ],
    examples: [
      "entente threshold s3.yaml --factor commitment.kappa.USA.TWN --from -2 --to 4 --of TWN --level 0.5"
    ]),
  run: { arguments in
    let jobs = try CommonOptions.jobs(arguments)
    let request = try ThresholdRequest(arguments)
    guard let threshold = try request.search(arguments) else { return .badInput }
    let finding = try threshold.find(jobs: jobs)
    let table = threshold.table(finding)
    if arguments.value("format") == "csv" {
      try Terminal.print(csv(table))
    } else {
      try Terminal.print(alignedText(table.transposed))
    }
    return finding.threshold == nil ? .no : .done
  })

/// What was asked for.
private struct ThresholdRequest {
  let factor: String, subject: String
  let interval: ClosedRange<Double>
  let level: Double

  init(_ arguments: ParsedArguments) throws(UsageError) {
    func needed<Value>(_ value: Value?, _ name: String) throws(UsageError) -> Value {
      guard let value else { throw UsageError("threshold needs --\(name)") }
      return value
    }
    factor = try needed(arguments.value("factor"), "factor")
    subject = try needed(arguments.value("of"), "of")
    level = try needed(arguments.double("level"), "level")
    let from = try needed(arguments.double("from"), "from")
    let to = try needed(arguments.double("to"), "to")
    guard from < to else { throw UsageError("--from must be less than --to") }
    interval = from...to
  }

  /// The search, or `nil` after every problem has been reported.
  func search(_ arguments: ParsedArguments) throws -> Threshold? {
    var settings = try CommonOptions.settings(arguments)
    settings.draws = settings.draws ?? Draws(parameters: 200, chance: 40)
    let input = try ScenarioInput([arguments.operands[0]])
    var diagnostics = Diagnostics()
    let batch = loadBatch(input.paths, settings: settings, into: &diagnostics)
    let model = try batch.flatMap { try sweepModel($0, &diagnostics) }
    report(diagnostics, arguments)
    guard let model else { return nil }
    let output = try output(model, arguments)
    let isShift = arguments.flag("shift")
    if isShift, model.reference == nil {
      throw UsageError("'\(model.scenario.name)' is a reference, which has no shift")
    }
    return Threshold(model, output: output, isShift: isShift, level: level, in: interval)
  }

  private func sweepModel(_ batch: Batch, _ diagnostics: inout Diagnostics) throws -> SweepModel? {
    let scenario = batch.scenarios[0]
    let range = Distribution.uniform(low: interval.lowerBound, high: interval.upperBound)
    let space = try FactorSpace([Factor(factor, .distribution(range))])
    guard let bindings = FactorBinder(scenario).bind(space, places: [:], into: &diagnostics),
      let form = DesignCatalogue.named("random")
    else { return nil }
    let design = try form.design(
      for: DesignRequest(space: space, seed: 0, arguments: ["points": .integer(1)]))
    return try SweepModel(
      scenario, reference: scenario.isReference ? nil : batch.references[scenario.referenceKey],
      space, design, bindings, draws: scenario.draws, isFull: false)
  }

  private func output(_ model: SweepModel, _ arguments: ParsedArguments) throws(UsageError) -> Int {
    let period = arguments.value("at") ?? model.outputs.last?.period.description ?? ""
    let place = model.outputs.firstIndex {
      $0.subject.word == subject && $0.period.description == period
    }
    guard let place else {
      let subjects = model.outputs.map(\.subject.word)
      let periods = model.outputs.map(\.period.description)
      let isSubject = subjects.contains(subject)
      throw UsageError(
        isSubject ? "--at: '\(period)' is not reported" : "--of: '\(subject)' is not known",
        help: nearestWord(to: isSubject ? period : subject, in: isSubject ? periods : subjects)
          .map { "did you mean '\($0)'?" })
    }
    return place
  }
}
