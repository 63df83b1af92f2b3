internal import AllianceModel
internal import CommandLineArguments
internal import Designs
internal import Experiments
internal import Scenarios
internal import SourceText
internal import Tables

/// A sweep ready to run: its model, and what tells it from others.
struct LoadedSweep {
  let model: SweepModel
  let fingerprint: SweepFingerprint
}

/// Reads scenarios with their sweeps and reports every problem; `nil` when one cannot run.
func loadSweeps(_ arguments: ParsedArguments, paths: [String]? = nil) throws -> [LoadedSweep]? {
  let settings = try CommonOptions.settings(arguments)
  let input = try ScenarioInput(paths ?? arguments.operands)
  var diagnostics = Diagnostics()
  let batch = loadBatch(input.paths, settings: settings, into: &diagnostics)
  let sweeps = try batch.map { batch in
    try batch.scenarios.map { try loadedSweep($0, batch, arguments, &diagnostics) }
  }
  report(diagnostics, arguments)
  return diagnostics.hasErrors ? nil : sweeps?.compactMap(\.self)
}

/// The factors of a scenario's sweep with what they set; `nil` when it has none or one is wrong.
func boundFactors(
  _ scenario: CheckedScenario, into diagnostics: inout Diagnostics
) -> [FactorBinding]? {
  guard let sweep = scenario.sweep else { return nil }
  checkIndices(of: scenario, into: &diagnostics)
  return FactorBinder(scenario).bind(sweep.space, places: sweep.locations, into: &diagnostics)
}

/// A scenario's sweep made ready; `nil` when it has none or something in it is wrong.
func loadedSweep(
  _ scenario: CheckedScenario, _ batch: Batch, _ arguments: ParsedArguments,
  _ diagnostics: inout Diagnostics
) throws -> LoadedSweep? {
  guard let specification = scenario.sweep else {
    diagnostics.report(
      Diagnostic(
        code: "no-sweep", "'\(scenario.name)' has no `sweep:`, which says what to vary",
        file: scenario.file))
    return nil
  }
  guard let bindings = boundFactors(scenario, into: &diagnostics) else { return nil }
  let reference = scenario.isReference ? nil : batch.references[scenario.referenceKey]
  let model = try SweepModel(
    scenario, reference: reference, specification.space, specification.design, bindings,
    draws: scenario.sweepDraws, isFull: arguments.flag("all-measures"))
  let dataSet = batch.dataSets.first { $0.world.name == scenario.world.name }
  return LoadedSweep(
    model: model,
    fingerprint: try SweepFingerprint(
      model, folder: dataSet?.folder ?? "", version: ententeVersion))
}

/// One sweep of an invocation.
struct SweepSession {
  private let sweep: LoadedSweep
  private let arguments: ParsedArguments
  private let shard: Int, shards: Int
  private let output: String
  /// Of the whole design: every point goes into it, so that it is made once for all shards.
  private let fingerprint: String
  private var model: SweepModel { sweep.model }
  private var isQuiet: Bool { arguments.flag("quiet") }

  init(_ sweep: LoadedSweep, _ arguments: ParsedArguments, shard: Int, shards: Int) {
    self.sweep = sweep
    self.arguments = arguments
    self.shard = shard
    self.shards = shards
    output = arguments.value("output") ?? "Results"
    fingerprint = sweep.fingerprint.digest(points: sweep.model.design.count)
  }

  private var name: String { model.scenario.name }
  private var target: String { FileSystem.join(output, name + ".sweep") }

  private func journalPath(_ shard: Int, of shards: Int) -> String {
    let part = shards == 1 ? "" : ".shard-\(shard + 1)-of-\(shards)"
    return FileSystem.join(output, name + part + ".journal")
  }

  private func journal(
    _ path: String, _ shard: Int, of shards: Int, _ opening: Journal.Opening
  ) throws -> Journal {
    let header = JournalHeader(
      fingerprint: fingerprint, points: model.design.count, values: model.valuesPerPoint,
      shard: shard, shards: shards)
    return try Journal(path, header, opening, fingerprint: sweep.fingerprint.digest(points:))
  }

  /// Runs what is missing; without shards also writes the results.
  /// - Returns: whether every point ran and none failed.
  func run(jobs: Int, _ opening: Journal.Opening, _ rule: StopRule) throws -> Bool {
    if shards == 1 { try checkTarget() }
    let path = journalPath(shard, of: shards)
    try creating(output) { try FileSystem.makeDirectory(output) }
    let journal = try creating(path) { try self.journal(path, shard, of: shards, opening) }
    sayWhatIsThere(journal, path)
    let bar = ProgressBar(
      total: journal.header.ownPoints, isQuiet: isQuiet, done: journal.done)
    let rule = try completed(rule)
    let runner = SweepRunner(model, journal, jobs: jobs, rule: rule) { Interruption.isRequested }
    let end = try Interruption.softly {
      try runner.run(retryingFailed: arguments.flag("retry-failed")) { bar.advance($0) }
    }
    bar.finish()
    guard shards == 1 else {
      if !isQuiet {
        Terminal.complain(
          "\(path): \(journal.done) of \(journal.header.ownPoints) points; when all \(shards) shards "
            + "are done: entente merge \(model.scenario.file)\n")
      }
      if Interruption.isRequested { Interruption.held {} }
      return try end == .whole && journal.failures() == 0
    }
    if case .precise(let points, let error) = end { say(points, error, rule) }
    return try write([journal], isComplete: end != .incomplete)
  }

