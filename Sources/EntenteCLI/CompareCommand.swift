internal import CommandLineArguments
internal import Experiments
internal import Scenarios
internal import SourceText
internal import Tables

/// `entente compare`: paired differences of runs.
let compareCommand = Subcommand(
  specification: CommandSpecification(
    name: "compare", summary: "paired differences between runs, with intervals",
    discussion: """
      The first is compared with each of the others, draw by draw. Results folders are read back; \
      scenario files are run first. Runs must share data set, seed and draws.
      """,
    operands: [Operand(name: "A"), Operand(name: "B", many: true)],
    options: [
      Option(long: "csv-output", argument: .file("FILE"), help: "also write the table as CSV"),
      Option(
        long: "format", argument: .choice("FORMAT", ["text", "csv"]),
        help: "aligned text (default) or CSV on standard output"),
      Option(long: "fail-on-difference", help: "exit 1 if any difference exceeds the tolerance"),
      Option(
        long: "tolerance", argument: .value("X"), help: "for --fail-on-difference (default 0)"),
      CommonOptions.set, CommonOptions.draws, CommonOptions.seed, CommonOptions.jobs,
      CommonOptions.quiet,
    ],
    examples: [
      "entente compare Results/s3-us-retrenchment Results/s6-ukraine-ceasefire",
      "entente compare baseline-drift.yaml my-scenario.yaml --fail-on-difference --tolerance 0.01",
    ]),
  run: { arguments in
    let tolerance = try arguments.double(
      "tolerance", default: 0, in: 0...Double.greatestFiniteMagnitude)
    let jobs = try CommonOptions.jobs(arguments)
    guard let records = try records(arguments, jobs: jobs) else { return .badInput }
    for record in records.dropFirst() {
      if let obstacle = Comparison.obstacle(records[0], record) {
        Terminal.complain("entente: \(obstacle)\n")
        return .badInput
      }
    }
    let table = Comparison.table(records)
    let bytes = csv(table)
    if let path = arguments.value("csv-output") {
      try creating(path) { try FileSystem.write(bytes, to: path) }
    }
    if arguments.value("format") == "csv" {
      try Terminal.print(bytes)
    } else {
      try Terminal.print(alignedText(table.rounded(5)))
    }
    guard arguments.flag("fail-on-difference") else { return .done }
    return Comparison.largestDifference(table) > tolerance ? .no : .done
  })

/// The runs in the order given: folders read, files run together.
private func records(_ arguments: ParsedArguments, jobs: Int) throws -> [NestedRecord]? {
  let isFolder = arguments.operands.map {
    FileSystem.exists(FileSystem.join($0, "datapackage.json"))
  }
  if isFolder.allSatisfy(\.self) {
    var diagnostics = Diagnostics()
    let records = arguments.operands.compactMap {
      NestedRecord(folder: $0, into: &diagnostics)
    }
    report(diagnostics, arguments)
    return diagnostics.hasErrors ? nil : records
  }
  guard !isFolder.contains(true) else {
    throw UsageError("compare takes results folders or scenario files, not both at once")
  }
  guard let batch = try load(arguments) else { return nil }
  guard batch.scenarios.count > 1 else {
    throw UsageError("compare needs two scenarios, found the same file twice")
  }
  let runner = BatchRunner(batch, jobs: jobs, splitsVariance: false)
  let bar = ProgressBar(total: runner.work, isQuiet: arguments.flag("quiet"))
  var found: [String: NestedRecord] = [:]
  let advance: Progress = { bar.advance($0) }
  try runner.run(advance) { found[$0.scenario.name] = NestedRecord($0) }
  bar.finish()
  return batch.scenarios.compactMap { found[$0.name] }
}
