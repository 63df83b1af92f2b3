internal import CommandLineArguments
internal import Experiments
internal import Sensitivity
internal import SourceText
internal import Tables

/// `entente sensitivity`: which factors an output depends on, from points and outputs of any model.
let sensitivityCommand = Subcommand(
  specification: CommandSpecification(
    name: "sensitivity", summary: "which factors the outputs of a model depend on",
    discussion: """
      X.csv has a column for each factor, Y.csv one for each output; a row is a run of any model. \
      Rows belong together by the column `design_point` if both have it, otherwise by their order. \
      An output that is empty or NaN marks a failed run. Without --method every method runs that \
      fits the points. `entente list analyses` shows the methods.
      """,
    operands: [Operand(name: "X.csv"), Operand(name: "Y.csv")],
    options: [
      Option(
        long: "method", argument: .value("NAME,..."), help: "these methods (default: all that fit)",
        repeats: true),
      Option(
        long: "output", argument: .value("NAME,..."), help: "these outputs (default: all)",
        repeats: true),
      Option(
        long: "groups", argument: .value("NAME=A+B,..."),
        help: "factors that count as one; the others stand alone", repeats: true),
      Option(
        long: "bootstrap", argument: .value("N"),
        help: "resamples for the intervals; 0: none (default: 1000, or 100 where each is costly)"),
      Option(
        long: "confidence", argument: .value("P"), help: "of the intervals (default: 0.95)"),
      CommonOptions.seed, CommonOptions.jobs,
      Option(
        long: "format", argument: .choice("FORMAT", ["text", "csv", "json"]),
        help: "aligned text with verdicts (default), CSV, or JSON"),
      CommonOptions.digits, CommonOptions.quiet,
    ],
    examples: [
      "entente design sweep.yaml > X.csv", "entente sensitivity X.csv Y.csv",
      "entente sensitivity X.csv Y.csv --method sobol,shapley --output p_twn --format csv",
    ]),
  run: { arguments in
    let settings = try analysisSettings(arguments)
    let methods = try chosenMethods(arguments)
    guard let input = try readInput(arguments) else { return .badInput }
    let groups = try partition(input.sample, arguments)
    guard let analyses = analyses(input.sample, groups, methods, arguments) else {
      return .badInput
    }
    try show(try SensitivityReport(analyses, input, settings), arguments)
    return .done
  })

private func analysisSettings(_ arguments: ParsedArguments) throws(UsageError) -> AnalysisSettings {
  let confidence = try arguments.double("confidence", default: 0.95, in: 0.001...0.999999)
  return AnalysisSettings(
    resamples: try arguments.integer("bootstrap", in: 0...1_000_000), confidence: confidence,
    seed: UInt64(bitPattern: Int64(try arguments.integer("seed", default: 1))),
    jobs: try CommonOptions.jobs(arguments))
}

/// The words of an option that takes lists and repeats.
private func words(_ arguments: ParsedArguments, _ option: String) -> [String] {
  arguments.values(option).flatMap { $0.split(separator: ",").map(String.init) }
}

private func chosenMethods(_ arguments: ParsedArguments) throws(UsageError) -> [AnalysisForm] {
  var forms: [AnalysisForm] = []
  let known = AnalysisCatalogue.all.map(\.name)
  for name in words(arguments, "method") {
    guard let form = AnalysisCatalogue.named(name) else {
      throw UsageError(
        "--method: there is no method '\(neutralised(name))'",
        help: nearestWord(to: name, in: known).map { "did you mean '\($0)'?" }
          ?? "one of \(known.joined(separator: ", "))")
    }
    if !forms.contains(where: { $0.name == name }) { forms.append(form) }
  }
  return forms
}

/// The two files, read and joined; nil after their problems were shown.
private func readInput(_ arguments: ParsedArguments) throws -> SensitivityInput? {
  let files = try arguments.operands.map { path in
    if path != "-", !FileSystem.exists(path) { throw MissingInput("'\(path)' does not exist") }
    return SourceFile(
      name: path == "-" ? "standard input" : path,
      bytes: try FileSystem.read(path, limit: largestInput))
  }
  var diagnostics = Diagnostics()
  let input = SensitivityInput(
    x: files[0], y: files[1], outputs: words(arguments, "output"), into: &diagnostics)
  report(diagnostics, arguments)
  return input
}

/// A table of 10^8 numbers has some 2 GB.
private let largestInput = 16 << 30

/// The groups asked for; factors that are in none stand alone, all in the order of X.
private func partition(
  _ sample: Sample, _ arguments: ParsedArguments
) throws(UsageError) -> FactorPartition {
  var owner: [Int: String] = [:]
  for text in words(arguments, "groups") {
    let parts = text.split(separator: "=", maxSplits: 1).map(String.init)
    guard parts.count == 2 else {
      throw UsageError("--groups needs NAME=FACTOR+FACTOR, found '\(neutralised(text))'")
    }
    for name in parts[1].split(separator: "+").map(String.init) {
      guard let factor = sample.factors.firstIndex(of: name) else {
        throw UsageError(
          "--groups: there is no factor '\(neutralised(name))'",
          help: nearestWord(to: name, in: sample.factors).map { "did you mean '\($0)'?" })
      }
      guard owner.updateValue(parts[0], forKey: factor) == nil else {
        throw UsageError("--groups: the factor '\(neutralised(name))' is in two groups")
      }
    }
  }
  var (names, members): ([String], [[Int]]) = ([], [])
  for (factor, name) in sample.factors.enumerated() {
    if let group = owner[factor], let place = names.firstIndex(of: group) {
      members[place].append(factor)
    } else {
      names.append(owner[factor] ?? name)
      members.append([factor])
    }
  }
  guard Set(names).count == names.count else {
    throw UsageError("--groups: a group has the name of a factor outside it")
  }
  return FactorPartition(names: names, members: members)
}

/// The methods asked for, or all that fit; nil after saying why one does not.
private func analyses(
  _ sample: Sample, _ groups: FactorPartition, _ chosen: [AnalysisForm],
  _ arguments: ParsedArguments
) -> [(AnalysisForm, any Analysis)]? {
  var diagnostics = Diagnostics()
  var found: [(AnalysisForm, any Analysis)] = []
  var misfits: [(AnalysisForm, Misfit)] = []
  if chosen.isEmpty {
    (found, misfits) = AnalysisCatalogue.fitting(sample, groups)
    if !found.isEmpty { misfits = [] }
  }
  for form in chosen {
    do throws(Misfit) {
      found.append((form, try form.make(sample, groups)))
    } catch {
      misfits.append((form, error))
    }
  }
  for (form, misfit) in misfits {
    diagnostics.report(
      Diagnostic(
        code: "misfit", "the method \(form.name) does not fit: \(misfit)",
        file: arguments.operands[0]))
  }
  report(diagnostics, arguments)
  return misfits.isEmpty ? found : nil
}

private func show(_ result: SensitivityReport, _ arguments: ParsedArguments) throws {
  let digits = CommonOptions.digits(arguments)
  let verdicts = result.verdicts.map { "\($0.output), \($0.method): \($0.text)\n" }.joined()
  switch arguments.value("format") {
  case "csv":
    try Terminal.print(csv(result.table, digits: digits))
    if !arguments.flag("quiet") { Terminal.complain(neutralised(verdicts)) }
  case "json":
    try Terminal.print(result.json.encoded() + "\n")
  default:
    let isLong = arguments.value("digits") != nil
    try Terminal.print(alignedText(isLong ? result.table : result.table.rounded(4), digits: digits))
    if !arguments.flag("quiet") { try Terminal.print("\n" + verdicts) }
  }
}
