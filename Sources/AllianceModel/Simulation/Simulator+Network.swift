internal import Glibc

extension Simulator {
  /// The alignment network and power shares at a reported period of the last chance draw
  /// (methods J2, Q32).
  /// - Parameters:
  ///   - network: n × n row-major, filled with x_ij: the layer rule plus Δx, −1…1, zero diagonal.
  ///   - shares: n shares of composite power (Q9), summing to one.
  public func network(
    period: Int, into network: UnsafeMutablePointer<Double>,
    shares: UnsafeMutablePointer<Double>
  ) {
    fillAlignment(period, network)
    let count = simulation.world.actors.count
    let totals = basicTotals(period)
    var sum = 0.0
    for actor in 0..<count {
      shares[actor] = compositeShare(actor, period, totals: totals)
      sum += shares[actor]
    }
    for actor in 0..<count { shares[actor] /= sum }
  }

  /// Stocks and GDP of every actor, which `network` needs; call after `run`.
  public func prepareNetwork() {
    let kept = measure
    fillStrength(all: true)
    if kept == .composite { fillCompositeStrength() }
  }

  /// The alignment balance alone (methods Q32): Σ s_i (x_ip − x_iq)/2 with 1 and −1 at the poles.
  /// - Parameter scratch: room for n² + n values.
  public func alignmentBalance(period: Int, scratch: UnsafeMutablePointer<Double>) -> Double {
    let count = simulation.world.actors.count
    let shares = scratch + count * count
    network(period: period, into: scratch, shares: shares)
    let (p, q) = simulation.world.poles
    return (0..<count).reduce(0.0) { sum, actor in
      let leaning =
        actor == p
        ? 1 : actor == q ? -1 : (scratch[actor * count + p] - scratch[actor * count + q]) / 2
      return sum + shares[actor] * leaning
    }
  }

  /// When each event happened in the last chance draw, decimal years, infinite for never; one
  /// value per `simulation.program.names`.
  public func eventStarts(into out: UnsafeMutablePointer<Double>) {
    out.update(from: starts.base, count: simulation.program.names.count)
  }

  private func fillAlignment(_ period: Int, _ network: UnsafeMutablePointer<Double>) {
    let count = simulation.world.actors.count
    let base = simulation.alignment
    network.update(repeating: 0, count: count * count)
    for pair in base.pairs {
      var pactWeight = pair.pactWeight
      for route in simulation.routes.pactTies where route.pair == pair.dyad {
        pactWeight = tie(route, period, now: pactWeight)
      }
      var change = 0.0
      for route in simulation.routes.alignments where route.pair == pair.dyad {
        let value = values[simulation.program.effects[route.effect].value]
        change += activity(route.effect, period) * value
      }
      let rule = min(1, max(-1, pair.withoutPact + pactWeight * base.pactCoefficient))
      let x = min(1, max(-1, rule + change))
      network[pair.dyad.first * count + pair.dyad.second] = x
      network[pair.dyad.second * count + pair.dyad.first] = x
    }
  }

  private func tie(_ route: EffectRoutes.PactTie, _ period: Int, now: Double) -> Double {
    let effect = simulation.program.effects[route.effect]
    guard activity(route.effect, period) > 0 else { return now }
    let value = values[effect.value]
    return route.atLeast ? max(now, value) : value
  }
}

extension Simulation {
  /// The alignment network on the as-of date, before any event: n × n, row-major.
  public func baseNetwork() -> [Double] {
    let count = world.actors.count
    var network = [Double](repeating: 0, count: count * count)
    for pair in alignment.pairs {
      let x = min(1, max(-1, pair.withoutPact + pair.pactWeight * alignment.pactCoefficient))
      network[pair.dyad.first * count + pair.dyad.second] = x
      network[pair.dyad.second * count + pair.dyad.first] = x
    }
    return network
  }
}

/// The network on the as-of date: per pair, what the layer rule gives with and without pacts.
struct BaseAlignment: Sendable {
  struct Pair: Sendable {
    let dyad: Dyad
    /// Σ of the other layers' coefficients times weights, unclipped.
    let withoutPact: Double
    let pactWeight: Double
  }

  let pairs: [Pair]
  let pactCoefficient: Double

  init(_ world: World) {
    let count = world.actors.count
    var strongest = [Double](repeating: 0, count: Layer.allCases.count * count * count)
    for tie in world.ties {
      let layer = Layer.allCases.firstIndex(of: tie.layer)!
      let pair = Dyad(tie.a, tie.b)
      let at = (layer * count + pair.first) * count + pair.second
      if abs(tie.weight) > abs(strongest[at]) { strongest[at] = tie.weight }
    }
    let pactLayer = Layer.allCases.firstIndex(of: .pact)!
    pairs = Dyad.all(in: Array(0..<count)).map { pair in
      var other = 0.0
      for (layer, coefficient) in world.layerRule.coefficients.enumerated()
      where layer != pactLayer {
        other += coefficient * strongest[(layer * count + pair.first) * count + pair.second]
      }
      return Pair(
        dyad: pair, withoutPact: other,
        pactWeight: strongest[(pactLayer * count + pair.first) * count + pair.second])
    }
    pactCoefficient = world.layerRule[.pact]
  }
}
