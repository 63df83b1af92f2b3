internal import CommandLineArguments
internal import Discovery
internal import Experiments
internal import SourceText
internal import Tables

/// `entente discover`: which factors lead to the cases of interest.
let discoverCommand = Subcommand(
  specification: CommandSpecification(
    name: "discover", summary: "find which values of the factors lead to cases of interest",
    discussion: """
      X.csv has a column for each factor (numbers or words), Y.csv the outputs; their rows belong \
      together by the column design_point if both have it, otherwise in order. An empty output \
      is a failed run and left out. Instead of the two files the folder of a sweep can be given.

      A row is of interest if its outcome is at least V (--above) or at most V (--below). PRIM \
      finds boxes in which such rows are dense; CART divides the rows by one question after \
      another, and without --above or --below explains the outcome itself.
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
      Option(
        long: "method", argument: .choice("METHOD", ["prim", "cart"]),
        help: "boxes by PRIM (default) or rules by a tree"),
    ] + BoxOptions.all + TreeOptions.all + [
      CommonOptions.seed, CommonOptions.output, CommonOptions.csv, CommonOptions.digits,
      CommonOptions.format,
    ],
    examples: [
      "entente discover Results/my.sweep --outcome region_2030Q4 --above 0.3",
      "entente discover X.csv Y.csv --outcome cost --below 10 --boxes 2 --output Results/boxes",
    ]),
  run: { arguments in
    let analysis: Analysis =
      arguments.value("method") == "cart"
      ? .tree(try TreeOptions.settings(arguments)) : .boxes(try BoxOptions(arguments))
    let seed = UInt64(bitPattern: Int64(try arguments.integer("seed", default: 1)))
    if let path = arguments.value("output") { try checkFolder(path) }
    guard let input = try discoveryInput(arguments) else { return .badInput }
    do {
      let (tables, text) = try analysis.run(input, seed)
      try writeTables(
        tables, arguments, title: "Which factors lead to \(arguments.value("outcome") ?? "")",
        command: "discover")
      try Terminal.print(text)
      return .done
    } catch let error as DiscoveryError {
      Terminal.complain("entente: \(error)\n")
      return .badInput
    }
  })

/// What is done with the sample.
private enum Analysis {
  case boxes(BoxOptions)
  case tree(TreeSettings)

  func run(_ input: DiscoveryInput, _ seed: UInt64) throws -> (tables: [Table], text: String) {
    switch self {
    case .boxes(let options):
      let report = try BoxReport(
        input, most: options.most, choice: options.choice, settings: options.settings,
        resamples: options.resamples, seed: seed)
      return (report.tables, report.text)
    case .tree(let settings):
      let report = try TreeReport(input, settings: settings, seed: seed)
      return (report.tables, report.text)
    }
  }
}

/// Reads and joins the two tables; `nil` after reporting what is wrong.
private func discoveryInput(_ arguments: ParsedArguments) throws -> DiscoveryInput? {
  var request = DiscoveryRequest(
    outcome: try required("outcome", arguments), interest: try interest(arguments))
  let (first, second) = try tablePaths(arguments.operands, "discover")
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
  case (nil, nil):
    if arguments.value("method") == "cart" { return nil }
    throw UsageError("discover needs --above V or --below V")
  default: throw UsageError("discover takes --above or --below, not both")
  }
}
