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
        help: "simulations for the standard errors, the test of the fit and the forecast (1000)"),
      Option(
        long: "output", short: "o", argument: .file("DIR"),
        help: "write estimates, covariances, goodness of fit and a forecast to this folder"),
      Option(
        long: "ahead", argument: .value("X"),
        help: "how many periods after the last wave the forecast is for (default 1)"),
      CommonOptions.seed, CommonOptions.jobs,
      Option(
        long: "format", argument: .choice("FORMAT", ["text", "csv"]),
        help: "form of the table (default: text)"),
      CommonOptions.csv, CommonOptions.digits, CommonOptions.quiet,
    ],
    examples: [
      "entente fit effects",
      "entente fit pacts ties.csv --layer pact -t 'density,gwesp,friend_of_enemy(rivalry)'",
      "entente fit pacts ties.csv --actors actors.csv -t 'density,similarity(polity)' --format csv",
      "entente fit pacts ties.csv -t density,gwesp --output fit --ahead 2",
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
  settings.jobs = try CommonOptions.jobs(arguments)
  let seed = UInt64(bitPattern: Int64(try arguments.integer("seed", default: 1)))
  let ahead = try arguments.double("ahead", default: 1, in: 1e-6...1000)
  if arguments.value("ahead") != nil, arguments.value("output") == nil {
    throw UsageError("--ahead is for the forecast that --output writes", help: "give --output DIR")
  }
  if let path = arguments.value("output") { try checkFolder(path) }
  var diagnostics = Diagnostics()
  let read = try panel(arguments, model, into: &diagnostics)
  report(diagnostics, arguments)
  guard let read, !diagnostics.hasErrors else { return .badInput }
  let fitted: Fitted
  do throws(DynamicsError) {
    fitted = try Fitted(model, read, settings, CounterRandom(seed: seed), ahead: ahead)
  } catch {
    Terminal.complain("entente: \(neutralised("\(error)"))\n")
    return .badInput
  }
  let table = fitTable(fitted.fit, model: model, centres: read.builder.centres)
  try show(table, arguments)
  try writeTables(
    [table] + fitted.tables(read), arguments, title: "actor-oriented model", command: "fit")
  if !arguments.flag("quiet") { summarise(fitted, read.panel, seed) }
  return fitted.fit.isConverged ? .done : .no
}

/// What was read: the panel, and its covariates at the end if a forecast is asked for.
private struct ReadPanel {
  let panel: NetworkPanel
  let builder: PanelBuilder
  let last: PeriodCovariates?
}

/// The estimates; if they converged, how well they fit and, if asked for, what they foresee.
private struct Fitted {
  let fit: MomentFit
  var goodness: [GoodnessOfFit] = []
  var forecast: PanelForecast?

  init(
    _ model: ActorOrientedModel, _ read: ReadPanel, _ settings: MomentSettings,
    _ random: CounterRandom, ahead: Double
  ) throws(DynamicsError) {
    let estimator = try MomentEstimator(model, panel: read.panel, settings: settings)
    fit = try estimator.estimate(random: random)
    guard fit.isConverged else { return }
    goodness = try estimator.goodness(of: fit, random: random)
    guard let last = read.last else { return }
    forecast = try estimator.forecast(fit, ahead: ahead, covariates: last, random: random)
  }

  func tables(_ read: ReadPanel) -> [Table] {
    let names = read.builder.names
    return [covarianceTable(fit)] + (goodness.isEmpty ? [] : [goodnessTable(goodness)])
      + (forecast.map {
        [forecastTable($0, names: names, isDirected: read.panel.isDirected)]
      } ?? [])
  }
}

private func show(_ table: Table, _ arguments: ParsedArguments) throws {
  let digits = CommonOptions.digits(arguments)
  if arguments.value("format") == "csv" {
    try Terminal.print(csv(table, dialect: CommonOptions.dialect(arguments), digits: digits))
  } else {
    try Terminal.print(alignedText(table.rounded(4), digits: digits))
  }
}

private func summarise(_ fitted: Fitted, _ panel: NetworkPanel, _ seed: UInt64) {
  let fit = fitted.fit
  func rounded(_ x: Double) -> Double { (x * 1000).rounded() / 1000 }
  let verdict = fit.isConverged ? "converged" : "NOT converged: do not read the estimates"
  Terminal.complain(
    "\(panel.order) actors, \(panel.periods) periods, \(fit.simulations) simulations, seed"
      + " \(Int64(bitPattern: seed)); t_conv.max \(rounded(fit.overallConvergence)), \(verdict)\n")
  guard !fitted.goodness.isEmpty else { return }
  let items = fitted.goodness.map { "\($0.statistic.word) \(rounded($0.pValue))" }
  Terminal.complain(
    "goodness of fit, p: \(items.joined(separator: ", ")); below 0.05 the model misses it\n")
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

/// The panel; `nil` if it cannot be read, which is reported.
private func panel(
  _ arguments: ParsedArguments, _ model: ActorOrientedModel, into diagnostics: inout Diagnostics
) throws -> ReadPanel? {
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
  let forecasts = arguments.value("output") != nil
  let last = forecasts ? builder.lastCovariates(for: model, into: &diagnostics) : nil
  return ReadPanel(panel: panel, builder: builder, last: last)
}
