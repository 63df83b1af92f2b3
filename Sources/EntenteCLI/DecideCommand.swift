internal import CommandLineArguments
internal import Discovery
internal import Experiments
internal import SourceText
internal import Tables

/// `entente decide`: which policy to prefer over futures that nobody can weigh for sure.
let decideCommand = Subcommand(
  specification: CommandSpecification(
    name: "decide", summary: "judge policies over many futures by regret, maximin and other rules",
    discussion: """
      Policies are scenarios, futures are draws or design points. The operands are results folders \
      of `entente run` (or a folder that holds them), folders of sweeps over the same design, or \
      CSV tables with the columns policy, future and outcomes. A future in which a policy has no \
      outcome is left out for all, and the count said.

      With --levers the operands are X.csv and Y.csv or the folder of a sweep, as of `entente \
      discover`: each combination of the levers is a policy, the other factors make the future. \
      The cost joins the front, and the cheapest combination that meets --meets is named.

      --more and --less name the outcomes and which way is better. A threshold (--meets) makes \
      the satisficing rule apply.
      """,
    operands: [Operand(name: "TABLE", optional: true, many: true)],
    options: [
      Option(
        long: "more", argument: .value("NAME"), help: "an outcome of which more is better",
        repeats: true),
      Option(
        long: "less", argument: .value("NAME"), help: "an outcome of which less is better",
        repeats: true),
      Option(
        long: "meets", argument: .value("NAME=V"),
        help: "an outcome of V is just good enough", repeats: true),
      Option(
        long: "rule", argument: .choice("RULE", RuleCatalogue.all.map(\.name)),
        help: "only this rule", repeats: true),
      Option(long: "rules", help: "list the rules and exit"),
      Option(
        long: "optimism", argument: .value("SHARE"),
        help: "weight of the best outcome for hurwicz (default 0.5)"),
      Option(
        long: "quantile", argument: .value("SHARE"),
        help: "share of futures for quantile-regret (default 0.9)"),
      Option(
        long: "front", argument: .choice("RULE", RuleCatalogue.all.map(\.name)),
        help: "rule whose numbers are compared on the front (default laplace)"),
      Option(
        long: "epsilon", argument: .value("NAME=V"),
        help: "on the front, differences of NAME below V do not count", repeats: true),
      Option(
        long: "levers", argument: .file("COSTS.csv"),
        help: "factors that can be chosen: columns lever, cost, and label, free, level"),
      Option(
        long: "most", argument: .value("N"), help: "use at most N levers at once"),
      Option(
        long: "policy", argument: .value("COLUMN"), help: "of CSV tables (default policy)"),
      Option(
        long: "future", argument: .value("COLUMN"), help: "of CSV tables (default future)"),
      Option(
        long: "group", argument: .value("COLUMN"),
        help: "of CSV tables: futures that resemble each other (default: none do)"),
      Option(
        long: "table", argument: .choice("TABLE", ["nested", "draws"]),
        help: "of results folders: means over chance draws (default) or every draw"),
      Option(
        long: "period", argument: .value("QUARTER"), help: "of results folders (default: the last)"
      ),
      Option(
        long: "kappa", argument: .choice("MODE", ["elicited", "zero"]),
        help: "of results folders (default elicited)"),
      Option(
        long: "resamples", argument: .value("N"),
        help: "bootstrap resamples of the futures; 0 for none (default 200)"),
      CommonOptions.seed, CommonOptions.jobs, CommonOptions.output, CommonOptions.csv,
      CommonOptions.digits, CommonOptions.format,
    ],
    examples: [
      "entente decide Results --less region --less TWN --meets TWN=0.2",
      "entente decide Results/levers.sweep --levers costs.csv --less TWN_2030Q4_shift --meets TWN_2030Q4_shift=0",
      "entente decide outcomes.csv --more benefit --less cost --output Results/decision",
    ]),
  run: { arguments in
    if arguments.flag("rules") {
      try Terminal.print(alignedText(DecisionReport.rules))
      return .done
    }
    guard !arguments.operands.isEmpty else {
      throw UsageError("decide needs a table or a results folder")
    }
    let options = try decisionOptions(arguments)
    let request = try decisionRequest(arguments)
    if let path = arguments.value("output") { try checkFolder(path) }
    let input =
      arguments.value("levers") == nil
      ? try decisionInput(request, arguments) : try leverInput(request, arguments)
    guard let input else { return .badInput }
    let report = try DecisionReport(input, options)
    try writeTables(
      report.tables, arguments, title: "Policies judged over many futures", command: "decide")
    try Terminal.print(report.text)
    return .done
  })

