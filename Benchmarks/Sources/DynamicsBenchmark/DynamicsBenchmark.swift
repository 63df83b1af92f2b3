internal import GSLNumerics
internal import NetworkDynamics
internal import NetworkMeasures

/// The landscape's enumeration and the ministep loop, timed, for comparison with
/// `scripts/peer/dynamics.c`: the same work on the same numbers.
///
///     DynamicsBenchmark landscape ACTORS
///     DynamicsBenchmark ministeps ACTORS OPPORTUNITIES
///
/// Prints CSV: what, actors, result, seconds. The results must agree with those in C.
@main struct DynamicsBenchmark {
  static func main() throws {
    let words = CommandLine.arguments
    let actors = Int(words[2]) ?? 17
    if words[1] == "landscape" {
      try landscape(actors)
    } else {
      try ministeps(actors, opportunities: Double(words[3]) ?? 1e5)
    }
  }

  private static func landscape(_ actors: Int) throws {
    var weights = [Double](repeating: 0, count: actors * actors)
    var state: UInt64 = 12
    for i in 0..<actors {
      for j in 0..<i {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        let weight = Double(Int64(bitPattern: state) >> 11) * 0x1p-52
        weights[i * actors + j] = weight
        weights[j * actors + i] = weight
      }
    }
    let landscape = try Landscape(
      propensities: SignedNetwork(order: actors, weights: weights),
      powers: [Double](repeating: 1, count: actors))
    let clock = ContinuousClock()
    var survey: LandscapeSurvey?
    let time = try clock.measure { survey = try landscape.exactSurvey() }
    if let survey, let best = survey.minima.first {
      print("landscape,\(actors),\(survey.count) \(best.energy) \(best.basin),\(seconds(time))")
    }
  }

  /// M.2 with density, GWESP and a dyadic covariate.
  private static func ministeps(_ actors: Int, opportunities: Double) throws {
    let model = try ActorOrientedModel(
      .conjunctive,
      terms: [
        ModelTerm(.density), ModelTerm(.gwesp), ModelTerm(.dyadCovariate, covariate: "w"),
      ])
    let pairs = (0..<(actors * actors)).map { place in
      Double((place / actors * 7 + place % actors * 7) % 13) / 6 - 1
    }
    let simulator = try PeriodSimulator(
      model, order: actors, covariates: PeriodCovariates(pairs: ["w": pairs]))
    let rate = opportunities / Double(actors * (actors - 1) / 2)
    let parameters = ActorParameters(rate: rate, terms: [-1.5, 0.3, 0.4])
    let clock = ContinuousClock()
    var count = 0
    let random = CounterRandom(seed: 1)
    let time = try clock.measure {
      count = try simulator.run(parameters, random: random, draw: 0)
    }
    let ties = simulator.ties.filter(\.self).count / 2
    print("ministeps,\(actors),\(ties) of \(count),\(seconds(time))")
  }

  private static func seconds(_ duration: Duration) -> Double {
    Double(duration.components.seconds) + Double(duration.components.attoseconds) * 1e-18
  }
}
