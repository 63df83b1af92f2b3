public import GSLNumerics

/// Fits an actor-oriented model to a panel by the method of moments: finds the parameters at which
/// simulated statistics are on average those observed, E S = s, by stochastic approximation
/// (Robbins & Monro 1951; Snijders 2001, Sociological Methodology 31: 361–395; RSiena's algorithm
/// manual) `[V]`.
///
/// Phase 1 estimates the derivative D of E S at the start and takes a Newton step; phase 2 moves the
/// parameters by −a D̃⁻¹ (S − s) after each single simulation, in subphases of falling gain a, each
/// ending at the mean of its path; phase 3 simulates at the parameters found and gives the
/// convergence ratios and Cov = D⁻¹ Σ D⁻ᵀ. Rates move as logarithms, so that they stay positive.
public struct MomentEstimator: Sendable {
  /// The model to fit.
  public let model: ActorOrientedModel
  /// The panel to fit it to.
  public let panel: NetworkPanel
  /// How to go about it.
  public let settings: MomentSettings

  /// - Throws: if the settings break their rules, a period has no change, or the model and the panel
  ///   do not fit together.
  public init(
    _ model: ActorOrientedModel, panel: NetworkPanel, settings: MomentSettings = MomentSettings()
  ) throws(DynamicsError) {
    try settings.check()
    for period in 0..<panel.periods {
      let changes = panel.changes(in: period)
      try require(
        changes.made + changes.ended > 0,
        "nothing changes in period \(period + 1), so that its rate cannot be estimated")
    }
    _ = try PanelSimulation(model, panel)
    self.model = model
    self.panel = panel
    self.settings = settings
  }

  /// The estimates; a function of the model, the panel, the settings and the random stream.
  ///
  /// - Throws: if the effects cannot be told apart with this panel, or the parameters leave all
  ///   bounds.
  public func estimate(random: CounterRandom) throws(DynamicsError) -> MomentFit {
    var search = try MomentSearch(
      simulation: PanelSimulation(model, panel), settings: settings, random: random)
    var attempts = 0
    while true {
      attempts += 1
      if attempts == 1 { try search.first() }
      try search.second()
      let fit = try search.third(attempts)
      if fit.isConverged || attempts == settings.attempts { return fit }
      // Far off: not a matter of a few more steps from here.
      if fit.overallConvergence > 3 { try search.restart() }
    }
  }
}
