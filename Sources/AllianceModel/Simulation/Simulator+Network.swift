internal import GSLNumerics
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
    fillShares(period, shares)
  }

  private func fillShares(_ period: Int, _ shares: UnsafeMutablePointer<Double>) {
    let count = simulation.world.actors.count
    fillComposite(period, into: shares)
    var sum = 0.0
    for actor in 0..<count { sum += shares[actor] }
    for actor in 0..<count { shares[actor] /= sum }
  }

  /// Stocks and GDP of every actor, which `network` needs; call after `run`.
  public func prepareNetwork() {
    let kept = measure
    fillStrength(all: true)
    if kept == .composite { fillCompositeStrength() }
  }

  /// An actor's military stock S (methods Q7), billion military-PPP dollars; after
  /// `prepareNetwork`.
  public func stock(_ actor: Int, period: Int) -> Double {
    exp(logStock[period * simulation.world.actors.count + actor])
  }

  /// The alignment balance alone (methods Q32): Σ s_i (x_ip − x_iq)/2 with 1 and −1 at the poles.
  /// - Parameter scratch: room for n² + n values.
  public func alignmentBalance(period: Int, scratch: UnsafeMutablePointer<Double>) -> Double {
    let count = simulation.world.actors.count
    let shares = scratch + count * count
    network(period: period, into: scratch, shares: shares)
    let (p, q) = simulation.world.poles
    var sum = shares[p] - shares[q]
    for actor in 0..<count where actor != p && actor != q {
      sum += shares[actor] * (scratch[actor * count + p] - scratch[actor * count + q]) / 2
    }
    return sum
  }

  /// When each event happened in the last chance draw, decimal years, infinite for never; one
  /// value per `simulation.program.names`.
  public func eventStarts(into out: UnsafeMutablePointer<Double>) {
    out.update(from: starts.base, count: simulation.program.names.count)
  }

  /// The as-of date's network, then the pairs that events touch.
  private func fillAlignment(_ period: Int, _ network: UnsafeMutablePointer<Double>) {
    let count = simulation.world.actors.count
    simulation.baseAlignment.withUnsafeBufferPointer {
      network.update(from: $0.baseAddress!, count: count * count)
    }
    if let living { return fillLiving(period, living, network) }
    for touched in simulation.touchedPairs {
      let x = clipped(level(of: touched) { activity($0, period) })
      network[touched.dyad.first * count + touched.dyad.second] = x
      network[touched.dyad.second * count + touched.dyad.first] = x
    }
  }

  /// The drifting part of every pair, and on it what events and pacts add.
  private func fillLiving(
    _ period: Int, _ living: LivingWorld, _ network: UnsafeMutablePointer<Double>
  ) {
    let count = simulation.world.actors.count
    if let values = living.alignment?.values(period: period) {
      spreadPairs(values, of: count, into: network)
    }
    let step = simulation.reported[period]
    addChanges(to: network, step) { living.ledger?.change($0, period: period) ?? .none }
    clip(network, count: count * count)
  }

  /// Adds to x what events and pacts have changed by a step, without clipping it.
  /// - Parameter change: what the hazards have done to a pair, by its position.
  @inline(__always)
  func addChanges(
    to x: UnsafeMutablePointer<Double>, _ step: Int, change: (Int) -> PactLedger.Change
  ) {
    let count = simulation.world.actors.count
    func add(_ size: Double, _ pair: Dyad) {
      let (i, j) = (pair.first, pair.second)
      x[i * count + j] += size
      x[j * count + i] = x[i * count + j]
    }
    for touched in simulation.touchedPairs {
      let position = touched.dyad.position(among: count)
      add(eventChange(of: touched, step, change(position)), touched.dyad)
    }
    guard let pacts = living?.pacts, let ledger = living?.ledger else { return }
    for position in ledger.touched where !pacts.plan.isTouchedByEvents[position] {
      let now = change(position)
      guard now != .none else { continue }
      let pair = pacts.plan.pairs[position]
      let base = simulation.baseAlignment[pair.first * count + pair.second]
      add(pacts.rule(position, now, simulation.world.layerRule[.pact]) - base, pair)
    }
  }

  /// What events and pacts add to a pair at any step, reported or not: clip(layer rule) + Δx less
  /// the alignment on the as-of date.
  private func eventChange(of pair: TouchedPair, _ step: Int, _ change: PactLedger.Change)
    -> Double
  {
    let count = simulation.world.actors.count
    let base = simulation.baseAlignment[pair.dyad.first * count + pair.dyad.second]
    let level = level(of: pair) { activity($0, atStep: step) }
    guard change != .none, let pacts = living?.pacts else { return level - base }
    // The hazards had the last word on the pact: its layer is theirs, Δx stays.
    let shift = level - rule(of: pair) { activity($0, atStep: step) }
    let position = pair.dyad.position(among: count)
    var others = 0.0
    for route in pair.pactTies
    where route.atLeast && !route.isDefence && activity(route.effect, atStep: step) > 0 {
      others = max(others, values[simulation.program.effects[route.effect].value])
    }
    let rule = pacts.rule(
      position, change, simulation.world.layerRule[.pact], otherPacts: others)
    return rule + shift - base
  }

  /// clip(layer rule) + Δx: Δx counts from the clipped state.
  @inline(__always)
  private func level(of pair: TouchedPair, _ activity: (Int) -> Double) -> Double {
    var change = 0.0
    for effect in pair.alignments {
      change += activity(effect) * values[simulation.program.effects[effect].value]
    }
    return rule(of: pair, activity) + change
  }

  /// clip(layer rule) with the pacts that events set.
  @inline(__always)
  private func rule(of pair: TouchedPair, _ activity: (Int) -> Double) -> Double {
    var pactWeight = pair.pactWeight
    for route in pair.pactTies where activity(route.effect) > 0 {
      let value = values[simulation.program.effects[route.effect].value]
      pactWeight = route.atLeast ? max(pactWeight, value) : value
    }
    return clipped(pair.withoutPact + pactWeight * simulation.world.layerRule[.pact])
  }
}

