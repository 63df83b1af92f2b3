internal import CommandLineArguments
internal import NetworkFiles
internal import NetworkMeasures
internal import SourceText
internal import Tables

/// `entente measure`: measures of networks and of actors' capabilities.
let measureCommand = Subcommand(
  specification: CommandSpecification(
    name: "measure", summary: "measure a network of ties, or the capabilities of actors",
    discussion: """
      SOURCE is a table of ties (columns a, b and, if there, weight, sign, layer, directed, \
      period, low, high, p_honour), GraphML, a data set, or a results folder with ties.csv. A measure that is not defined for \
      the signs or directions of a layer refuses with the reason; `entente list network-measures` \
      says which are defined where.
      """,
    operands: [Operand(name: "SOURCE", optional: true)],
    options: [
      Option(
        long: "actors", argument: .file("FILE"),
        help: "table of actors: column actor and any others, such as power"),
      Option(
        long: "measures", short: "m", argument: .value("NAMES"),
        help: "names joined by commas, or all (default: all but the slow)", repeats: true),
      Option(long: "period", argument: .value("PERIOD"), help: "only this period", repeats: true),
      Option(long: "layer", argument: .value("LAYER"), help: "only this layer", repeats: true),
      Option(
        long: "take", argument: .choice("PART", SignPart.allCases.map(\.rawValue)),
        help: "ties of one sign, or all without their signs"),
      Option(
        long: "symmetrise",
        argument: .choice("RULE", Symmetrisation.allCases.map(\.rawValue)),
        help: "make directed ties undirected by this rule"),
      Option(
        long: "set", argument: .value("NAME=VALUE"),
        help: "a setting of `entente list measure-settings`", repeats: true),
      Option(
        long: "intervals",
        help:
          "draw ties and capabilities within their ranges and p_honour: measures with 90% intervals"
      ),
      Option(
        long: "null", argument: .choice("MODEL", NullModel.allCases.map(\.rawValue)),
        help: "z-scores against random networks that keep ties, or degrees"),
      Option(
        long: "leverage",
        argument: .choice("WHAT", Leverage.Removal.allCases.map(\.rawValue)),
        help: "what measures of the network lose when each actor or tie goes"),
      Option(
        long: "draws", argument: .value("N"),
        help: "networks drawn for --intervals and --null (200)"),
      CommonOptions.seed,
      Option(
        long: "format",
        argument: .choice(
          "FORMAT", ["csv", "json", "text"] + NetworkFormat.allCases.map(\.rawValue)),
        help: "form of the table (default: csv), or the network for other programs"),
      CommonOptions.csv, CommonOptions.digits, CommonOptions.quiet,
    ],
    examples: [
      "entente measure ties.csv", "entente measure ties.csv -m betweenness,density --layer pact",
      "entente measure Scenarios/asia-pacific-2025 --take positive",
    ]),
  run: { arguments in
    let measures = try MeasureChoice.measures(arguments)
    let parameters = try MeasureChoice.parameters(arguments)
    var diagnostics = Diagnostics()
    let frames = try readFrames(arguments, into: &diagnostics)
    report(diagnostics, arguments)
    guard let frames, !diagnostics.hasErrors else { return .badInput }
    let chosen = try choose(frames, arguments)
    if let format = arguments.value("format").flatMap(NetworkFormat.init(rawValue:)) {
      try print(chosen, as: format, measures.areNamed ? measures.chosen : [], parameters)
      return .done
    }
    let (table, refusals) = try work(measures.chosen, parameters, chosen, arguments)
    try print(table, arguments)
    return measures.areNamed && show(refusals, arguments) ? .no : .done
  })

/// The table asked for: plain values, intervals, z-scores or leverage.
private func work(
  _ measures: [Measure], _ parameters: MeasureParameters, _ frames: [NetworkFrame],
  _ arguments: ParsedArguments
) throws(UsageError) -> (Table, [(measure: String, reason: String)]) {
  let model = arguments.value("null").flatMap(NullModel.init(rawValue:))
  let removal = arguments.value("leverage").flatMap(Leverage.Removal.init(rawValue:))
  let wantsIntervals = arguments.flag("intervals")
  guard [model != nil, removal != nil, wantsIntervals].count(where: { $0 }) <= 1 else {
    throw UsageError("--intervals, --null and --leverage are three tables: choose one")
  }
  if let removal {
    var report = LeverageReport(measures, removal: removal, parameters: parameters)
    for frame in frames { report.add(frame) }
    return (report.table, report.refusals)
  }
  if wantsIntervals || model != nil {
    var report = SampleReport(
      measures, kind: model.map { .null($0) } ?? .beliefs,
      draws: try arguments.integer("draws", default: 200, in: 1...1_000_000),
      seed: UInt64(bitPattern: Int64(try arguments.integer("seed") ?? 1)),
      parameters: parameters)
    for frame in frames { report.add(frame) }
    return (report.table, report.refusals)
  }
  var report = MeasureReport(measures, parameters: parameters)
  for frame in frames { report.add(frame) }
  return (report.table, report.refusals)
}

/// Names refusals of measures asked for by name; whether there are any.
private func show(
  _ refusals: [(measure: String, reason: String)], _ arguments: ParsedArguments
) -> Bool {
  for refusal in refusals {
    Terminal.complain("entente: \(refusal.measure) \(refusal.reason)\n")
  }
  return !refusals.isEmpty
}

/// Writes a network to standard output, with the named measures of actors as attributes.
private func print(
  _ frames: [NetworkFrame], as format: NetworkFormat, _ measures: [Measure],
  _ parameters: MeasureParameters
) throws {
  guard frames.count == 1, let frame = frames.first else {
    throw UsageError(
      "a network of \(frames.count) periods cannot be written: choose one with --period")
  }
  let columns = actorColumns(frame, measures, parameters)
  try Terminal.print(networkText(frame, as: format, columns: columns))
}

/// Writes a table to standard output in the form asked for.
private func print(_ table: Table, _ arguments: ParsedArguments) throws {
  let digits = CommonOptions.digits(arguments)
  switch arguments.value("format") {
  case "json": try Terminal.print(jsonRows(table).encoded() + "\n")
  case "text": try Terminal.print(alignedText(table, digits: digits))
  default:
    try Terminal.print(csv(table, dialect: CommonOptions.dialect(arguments), digits: digits))
  }
}
