internal import CommandLineArguments
internal import GSLNumerics
internal import NetworkDynamics
internal import NetworkFiles
internal import SourceText
internal import Tables

/// `entente fit`: estimates of a model from a user's own data.
let fitCommand = Subcommand(
  specification: CommandSpecification(
    name: "fit", summary: "fit a model of how pacts form and end to a panel of networks",
    discussion: """
      WHAT is pacts, or effects for a list of the effects. PANEL is a table of ties with columns \
      period, a, b and, if there, layer: one network for each period, in order. Covariates of \
      actors are columns of --actors; covariates of pairs are columns of --dyads or other layers \
      of PANEL. A term is [creation:|endowment:]EFFECT[(COVARIATE)]; rate(COLUMN) lets the rate \
      depend on a covariate. Exit code 1: the estimates did not converge.
      """,
    operands: [Operand(name: "WHAT"), Operand(name: "PANEL", optional: true)],
    options: [
      Option(
        long: "terms", short: "t", argument: .value("TERMS"),
        help: "terms joined by commas (default: density,gwesp)", repeats: true),
      Option(
        long: "model", argument: .choice("MODEL", TieModel.allCases.map(\.rawValue)),
        help: "how ties need consent (default: M.2, both must want a pact and either may end it)"),
      Option(long: "layer", argument: .value("LAYER"), help: "the layer of ties that changes"),
      Option(
        long: "actors", argument: .file("FILE"),
        help: "table of actors: column actor, optional period, and covariates"),
      Option(
        long: "dyads", argument: .file("FILE"),
        help: "table of pairs: columns a, b, optional period, and covariates"),
      Option(long: "decay", argument: .value("X"), help: "alpha of gwesp (default 0.69)"),
      Option(
        long: "simulations", argument: .value("N"),
        help: "simulations for the standard errors (default 1000)"),
      CommonOptions.seed,
      Option(
        long: "format", argument: .choice("FORMAT", ["text", "csv"]),
        help: "form of the table (default: text)"),
      CommonOptions.csv, CommonOptions.digits, CommonOptions.quiet,
    ],
    examples: [
      "entente fit effects",
      "entente fit pacts ties.csv --layer pact -t 'density,gwesp,friend_of_enemy(rivalry)'",
      "entente fit pacts ties.csv --actors actors.csv -t 'density,similarity(polity)' --format csv",
    ]),
  run: { arguments in
    switch arguments.operands[0] {
    case "effects":
      try Terminal.print(
        arguments.value("format") == "csv"
          ? csv(effectList()) : Array(alignedText(effectList()).utf8))
      return .done
    case "pacts":
      return try fitPacts(arguments)
    default:
      let word = arguments.operands[0]
      let nearest = nearestWord(to: word, in: ["pacts", "effects"])
      throw UsageError(
        "there is nothing to fit called '\(word)'",
        help: nearest.map { "did you mean '\($0)'?" } ?? "one of pacts, effects")
    }
  })

private func fitPacts(_ arguments: ParsedArguments) throws -> ExitCode {
  guard arguments.operands.count > 1 else {
    throw UsageError("fit pacts needs a PANEL", help: "entente fit pacts ties.csv")
  }
  let model = try model(arguments)
  var settings = MomentSettings()
  settings.finalSimulations = try arguments.integer(
    "simulations", default: 1000, in: 100...1_000_000)
  let seed = UInt64(bitPattern: Int64(try arguments.integer("seed", default: 1)))
  var diagnostics = Diagnostics()
  let built = try panel(arguments, model, into: &diagnostics)
  report(diagnostics, arguments)
  guard let (panel, centres) = built, !diagnostics.hasErrors else { return .badInput }
  let fit: MomentFit
  do {
    fit = try MomentEstimator(model, panel: panel, settings: settings)
      .estimate(random: CounterRandom(seed: seed))
  } catch {
    Terminal.complain("entente: \(neutralised("\(error)"))\n")
    return .badInput
  }
  try show(fit, fitTable(fit, model: model, centres: centres), arguments)
  if !arguments.flag("quiet") { summarise(fit, panel, seed) }
  return fit.isConverged ? .done : .no
}

private func show(_ fit: MomentFit, _ table: Table, _ arguments: ParsedArguments) throws {
  let digits = CommonOptions.digits(arguments)
  if arguments.value("format") == "csv" {
    try Terminal.print(csv(table, dialect: CommonOptions.dialect(arguments), digits: digits))
  } else {
    try Terminal.print(alignedText(table.rounded(4), digits: digits))
  }
}

private func summarise(_ fit: MomentFit, _ panel: NetworkPanel, _ seed: UInt64) {
  let verdict = fit.isConverged ? "converged" : "NOT converged: do not read the estimates"
  let ratio = (fit.overallConvergence * 1000).rounded() / 1000
  Terminal.complain(
    "\(panel.order) actors, \(panel.periods) periods, \(fit.simulations) simulations, seed"
      + " \(Int64(bitPattern: seed)); t_conv.max \(ratio), \(verdict)\n")
}

/// The model that the options describe.
private func model(_ arguments: ParsedArguments) throws -> ActorOrientedModel {
  let decay = try arguments.double("decay", default: 0.69, in: 1e-6...20)
  let given = arguments.values("terms").flatMap { $0.split(separator: ",").map(String.init) }
  var (terms, rates): ([ModelTerm], [String]) = ([], [])
  for text in given.isEmpty ? ["density", "gwesp"] : given {
    do throws(TermWord.Problem) {
      switch try TermWord(text, decay: decay) {
      case .term(let term): terms.append(term)
      case .rate(let covariate): rates.append(covariate)
      }
    } catch {
      throw UsageError("--terms: \(error.message)", help: error.help)
    }
  }
  let ties = arguments.value("model").flatMap(TieModel.init(rawValue:)) ?? .conjunctive
  do throws(DynamicsError) {
    return try ActorOrientedModel(ties, terms: terms, rateCovariates: rates)
  } catch {
    throw UsageError("--terms: \(error)")
  }
}

/// The panel and the means taken off its covariates; `nil` if it cannot be read, which is reported.
private func panel(
  _ arguments: ParsedArguments, _ model: ActorOrientedModel, into diagnostics: inout Diagnostics
) throws -> (NetworkPanel, [String: Double])? {
  let path = arguments.operands[1]
  let (ties, actorFile, dyadFile) = (
    try sourceFile(path), try arguments.value("actors").map(sourceFile),
    try arguments.value("dyads").map(sourceFile)
  )
  let actors = actorFile.flatMap { ActorTable($0, into: &diagnostics) }
  let dyads = dyadFile.flatMap { DyadTable($0, into: &diagnostics) }
  let frames = readTieTable(ties, actors: actors, into: &diagnostics)
  guard let frames, !diagnostics.hasErrors else { return nil }
  let builder = PanelBuilder(
    frames, layer: arguments.value("layer"), actors: actors, dyads: dyads, file: ties.name,
    into: &diagnostics)
  guard var builder, let panel = builder.panel(for: model, into: &diagnostics) else { return nil }
  return (panel, builder.centres)
}
