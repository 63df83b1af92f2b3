internal import CommandLineArguments
internal import Discovery
internal import Experiments
internal import SourceText

/// `entente discover`: which factors lead to the cases of interest.
let discoverCommand = Subcommand(
  specification: CommandSpecification(
    name: "discover", summary: "find which values of the factors lead to cases of interest",
    discussion: """
      X.csv has a column for each factor (numbers or words), Y.csv the outputs; their rows belong \
      together by the column design_point if both have it, otherwise in order. An empty output \
      is a failed run and left out. Instead of the two files the folder of a sweep can be given.

      A row is of interest if its outcome is at least V (--above) or at most V (--below). PRIM \
      finds boxes in which such rows are dense.
      """,
    operands: [Operand(name: "X.csv"), Operand(name: "Y.csv", optional: true)],
    options: [
      Option(
        long: "outcome", argument: .value("NAME"), help: "column of the outputs to look at"),
      Option(
        long: "above", argument: .value("V"), help: "of interest is an outcome of at least V"),
      Option(long: "below", argument: .value("V"), help: "of interest is an outcome of at most V"),
      Option(
        long: "factors", argument: .value("LIST"),
        help: "factors, separated by commas (default: every column of X.csv)"),
      Option(
        long: "words", argument: .value("NAME"), help: "a factor whose numbers are names",
        repeats: true),
    ] + BoxOptions.all + [
      CommonOptions.seed, CommonOptions.output, CommonOptions.csv, CommonOptions.digits,
      CommonOptions.format,
    ],
    examples: [
      "entente discover Results/my-sweep --outcome region --above 0.3",
      "entente discover X.csv Y.csv --outcome cost --below 10 --boxes 2 --output Results/boxes",
    ]),
  run: { arguments in
    let boxes = try BoxOptions(arguments)
    let seed = try arguments.integer("seed", default: 1)
    if let path = arguments.value("output") { try checkFolder(path) }
    guard let input = try discoveryInput(arguments) else { return .badInput }
    let report: BoxReport
    do {
      report = try BoxReport(
        input, most: boxes.most, choice: boxes.choice, settings: boxes.settings,
        resamples: boxes.resamples, seed: UInt64(bitPattern: Int64(seed)))
    } catch let error as DiscoveryError {
      Terminal.complain("entente: \(error)\n")
      return .badInput
    }
    try writeTables(
      report.tables, arguments, title: "Boxes in which cases of interest are dense",
      command: "discover")
    try Terminal.print(report.text)
    return .done
  })

/// Reads and joins the two tables; `nil` after reporting what is wrong.
private func discoveryInput(_ arguments: ParsedArguments) throws -> DiscoveryInput? {
  var request = DiscoveryRequest(
    outcome: try required("outcome", arguments), interest: try interest(arguments))
  let (first, second) = try tablePaths(arguments.operands)
  var diagnostics = Diagnostics()
  let x = try LooseTable(first, into: &diagnostics)
  let y = try LooseTable(second, into: &diagnostics)
  guard let x, let y, !diagnostics.hasErrors else {
    report(diagnostics, arguments)
    return nil
  }
  let factors = DiscoveryInput.factorNames(x)
  try check(request.outcome, "outcome", in: DiscoveryInput.outcomeNames(y))
  if let list = arguments.value("factors") {
    request.factors = list.split(separator: ",").map(String.init)
    for name in request.factors { try check(name, "factors", in: factors) }
  }
  for name in arguments.values("words") { try check(name, "words", in: factors) }
  request.words = Set(arguments.values("words"))
  let input = DiscoveryInput(x, y, request, into: &diagnostics)
  report(diagnostics, arguments)
  return input
}

private func interest(_ arguments: ParsedArguments) throws -> DiscoveryRequest.Interest? {
  switch (try arguments.double("above"), try arguments.double("below")) {
  case (let level?, nil): return .above(level)
  case (nil, let level?): return .below(level)
  case (nil, nil): throw UsageError("discover needs --above V or --below V")
  default: throw UsageError("discover takes --above or --below, not both")
  }
}

/// The two files, or those of a sweep's folder.
private func tablePaths(_ operands: [String]) throws -> (String, String) {
  guard operands.count == 1 else { return (operands[0], operands[1]) }
  guard FileSystem.isDirectory(operands[0]) else {
    throw UsageError("discover needs X.csv and Y.csv, or the folder of a sweep")
  }
  let paths = ["points.csv", "outputs.csv"].map { FileSystem.join(operands[0], $0) }
  for path in paths where !FileSystem.exists(path) {
    throw MissingInput("'\(operands[0])' is no folder of a sweep: it holds no '\(path)'")
  }
  return (paths[0], paths[1])
}

/// Options of PRIM.
struct BoxOptions {
  let settings: PrimSettings
  let choice: BoxChoice
  let most: Int
  let resamples: Int

  static let all = [
    Option(
      long: "boxes", argument: .value("N"),
      help: "look for up to N boxes, each without the rows of those before (default 1)"),
    Option(
      long: "choose", argument: .value("RULE"),
      help: "which box of a search: balanced (default), density=D, coverage=C or step=N"),
    Option(
      long: "objective", argument: .choice("WORD", PeelObjective.all.map(\.name)),
      help: "what a peel is worth (default lenient1)"),
    Option(
      long: "peel", argument: .value("SHARE"), help: "share of rows a peel takes (default 0.05)"),
    Option(
      long: "paste", argument: .value("SHARE"),
      help: "share of rows a paste adds; 0 pastes nothing (default 0.05)"),
    Option(
      long: "least-mass", argument: .value("SHARE"),
      help: "least share of all rows in a box (default 0.05)"),
    Option(
      long: "resamples", argument: .value("N"),
      help: "half-samples that test whether a limit comes again (default 100)"),
  ]

  init(_ arguments: ParsedArguments) throws {
    var settings = PrimSettings()
    settings.peel = try arguments.double("peel", default: settings.peel, in: 0.001...0.499)
    let paste = try arguments.double("paste", default: 0.05, in: 0...0.499)
    settings.paste = paste == 0 ? nil : paste
    settings.leastMass = try arguments.double(
      "least-mass", default: settings.leastMass, in: 0.0001...0.999)
    if let objective = arguments.value("objective").flatMap(PeelObjective.named) {
      settings.objective = objective
    }
    self.settings = settings
    choice = try Self.choice(arguments.value("choose") ?? "balanced")
    most = try arguments.integer("boxes", default: 1, in: 1...100)
    resamples = try arguments.integer("resamples", default: 100, in: 0...10_000)
  }

  private static func choice(_ text: String) throws -> BoxChoice {
    let parts = text.split(separator: "=", maxSplits: 1).map(String.init)
    let share = parts.count == 2 ? Double(parts[1]) : nil
    switch parts.first {
    case "balanced" where parts.count == 1: return .balanced
    case "density": if let share, (0...1).contains(share) { return .density(share) }
    case "coverage": if let share, (0...1).contains(share) { return .coverage(share) }
    case "step": if let share, let step = Int(exactly: share), step >= 0 { return .step(step) }
    default: break
    }
    throw UsageError(
      "--choose needs balanced, density=D, coverage=C or step=N, found '\(text)'")
  }
}
