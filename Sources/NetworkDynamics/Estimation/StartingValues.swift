internal import Glibc

/// Where the method of moments starts: rates and the density from the changes of the panel, all
/// else 0.
struct StartingValues {
  /// The logarithms of the rates, the rate effects, the terms.
  let theta: [Double]

  init(_ model: ActorOrientedModel, _ panel: NetworkPanel) {
    let density = min(0.95, max(0.05, panel.density))
    let rates = (0..<panel.periods).map { period in
      log(Self.rate(model, panel, period, density))
    }
    let effects = model.rateCovariates.map { _ in 0.0 }
    let terms = model.terms.map { term in
      term.effect == .density && term.function == .evaluation
        ? Self.appetite(model.ties, density) : 0
    }
    theta = rates + effects + terms
  }

  /// Opportunities enough for the changes if nothing but density counted: a pair at rest changes at
  /// half of its opportunities at density ½, and at 2 d (1 − d) of them in general.
  private static func rate(
    _ model: ActorOrientedModel, _ panel: NetworkPanel, _ period: Int, _ density: Double
  ) -> Double {
    let changes = panel.changes(in: period)
    let number = Double(changes.made + changes.ended)
    let order = Double(panel.order)
    guard model.ties.isPairwise else { return 0.2 + 2 * number / order }
    let pairs = order * (order - 1) / 2
    let share = min(0.9, number / pairs / (2 * density * (1 - density)))
    return max(0.05, -log1p(-share))
  }

  /// The gain by a tie at which a network without other preferences has a density.
  private static func appetite(_ ties: TieModel, _ density: Double) -> Double {
    func logit(_ p: Double) -> Double { log(p / (1 - p)) }
    return switch ties {
    case .conjunctive: logit(density.squareRoot())
    case .compensatory, .directed, .initiative: logit(density) / 2
    }
  }
}
