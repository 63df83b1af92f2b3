internal import CommandLineArguments
internal import GSLNumerics
internal import NetworkFiles
internal import SourceText
internal import Tables

/// `entente landscape`: the alignments from which nobody moves.
let landscapeCommand = Subcommand(
  specification: CommandSpecification(
    name: "landscape", summary: "the camps from which no actor would move, after Axelrod & Bennett",
    discussion: """
      SOURCE is a table of ties (columns a, b and, if there, weight, sign, layer, period), a data \
      set, or a results folder with ties.csv. Positive ties pull together, negative ties apart, in \
      proportion to the power of both. Up to 24 actors with ties every alignment is looked at; \
      above, minima are found by annealing and not proven.
      """,
    operands: [Operand(name: "SOURCE")],
    options: [
      Option(
        long: "actors", argument: .file("FILE"),
        help: "table of actors: column actor and any others, such as power"),
      Option(
        long: "power", argument: .value("COLUMN"),
        help: "column of the actors' power (default: all count alike)"),
      Option(
        long: "largest", argument: .value("N"),
        help: "only the N actors with most power; 24 are looked at exactly"),
      Option(long: "period", argument: .value("PERIOD"), help: "only this period", repeats: true),
      Option(
        long: "layer", argument: .value("LAYER"),
        help: "only this layer (default: the sum of all)", repeats: true),
      Option(
        long: "minima", argument: .value("N"), help: "how many minima to show (default 3)"),
      Option(long: "camps", help: "show each actor's camp and firmness in the lowest minimum"),
      CommonOptions.seed,
      Option(
        long: "format", argument: .choice("FORMAT", ["text", "csv"]),
        help: "form of the table (default: text)"),
      CommonOptions.csv, CommonOptions.digits,
    ],
    examples: [
      "entente landscape ties.csv --actors actors.csv --power cinc",
      "entente landscape Scenarios/asia-pacific-2025 --layer alignment --power cinc --camps",
    ]),
  run: { arguments in
    let most = try arguments.integer("minima", default: 3, in: 1...100_000)
    let seed = UInt64(bitPattern: Int64(try arguments.integer("seed", default: 1)))
    let largest = try arguments.integer("largest", default: 5000, in: 1...5000)
    if arguments.value("largest") != nil, arguments.value("power") == nil {
      throw UsageError("--largest needs --power, which says who is large")
    }
    var diagnostics = Diagnostics()
    let frames = try readFrames(arguments, into: &diagnostics)
    report(diagnostics, arguments)
    guard let frames, !diagnostics.hasErrors else { return .badInput }
    var result = LandscapeReport(
      power: arguments.value("power"), keeping: most, largest: largest,
      random: CounterRandom(seed: seed))
    for frame in try choose(frames, arguments) {
      do {
        try result.add(frame)
      } catch {
        Terminal.complain("entente: \(neutralised("\(error)"))\n")
        return .badInput
      }
    }
    let table = arguments.flag("camps") ? result.actors : result.minima
    let digits = CommonOptions.digits(arguments)
    if arguments.value("format") == "csv" {
      try Terminal.print(csv(table, dialect: CommonOptions.dialect(arguments), digits: digits))
    } else {
      try Terminal.print(alignedText(table.rounded(4), digits: digits))
    }
    return .done
  })