private func decisionOptions(_ arguments: ParsedArguments) throws -> DecisionOptions {
  var options = DecisionOptions()
  options.rules = arguments.values("rule").compactMap(RuleCatalogue.named)
  options.settings.optimism = try arguments.double("optimism", default: 0.5, in: 0...1)
  options.settings.regretQuantile = try arguments.double("quantile", default: 0.9, in: 0...1)
  if let front = arguments.value("front").flatMap(RuleCatalogue.named) { options.front = front }
  options.resamples = try arguments.integer("resamples", default: 200, in: 0...100_000)
  options.seed = UInt64(bitPattern: Int64(try arguments.integer("seed", default: 1)))
  options.jobs = try CommonOptions.jobs(arguments)
  let meets = try levels("meets", arguments)
  if options.front.name == "satisficing" {
    let names = arguments.values("more") + arguments.values("less")
    for name in names where meets[name] == nil {
      throw UsageError("--front satisficing needs --meets \(name)=V")
    }
  }
  return options
}

private func decisionRequest(_ arguments: ParsedArguments) throws -> DecisionRequest {
  let thresholds = try levels("meets", arguments)
  let steps = try levels("epsilon", arguments)
  var criteria = arguments.values("more").map {
    DecisionRequest.Criterion(name: $0, direction: .more)
  }
  criteria += arguments.values("less").map {
    DecisionRequest.Criterion(name: $0, direction: .less)
  }
  let names = criteria.map(\.name)
  guard !names.isEmpty else { throw UsageError("decide needs --more NAME or --less NAME") }
  if let twice = names.first(where: { name in names.filter { $0 == name }.count > 1 }) {
    throw UsageError("the outcome '\(twice)' is named twice")
  }
  for name in thresholds.keys.sorted() { try check(name, "meets", in: names) }
  for name in steps.keys.sorted() { try check(name, "epsilon", in: names) }
  for index in criteria.indices {
    criteria[index].threshold = thresholds[criteria[index].name]
    criteria[index].step = steps[criteria[index].name] ?? 0
    guard criteria[index].step >= 0 else {
      throw UsageError("--epsilon needs a number that is not negative")
    }
  }
  var request = DecisionRequest(criteria: criteria)
  request.policy = arguments.value("policy") ?? request.policy
  request.future = arguments.value("future") ?? request.future
  request.group = arguments.value("group")
  request.period = arguments.value("period")
  request.kappa = arguments.value("kappa") ?? request.kappa
  request.table = arguments.value("table") ?? request.table
  return request
}

/// The numbers of an option NAME=V, by name.
private func levels(_ option: String, _ arguments: ParsedArguments) throws -> [String: Double] {
  var levels: [String: Double] = [:]
  for text in arguments.values(option) {
    guard let equals = text.lastIndex(of: "="), equals > text.startIndex,
      let level = Double(text[text.index(after: equals)...]), level.isFinite
    else { throw UsageError("--\(option) needs NAME=V, found '\(text)'") }
    levels[String(text[..<equals])] = level
  }
  return levels
}

private func decisionInput(
  _ request: DecisionRequest, _ arguments: ParsedArguments
) throws -> DecisionInput? {
  for operand in arguments.operands where operand != "-" && !FileSystem.exists(operand) {
    throw MissingInput("'\(operand)' does not exist")
  }
  var diagnostics = Diagnostics()
  let source = try DecisionSource(
    arguments.operands, table: request.table, into: &diagnostics)
  guard let source else {
    report(diagnostics, arguments)
    return nil
  }
  let names = source.names(request)
  for criterion in request.criteria {
    try check(
      criterion.name, criterion.direction == .more ? "more" : "less", in: names)
  }
  let input = source.input(request, into: &diagnostics)
  report(diagnostics, arguments)
  return input
}

/// Policies from a sweep over levers; `nil` after reporting what is wrong.
private func leverInput(
  _ request: DecisionRequest, _ arguments: ParsedArguments
) throws -> DecisionInput? {
  let most = try arguments.integer("most", default: Int.max, in: 0...Int.max)
  let (first, second) = try tablePaths(arguments.operands, "decide --levers")
  var diagnostics = Diagnostics()
  let x = try LooseTable(first, into: &diagnostics)
  let y = try LooseTable(second, into: &diagnostics)
  guard let x, let y, !diagnostics.hasErrors,
    let table = try LeverTable(
      try required("levers", arguments), factors: DiscoveryInput.factorNames(x),
      into: &diagnostics)
  else {
    report(diagnostics, arguments)
    return nil
  }
  let source = LeverSource(x, y, table)
  for criterion in request.criteria {
    try check(
      criterion.name, criterion.direction == .more ? "more" : "less", in: source.names)
  }
  let input = source.input(request, most: most, into: &diagnostics)
  report(diagnostics, arguments)
  return input
}
