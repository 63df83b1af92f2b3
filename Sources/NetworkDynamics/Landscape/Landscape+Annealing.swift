public import GSLNumerics

/// How much work an annealed survey of a landscape does.
public struct LandscapeEffort: Sendable, Hashable {
  /// How often the annealing starts anew; 1 or more.
  public var starts = 20
  /// Moves tried for each actor in each annealing; 1 or more.
  public var sweeps = 200
  /// How many random alignments are followed downhill to estimate the basins; 1 or more.
  public var descents = 2000

  /// 20 starts of 200 tries an actor, 2,000 descents.
  public init() {}
}

extension Landscape {
  /// The survey that the number of actors allows: exact up to ``mostEnumerated`` with ties, by
  /// annealing above.
  public func survey(
    keeping most: Int = 1000, random: CounterRandom, effort: LandscapeEffort = LandscapeEffort()
  ) throws(DynamicsError) -> LandscapeSurvey {
    active.count <= Self.mostEnumerated
      ? try exactSurvey(keeping: most)
      : try annealedSurvey(keeping: most, random: random, effort: effort)
  }

  /// Local minima by simulated annealing, each polished by single moves, and by descents from
  /// random alignments. The lowest is not proven, and there may be minima that were not met.
  ///
  /// - Parameters:
  ///   - most: how many minima to return, the lowest first; 1 or more.
  ///   - random: the random stream.
  ///   - effort: how much work to do.
  /// - Throws: if an argument breaks its rule.
  /// - Complexity: O(starts × sweeps × n²).
  public func annealedSurvey(
    keeping most: Int = 1000, random: CounterRandom, effort: LandscapeEffort = LandscapeEffort()
  ) throws(DynamicsError) -> LandscapeSurvey {
    try require(most >= 1, "at least one minimum must be kept, found \(most)")
    try require(
      effort.starts >= 1 && effort.sweeps >= 1 && effort.descents >= 1,
      "starts, sweeps and descents must be 1 or more, found \(effort)")
    let active = active
    guard !active.isEmpty else {
      return LandscapeSurvey(minima: [], count: 0, isExact: false, meanEnergy: 0)
    }
    var search = AnnealedSearch(
      weights: weights(among: active), order: active.count, rounding: rounding)
    for start in 0..<effort.starts {
      try search.anneal(random, start: UInt32(start), steps: effort.sweeps * active.count)
    }
    for descent in 0..<effort.descents { search.sample(random, UInt32(descent)) }
    let minima = search.found.map { camps, reached in
      minimum(among: active, basin: Double(reached) / Double(effort.descents)) { camps[$0] }
    }
    return survey(of: minima, keeping: most, isExact: false)
  }
}

/// Local minima met so far.
private struct AnnealedSearch: ~Copyable {
  private let order: Int
  private let weights: [Double]
  private var field: EnergyField
  /// The camps of each minimum, in the order met, and how many descents reached it.
  private(set) var found: [(camps: [Bool], reached: Int)] = []
  private var places: [[Bool]: Int] = [:]

  /// A division with its energy, as the annealer carries it.
  private struct State {
    var signs: [Double]
    var energy: Double
  }

  init(weights: [Double], order: Int, rounding: Double) {
    self.order = order
    self.weights = weights
    field = EnergyField(order: order, weights: weights, tolerance: rounding)
  }

  /// One annealing from a random division, polished by descent.
  mutating func anneal(
    _ random: CounterRandom, start: UInt32, steps: Int
  ) throws(DynamicsError) {
    var generator = CounterGenerator(
      random, draw: 0, purpose: StreamPurpose.annealing.rawValue, subject: start)
    let first = State(
      signs: (0..<order).map { _ in generator.next() & 1 == 0 ? 1 : -1 }, energy: 0)
    let (order, weights) = (order, weights)
    let heat = (0..<order).reduce(0.0) { most, row in
      max(most, weights[(row * order)..<(row * order + order)].reduce(0) { $0 + abs($1) })
    }
    let best = try numerically { () throws(NumericsError) in
      // From where every move is likely down to where a thousandth of one is not.
      let schedule = try AnnealingSchedule(start: heat, end: 1e-4 * heat, steps: steps)
      return try GSLNumerics.anneal(
        from: first, schedule: schedule, using: &generator, energy: \.energy
      ) { state, generator in
        var next = state
        let actor = Int.random(in: 0..<order, using: &generator)
        var support = 0.0
        for other in 0..<order { support += weights[actor * order + other] * state.signs[other] }
        next.energy += 2 * support * state.signs[actor]
        next.signs[actor] *= -1
        return next
      }
    }
    field.set { best.state.signs[$0] < 0 }
    field.descend()
    note(reached: 0)
  }

  /// One descent from a random division.
  mutating func sample(_ random: CounterRandom, _ descent: UInt32) {
    field.set { actor in
      let bits = random.bits(
        draw: 0, purpose: StreamPurpose.basins.rawValue, subject: descent,
        period: UInt32(actor / 64))
      return bits >> UInt64(actor % 64) & 1 == 1
    }
    field.descend()
    note(reached: 1)
  }

  private mutating func note(reached: Int) {
    let first = field.isSecond(0)
    var camps = [Bool](repeating: false, count: order)
    for actor in 0..<order { camps[actor] = field.isSecond(actor) != first }
    if let place = places[camps] {
      found[place].reached += reached
    } else {
      places[camps] = found.count
      found.append((camps, reached))
    }
  }
}
