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
