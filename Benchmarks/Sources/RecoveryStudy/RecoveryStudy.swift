internal import GSLNumerics
internal import Glibc
internal import NetworkDynamics

/// Whether the method of moments finds planted parameters again: simulates panels of a model with
/// known parameters, fits each, and prints for each parameter how often the truth is within two
/// standard errors.
///
///     RecoveryStudy [PANELS] [MODEL ...]
///
/// PANELS is 50 by default; MODEL one or more of M.2, C.2, M.1, directed (default: all). Standard
/// output is CSV, one line for each panel and parameter; the shares go to standard error. Exit code
/// 1 if a share is below 90%.
@main struct RecoveryStudy {
  static func main() throws {
    let words = CommandLine.arguments.dropFirst()
    let panels = words.first.flatMap { Int($0) } ?? 50
    let chosen = words.dropFirst().compactMap { TieModel(rawValue: $0) }
    print("model,panel,parameter,planted,estimate,se,z,t_conv,t_conv_max,converged")
    var isGood = true
    for ties in chosen.isEmpty ? TieModel.allCases : chosen {
      isGood = try Plant(ties).study(panels) && isGood
    }
    exit(isGood ? 0 : 1)
  }
}

/// A line on standard error.
func complain(_ line: String) {
  let bytes = Array((line + "\n").utf8)
  _ = write(2, bytes, bytes.count)
}

/// A model with its planted parameters.
struct Plant {
  let ties: TieModel
  let model: ActorOrientedModel
  let parameters: ActorParameters
  let order = 26
  let waves = 4

  init(_ ties: TieModel) throws {
    self.ties = ties
    var terms = [
      ModelTerm(.density), ModelTerm(.transitiveTriads), ModelTerm(.dyadCovariate, covariate: "w"),
      ModelTerm(.similarity, covariate: "v"),
    ]
    if ties.isDirected { terms.append(ModelTerm(.reciprocity)) }
    model = try ActorOrientedModel(ties, terms: terms)
    parameters =
      switch ties {
      case .conjunctive: ActorParameters(rate: 0.9, terms: [-0.6, 0.2, 0.5, 0.8])
      case .compensatory: ActorParameters(rate: 0.9, terms: [-0.9, 0.15, 0.3, 0.5])
      case .initiative: ActorParameters(rate: 6, terms: [-0.8, 0.2, 0.4, 0.8])
      case .directed: ActorParameters(rate: 6, terms: [-1.5, 0.15, 0.4, 0.6, 0.9])
      }
  }

  /// Prints every estimate; whether every parameter is within two standard errors in nine of ten
  /// panels.
  func study(_ panels: Int) throws -> Bool {
    var within = [Int](repeating: 0, count: waves - 1 + parameters.terms.count)
    var (converged, names) = (0, [String]())
    for number in 0..<panels {
      let panel = try panel(number)
      let fit = try MomentEstimator(model, panel: panel)
        .estimate(random: CounterRandom(seed: 1_000_000 + UInt64(number)))
      if fit.isConverged { converged += 1 }
      names = fit.estimates.map(\.name)
      for (place, estimate) in fit.estimates.enumerated() {
        let truth = place < waves - 1 ? parameters.rate : parameters.terms[place - waves + 1]
        let z = (estimate.value - truth) / estimate.standardError
        if abs(z) <= 2 { within[place] += 1 }
        print(
          "\(ties.rawValue),\(number),\(estimate.name),\(truth),\(estimate.value),"
            + "\(estimate.standardError),\(z),\(estimate.convergence),"
            + "\(fit.overallConvergence),\(fit.isConverged)")
      }
    }
    for (name, count) in zip(names, within) {
      complain("\(ties.rawValue) \(name): \(count) of \(panels)")
    }
    complain("\(ties.rawValue) converged: \(converged) of \(panels)")
    return within.allSatisfy { 10 * $0 >= 9 * panels }
  }

  /// The covariates, the same in all panels.
  private var covariates: PeriodCovariates {
    let random = CounterRandom(seed: 77)
    var pairs = [Double](repeating: 0, count: order * order)
    for i in 0..<order {
      for j in 0..<i {
        let value = random.normal(draw: 0, purpose: 0, subject: UInt32(i), period: UInt32(j))
        pairs[i * order + j] = value
        pairs[j * order + i] = value
      }
    }
    let actors = (0..<order).map {
      random.normal(draw: 1, purpose: 0, subject: UInt32($0), period: 0)
    }
    return PeriodCovariates(actors: ["v": actors], pairs: ["w": pairs])
  }

  /// A panel: a network at rest, and three more at distances of one period.
  private func panel(_ number: Int) throws -> NetworkPanel {
    let random = CounterRandom(seed: UInt64(number))
    let simulator = try PeriodSimulator(model, order: order, covariates: covariates)
    var rest = parameters
    rest.rate *= 20
    try simulator.run(rest, random: random, draw: 0)
    var found = [simulator.ties]
    for wave in 1..<waves {
      try simulator.run(parameters, random: random, draw: UInt64(wave))
      found.append(simulator.ties)
    }
    return try NetworkPanel(
      order: order, isDirected: ties.isDirected, waves: found,
      covariates: [PeriodCovariates](repeating: covariates, count: waves - 1))
  }
}
