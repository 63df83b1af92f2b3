public import NetworkDynamics
public import Tables

/// Estimates of an actor-oriented model as a table.
///
/// - Parameters:
///   - fit: what was estimated.
///   - centres: the means taken off covariates, by name.
public func fitTable(
  _ fit: MomentFit, model: ActorOrientedModel, centres: [String: Double]
) -> Table {
  var table = Table(
    name: "estimates",
    columns: [
      Column("parameter", .string, "rate of a period, effect on the rate, or term"),
      Column("estimate", .number, "opportunities a period for rates, otherwise log odds"),
      Column("se", .number, "standard error"),
      Column("z", .number, "estimate over standard error; empty for rates of periods"),
      Column("t_conv", .number, "convergence ratio; at most 0.1 in absolute value"),
      Column("observed", .number, "the statistic in the panel"),
      Column("simulated", .number, "its mean over simulations"),
      Column("centred_on", .number, "mean taken off the covariate; empty if none was"),
    ])
  let first = fit.estimates.count - model.terms.count
  let periods = first - model.rateCovariates.count
  for (place, estimate) in fit.estimates.enumerated() {
    let covariate = place >= first ? model.terms[place - first].covariate : nil
    let centre = covariate.flatMap { centres[$0] }
    table.append([
      .text(estimate.name), .number(estimate.value), .number(estimate.standardError),
      place < periods ? .empty : .number(estimate.value / estimate.standardError),
      .number(estimate.convergence), .number(estimate.observed), .number(estimate.simulated),
      centre.map { .number($0) } ?? .empty,
    ])
  }
  return table
}

/// The covariances of the estimates as a table, those of rates of periods of their logarithms.
public func covarianceTable(_ fit: MomentFit) -> Table {
  let names = fit.estimates.map(\.name)
  var table = Table(
    name: "covariance",
    columns: [Column("parameter", .string, "the row; rates of periods as logarithms")]
      + names.map { Column($0, .number, "covariance with this parameter") })
  for (row, name) in names.enumerated() {
    let values = fit.covariance[(row * names.count)..<((row + 1) * names.count)]
    table.append([.text(name)] + values.map { .number($0) })
  }
  return table
}

/// How well a fitted model reproduces features of the panel that it was not fitted to.
public func goodnessTable(_ goodness: [GoodnessOfFit]) -> Table {
  var table = Table(
    name: "goodness",
    columns: [
      Column("statistic", .string, "feature, summed over the ends of all periods"),
      Column("counts", .string, "what a level counts"),
      Column("level", .integer, "the level"),
      Column("observed", .number, "count in the panel"),
      Column("mean", .number, "its mean over simulations"),
      Column("low", .number, "5% of simulations are below"),
      Column("high", .number, "5% of simulations are above"),
      Column(
        "p", .number,
        "share of simulations as far from their mean as the panel or farther, over all levels"),
    ])
  for item in goodness {
    for (place, level) in item.levels.enumerated() {
      table.append([
        .text(item.statistic.word), .text(item.statistic.meaning), .integer(level),
        .number(item.observed[place]), .number(item.mean[place]), .number(item.low[place]),
        .number(item.high[place]), .number(item.pValue),
      ])
    }
  }
  return table
}

/// What a fitted model expects after the last wave, pair by pair; of an undirected network each
/// pair once.
///
/// - Parameter names: the actors, in the order of the panel.
public func forecastTable(_ forecast: PanelForecast, names: [String], isDirected: Bool) -> Table {
  var table = Table(
    name: "forecast",
    columns: [
      Column("a", .string, isDirected ? "who sends the tie" : "actor"),
      Column("b", .string, isDirected ? "who receives it" : "actor"),
      Column("now", .string, "yes where there is a tie in the last wave"),
      Column("p", .number, "share of simulations that end with the tie"),
      Column("change", .number, "the same less the tie as it is: below 0 where it may end"),
    ])
  let order = forecast.order
  for a in 0..<order {
    for b in (isDirected ? 0 : a + 1)..<max(order, a + 1) where b != a {
      let (now, p) = (forecast.now[a * order + b], forecast.probabilities[a * order + b])
      table.append([
        .text(names[a]), .text(names[b]), .text(now ? "yes" : "no"), .number(p),
        .number(p - (now ? 1 : 0)),
      ])
    }
  }
  return table
}

/// The catalogue of effects as a table.
public func effectList() -> Table {
  var table = Table(
    name: "effects",
    columns: [
      Column("effect", .string, "name"), Column("meaning", .string, "what it says"),
      Column("formula", .string, "what an actor's utility adds up"),
      Column("needs", .string, "none, or a covariate of actors or pairs"),
      Column("networks", .string, "for which networks it is defined"),
      Column("source", .string, "where it comes from"),
    ])
  for effect in Effect.allCases {
    table.append([
      .text(effect.word), .text(effect.summary), .text(effect.formula),
      .text(effect.need.rawValue), .text(effect.isDirectedOnly ? "directed" : "all"),
      .text(effect.source),
    ])
  }
  return table
}
