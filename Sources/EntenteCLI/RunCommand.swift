internal import AllianceModel
internal import CommandLineArguments
internal import Experiments
internal import Scenarios
internal import SourceText
internal import Tables

/// `entente run`: scenarios in, results folders out.
let runCommand = Subcommand(
  specification: CommandSpecification(
    name: "run", summary: "run scenarios and write a results folder for each",
    discussion: """
      Each scenario is compared with its reference on common random numbers. Results/NAME/ holds \
      its tables, headline.csv first; Results/summary.csv all scenarios of the batch. Expectations \
      (`expect:` in a scenario) are judged at the end: if one is not met the exit code is 1.
      """,
    operands: [Operand(name: "SCENARIO", many: true)],
    options: [
      CommonOptions.output, CommonOptions.set, CommonOptions.dynamics, CommonOptions.draws,
      CommonOptions.seed,
      CommonOptions.jobs, CommonOptions.only, CommonOptions.with, CommonOptions.csv,
      CommonOptions.digits,
      CommonOptions.format, CommonOptions.quiet,
    ],
    examples: [
      "entente run Scenarios", "entente run my-scenario.yaml --set contest.exponent=1.2",
    ]),
  run: { arguments in
    let jobs = try CommonOptions.jobs(arguments)
    guard let batch = try load(arguments) else { return .badInput }
    let known = Set(batch.dataSets.flatMap { $0.world.theatres.map(\.id) })
    for theatre in arguments.values("only") where !known.contains(theatre) {
      let nearest = nearestWord(to: theatre, in: known.sorted())
      throw UsageError(
        "--only: no theatre '\(theatre)'", help: nearest.map { "did you mean '\($0)'?" })
    }
    return try RunSession(batch, arguments).run(jobs: jobs)
  })

/// One invocation of `run`.
private struct RunSession {
  let batch: Batch
  let arguments: ParsedArguments
  let output: String
  let folder: ResultFolder

  init(_ batch: Batch, _ arguments: ParsedArguments) {
    self.batch = batch
    self.arguments = arguments
    var style = TableStyle()
    style.dialect = CommonOptions.dialect(arguments)
    style.digits = CommonOptions.digits(arguments)
    style.only = arguments.values("only")
    output = arguments.value("output") ?? "Results"
    folder = ResultFolder(
      output: output, style: style,
      provenance: Provenance(
        version: ententeVersion, options: CommonOptions.record(arguments)))
  }

  func run(jobs: Int) throws -> ExitCode {
    try checkPlaces(batch.scenarios.map(\.name), output: output, folder)
    let runner = BatchRunner(
      batch, jobs: jobs,
      extras: Set(arguments.values("with").compactMap(ExtraTable.init(rawValue:))))
    let bar = ProgressBar(total: runner.work, isQuiet: arguments.flag("quiet"))
    var results: [String: ScenarioResult] = [:]
    var verdicts: [Verdict] = []
    let advance: Progress = { bar.advance($0) }
    try runner.run(advance) { result in
      try write { try folder.write(result) }
      verdicts += judge(result)
      results[result.scenario.name] = result.withoutDetail
    }
    bar.finish()
    let ordered = batch.scenarios.compactMap { results[$0.name] }
    if ordered.count > 1 { try write { try folder.writeBatch(ordered) } }
    if !arguments.flag("quiet") { showHeadlines(ordered) }
    return try show(verdicts, arguments) ? .done : .no
  }

  private func write<Result>(_ work: () throws -> Result) throws {
    _ = try Interruption.held { try creating(output, work) }
  }

  /// The end of every scenario as an aligned table, on standard error.
  private func showHeadlines(_ results: [ScenarioResult]) {
    let hasClashes = results.contains { $0.scenario.dynamics.isOn(Onset.self) }
    let names =
      ["scenario", "subject"] + (hasClashes ? ["measure"] : [])
      + ["reference_value", "scenario_value", "shift", "low", "high", "direction"]
    let table = ResultTables.headline(results).selecting(names).rounded(4)
    if results.count <= 3 { Terminal.complain(alignedText(table)) }
    let places = results.map { FileSystem.join(output, $0.scenario.name) }
    Terminal.complain(
      results.count == 1
        ? "wrote \(places[0])\n" : "wrote \(results.count) folders and \(output)/summary.csv\n")
  }
}