/// A pair whose alignment events may change.
struct TouchedPair: Sendable {
  let dyad: Dyad
  /// Σ of the other layers' coefficients times weights, unclipped, and the pact layer's weight.
  let withoutPact: Double
  let pactWeight: Double
  /// Positions of the effects that move it, and those that set its pact tie.
  let alignments: [Int]
  let pactTies: [EffectRoutes.PactTie]
}

extension World {
  /// What the layer rule gives a pair without pacts, unclipped, and its pact layer's weight: each
  /// layer counts with its tie of largest size (methods J2).
  func layers(of pair: Dyad) -> (withoutPact: Double, pactWeight: Double) {
    var strongest = [Double](repeating: 0, count: Layer.allCases.count)
    for tie in ties where Dyad(tie.a, tie.b) == pair {
      let layer = Layer.allCases.firstIndex(of: tie.layer)!
      if abs(tie.weight) > abs(strongest[layer]) { strongest[layer] = tie.weight }
    }
    var sum = 0.0
    var pact = 0.0
    for (index, layer) in Layer.allCases.enumerated() {
      if layer == .pact {
        pact = strongest[index]
      } else {
        sum += layerRule.coefficients[index] * strongest[index]
      }
    }
    return (sum, pact)
  }

  /// The alignment network on the as-of date, before any event: n × n, row-major.
  public func alignmentNetwork() -> [Double] {
    let count = actors.count
    var network = [Double](repeating: 0, count: count * count)
    for pair in Set(ties.map { Dyad($0.a, $0.b) }) {
      let (other, pact) = layers(of: pair)
      let x = clipped(other + pact * layerRule[.pact])
      network[pair.first * count + pair.second] = x
      network[pair.second * count + pair.first] = x
    }
    return network
  }

  /// 5% and 95% of a pair's alignment on the as-of date, from those of the strongest tie of each
  /// layer, as if they erred apart: half-widths are added in squares.
  public func alignmentRange(of pair: Dyad) -> ClosedRange<Double> {
    var strongest: [Layer: Tie] = [:]
    for tie in ties where Dyad(tie.a, tie.b) == pair {
      if abs(tie.weight) > abs(strongest[tie.layer]?.weight ?? 0) { strongest[tie.layer] = tie }
    }
    var (low, high) = (0.0, 0.0)
    for layer in Layer.allCases {
      guard let tie = strongest[layer], let range = tie.range else { continue }
      let (down, up) = (tie.weight - range.lowerBound, range.upperBound - tie.weight)
      low += layerRule[layer] * layerRule[layer] * down * down
      high += layerRule[layer] * layerRule[layer] * up * up
    }
    let (other, pact) = layers(of: pair)
    let x = other + pact * layerRule[.pact]
    return clipped(x - low.squareRoot())...clipped(x + high.squareRoot())
  }

  /// The pairs that the effects of a program touch.
  func touchedPairs(_ routes: EffectRoutes) -> [TouchedPair] {
    var order: [Dyad] = []
    for pair in routes.alignments.map(\.pair) + routes.pactTies.map(\.pair)
    where !order.contains(pair) {
      order.append(pair)
    }
    return order.map { pair in
      let (other, pact) = layers(of: pair)
      return TouchedPair(
        dyad: pair, withoutPact: other, pactWeight: pact,
        alignments: routes.alignments.filter { $0.pair == pair }.map(\.effect),
        pactTies: routes.pactTies.filter { $0.pair == pair })
    }
  }
}
