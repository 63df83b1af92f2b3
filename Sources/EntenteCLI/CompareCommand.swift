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
      scenario files are run first. Runs must share data set, seed and draws. Folders of sweeps \
      are compared point by point and must share their points.
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
      "entente compare reference/mine.sweep Results/mine.sweep --fail-on-difference",
    ]),
  run: { arguments in
    let tolerance = try arguments.double(
      "tolerance", default: 0, in: 0...Double.greatestFiniteMagnitude)
    let jobs = try CommonOptions.jobs(arguments)
    if let path = arguments.value("csv-output") { try checkFile(path) }
    guard let found = try comparison(arguments, jobs: jobs) else { return .badInput }
    let bytes = csv(found.table)
    if let path = arguments.value("csv-output") {
      try creating(path) { try FileSystem.write(bytes, to: path) }
    }
    if arguments.value("format") == "csv" {
      try Terminal.print(bytes)
    } else {
      try Terminal.print(alignedText(found.table.rounded(5)))
    }
    guard arguments.flag("fail-on-difference") else { return .done }
    return found.largest > tolerance ? .no : .done
  })

/// The table and its greatest difference; nil after saying what is in the way.
private func comparison(
  _ arguments: ParsedArguments, jobs: Int
) throws -> (table: Table, largest: Double)? {
  if arguments.operands.allSatisfy(SweepComparison.isSweep) {
    var diagnostics = Diagnostics()
    let found = SweepComparison(arguments.operands, into: &diagnostics)
    report(diagnostics, arguments)
    return found.map { ($0.table, $0.largestDifference) }
  }
  guard let records = try records(arguments, jobs: jobs) else { return nil }
  for record in records.dropFirst() {
    if let obstacle = Comparison.obstacle(records[0], record) {
      Terminal.complain("entente: \(obstacle)\n")
      return nil
    }
  }
  let table = Comparison.table(records)
  return (table, Comparison.largestDifference(table))
}

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
