internal import AllianceModel

/// One mechanism of the living world by itself, timed, for comparison with
/// `scripts/peer/mechanisms.c`: the model's own code on a synthetic world.
///
///     MechanismBenchmark MECHANISM ACTORS DRAWS
///
/// Twenty quarters a draw. Prints CSV: mechanism, actors, result, microseconds per draw. The result
/// sums up what happened in the first draws and must agree with that in C. `all` has no peer.
@main struct MechanismBenchmark {
  private static let checked = 50

  static func main() throws {
    let words = CommandLine.arguments
    guard words.count == 4, let actors = Int(words[2]), let draws = Int(words[3]) else {
      fatalError("usage: MechanismBenchmark MECHANISM ACTORS DRAWS")
    }
    let form = words[1] == "alignment" ? ["pairs": "all"] : [:]
    let dynamics = words[1] == "all" ? Dynamics.all : Dynamics([words[1]: form])
    let world = try SyntheticWorld.make(actors)
    let simulation = try Simulation(
      world: world, events: [],
      horizon: Horizon(
        start: world.start, end: Quarter(index: world.start.index + 20), step: .quarter),
      reported: [20], interventions: [], seed: 1, dynamics: dynamics)
    let simulator = try Simulator(simulation)
    simulator.setParameters(.nested(outer: 0, inner: 0))
    simulator.live(chance: 0)
    let clock = ContinuousClock()
    let time = clock.measure {
      for draw in 0..<draws { simulator.live(chance: UInt64(draw)) }
    }
    let spent = Double(time.components.seconds) * 1e6 + Double(time.components.attoseconds) * 1e-12
    let result = result(words[1], simulator, simulation)
    print("\(words[1]),\(actors),\(result),\(spent / Double(draws))")
  }

  /// Σ of what the mechanism moves over the first draws, each with a weight of its own.
  private static func result(_ word: String, _ simulator: Simulator, _ simulation: Simulation)
    -> Double
  {
    var ignored: [Int] = []
    simulator.drainTally(into: &ignored)
    var (sum, counts) = (0.0, [Int]())
    for draw in 0..<checked {
      simulator.live(chance: UInt64(draw))
      switch word {
      case "alignment": sum += alignments(simulator, simulation)
      case "arms": sum += spending(simulator, simulation)
      case "onset": sum += simulator.clashes(period: 0).reduce(0, +)
      default: break
      }
    }
    simulator.drainTally(into: &counts)
    if word == "pacts" || word == "leaders" {
      for (place, count) in counts.dropFirst().enumerated() {
        sum += Double(count * (place % 97 + 1))
      }
    }
    return sum
  }

  private static func alignments(_ simulator: Simulator, _ simulation: Simulation) -> Double {
    let count = simulation.world.actors.count
    var network = [Double](repeating: 0, count: count * count)
    var shares = [Double](repeating: 0, count: count)
    simulator.prepareNetwork()
    simulator.network(period: 0, into: &network, shares: &shares)
    return network.enumerated().reduce(0) { $0 + $1.element * Double($1.offset % 97 + 1) }
  }

  private static func spending(_ simulator: Simulator, _ simulation: Simulation) -> Double {
    simulator.prepareNetwork()
    // With a stock exponent of zero force is what procurement leaves of spending, seven tenths.
    return simulation.world.actors.indices.reduce(0) {
      $0 + simulator.stock($1, period: 0) * Double($1 % 97 + 1)
    }
  }
}