  /// The rule of the command line, or else of the scenario.
  private func completed(_ rule: StopRule) throws -> StopRule {
    let own = model.scenario.sweepStop
    var rule = rule
    rule.seconds = rule.seconds ?? own.seconds
    rule.points = rule.points ?? own.points
    guard let (target, quantity) = own.error else { return rule }
    guard shards == 1 else {
      throw UsageError(
        "--shard: '\(name)' stops by an error over all points, which no shard knows",
        help: "take `error` out of its `stop`, or run it without shards")
    }
    guard let error = ErrorRule(target, of: quantity, in: model) else {
      throw UsageError(
        "'\(name)' is to stop by the error of a number that it does not keep",
        help: "--all-measures keeps every one")
    }
    rule.error = error
    return rule
  }

  private func say(_ points: Int, _ error: Double, _ rule: StopRule) {
    guard !isQuiet, let target = rule.error else { return }
    Terminal.complain(
      "the error of \(target.name) is \(formatNumber(error, digits: .ten)), at most "
        + "\(formatNumber(target.target, digits: .ten)), after \(points) of "
        + "\(model.design.count) points: no more are run\n")
  }

  private func checkTarget() throws {
    try creating(output) { try FileSystem.checkCreatable(output) }
    try ResultFolder.checkFree(path: target)
  }

  private func sayWhatIsThere(_ journal: Journal, _ path: String) {
    if journal.damaged > 0 {
      Terminal.complain(
        "entente: \(journal.damaged) damaged records in '\(path)' will be run again\n")
    }
    if journal.done > 0, !isQuiet {
      Terminal.complain(
        "resuming: \(journal.done) of \(journal.header.ownPoints) points are done\n")
    }
  }

  /// Writes the results folder and says what it holds.
  private func write(_ journals: [Journal], isComplete: Bool = true) throws -> Bool {
    var style = TableStyle()
    style.dialect = CommonOptions.dialect(arguments)
    style.digits = CommonOptions.digits(arguments)
    let folder = SweepFolder(
      model, journals, style: style,
      provenance: Provenance(version: ententeVersion, options: CommonOptions.record(arguments)),
      jobs: try CommonOptions.jobs(arguments))
    // An interruption that was waited for ends the program after this, when all is said.
    let count = try Interruption.held {
      let count = try creating(target) {
        try folder.write(to: target, judges: isComplete)
      }
      say(count, isComplete: isComplete)
      return count
    }
    let isMet = try show(count.verdicts, arguments)
    return isMet && count.failed == 0 && isComplete
  }

  private func say(_ count: SweepCount, isComplete: Bool) {
    for failure in count.failures { Terminal.complain("failed: \(failure)\n") }
    if count.failed > count.failures.count {
      Terminal.complain("and \(count.failed - count.failures.count) more in \(target)/points.csv\n")
    }
    if !isQuiet { Terminal.complain("wrote \(target): \(words(count, isComplete))\n") }
  }

  private func words(_ count: SweepCount, _ isComplete: Bool) -> String {
    var parts = ["\(count.done) of \(model.design.count) points"]
    if count.failed > 0 { parts.append("\(count.failed) failed") }
    if count.excluded > 0 { parts.append("\(count.excluded) excluded by constraints") }
    if count.missing > 0 {
      parts.append("\(count.missing) not run" + (isComplete ? "" : ": --resume goes on"))
    }
    if !isComplete, !model.scenario.sweepExpectations.isEmpty {
      parts.append("expectations wait for the rest")
    }
    return parts.joined(separator: ", ")
  }

  // MARK: Merging

  /// Puts the shards' journals together.
  func merge(_ given: [String]) throws -> Bool {
    try checkTarget()
    let paths = given.isEmpty ? try foundJournals() : given
    var found: [Int: Journal] = [:]
    var shards: Int?
    for path in paths {
      let stored = try Journal.header(of: path)
      guard shards == nil || shards == stored.shards else {
        throw MergeError("'\(path)' is one of \(stored.shards) shards, others of \(shards ?? 0)")
      }
      shards = stored.shards
      if found[stored.shard] != nil {
        throw MergeError("shard \(stored.shard + 1) of \(stored.shards) is there twice: '\(path)'")
      }
      let journal = try self.journal(path, stored.shard, of: stored.shards, .read)
      if journal.done < journal.header.ownPoints {
        throw MergeError(
          "'\(path)' is not done: \(journal.done) of \(journal.header.ownPoints) points")
      }
      found[stored.shard] = journal
    }
    let all = shards ?? 0
    let missing = (0..<all).filter { found[$0] == nil }.map { "\($0 + 1)" }
    guard missing.isEmpty else {
      throw MergeError("of \(all) shards there is no number \(missing.joined(separator: ", "))")
    }
    return try write((0..<all).compactMap { found[$0] })
  }

  private func foundJournals() throws -> [String] {
    let names = (try? FileSystem.list(output)) ?? []
    let own = names.filter { $0.hasPrefix(name + ".shard-") && $0.hasSuffix(".journal") }
    guard !own.isEmpty else {
      throw MissingInput("no journals '\(name).shard-I-of-N.journal' in '\(output)'")
    }
    return own.map { FileSystem.join(output, $0) }
  }
}

/// Shards that cannot be put together.
struct MergeError: Error, CustomStringConvertible {
  let description: String
  init(_ description: String) { self.description = description }
}
