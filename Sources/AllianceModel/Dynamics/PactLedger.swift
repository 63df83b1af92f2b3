/// Which pairs have a defence pact in force, step by step: as of the data set's date, then as
/// events and hazards have it, the latest deciding. The hazards of disputes and pacts read it.
final class PactLedger {
  /// What the hazards have done to a pair, where no later event undoes it.
  enum Change: Int8 {
    case none, formed, ended
  }

  /// What does not change within a run.
  struct Plan: Sendable {
    let facts: [DyadFacts]
    /// Pairs whose defence pact events set or end, with the occurrences that do so.
    let events: [(pair: Int, settings: [(occurrence: Int, isOn: Bool)])]

    init(_ world: World, _ program: EventProgram, _ pairs: [Dyad]) {
      facts = pairs.map { DyadFacts($0, world) }
      let count = world.actors.count
      var settings: [Int: [(occurrence: Int, isOn: Bool)]] = [:]
      for effect in program.effects {
        guard case .obligation(let pair, .defence, let isOn) = effect.target else { continue }
        settings[pair.position(among: count), default: []].append((effect.occurrence, isOn))
      }
      events = settings.keys.sorted().map { ($0, settings[$0]!) }
    }
  }

  let plan: Plan
  private let actors: Int, pairs: Int
  /// By pair: whether a defence pact is in force; whether it was on the as-of date.
  private let inForce: UnsafeMutablePointer<Bool>, base: UnsafeMutablePointer<Bool>
  /// By pair: what the hazards did last and when, decimal years.
  private let change: UnsafeMutablePointer<Change>
  private let changedAt: Buffer
  private let recorded: UnsafeMutablePointer<Change>
  private let firsts: [Int], seconds: [Int]
  /// Words of a set of actors, and the allies of each as such a set; those of the as-of date.
  let words: Int
  private let partners: UnsafeMutablePointer<UInt64>, basePartners: UnsafeMutablePointer<UInt64>
  /// Number of allies of each actor, and on the as-of date.
  private let counts: UnsafeMutablePointer<Int>, baseCounts: UnsafeMutablePointer<Int>
  /// Pairs whose pact has come or gone since `takeNews`, in order, maybe more than once.
  private var news: [Int] = []
  /// Pairs that the hazards have changed in this draw.
  private(set) var touched: [Int] = []

  init(_ plan: Plan, _ pairList: [Dyad], actors: Int, periods: Int) {
    self.plan = plan
    self.actors = actors
    pairs = pairList.count
    func make<T>(_ count: Int, _ value: T) -> UnsafeMutablePointer<T> {
      let memory = UnsafeMutablePointer<T>.allocate(capacity: max(count, 1))
      memory.initialize(repeating: value, count: max(count, 1))
      return memory
    }
    inForce = make(pairs, false)
    base = make(pairs, false)
    change = make(pairs, .none)
    recorded = make(pairs * periods, .none)
    changedAt = Buffer(pairs)
    firsts = pairList.map(\.first)
    seconds = pairList.map(\.second)
    words = ActorSets.words(actors)
    partners = make(actors * words, 0)
    basePartners = make(actors * words, 0)
    counts = make(actors, 0)
    baseCounts = make(actors, 0)
    for (index, facts) in plan.facts.enumerated() where facts.hasDefence {
      base[index] = true
      ActorSets.toggle(basePartners, words, firsts[index], seconds[index])
      baseCounts[firsts[index]] += 1
      baseCounts[seconds[index]] += 1
    }
    counts.update(from: baseCounts, count: actors)
    touched.reserveCapacity(pairs)
    news.reserveCapacity(pairs)
  }

  deinit {
    inForce.deallocate()
    base.deallocate()
    change.deallocate()
    recorded.deallocate()
    partners.deallocate()
    counts.deallocate()
    baseCounts.deallocate()
    basePartners.deallocate()
  }

  /// Returns to the as-of date, with the events of step 0.
  func begin(_ simulator: Simulator) {
    inForce.update(from: base, count: pairs)
    for pair in touched { change[pair] = .none }
    touched.removeAll(keepingCapacity: true)
    counts.update(from: baseCounts, count: actors)
    partners.update(from: basePartners, count: actors * words)
    news.removeAll(keepingCapacity: true)
    applyEvents(0, simulator)
  }

  /// Lets the events of a step speak.
  func applyEvents(_ step: Int, _ simulator: Simulator) {
    let time = simulator.simulation.horizon.time(step)
    for item in plan.events {
      var latest = -Double.infinity
      var isOn = base[item.pair]
      for setting in item.settings {
        let start = simulator.starts[setting.occurrence]
        if start <= time, time < simulator.ends[setting.occurrence], start >= latest {
          latest = start
          isOn = setting.isOn
        }
      }
      if change[item.pair] != .none {
        // Events of a step speak before its hazards, so that of two at one time the hazard is later.
        if changedAt[item.pair] >= latest { continue }
        // A later event overrules what the hazards did.
        change[item.pair] = .none
      }
      set(item.pair, isOn)
    }
  }

  /// A hazard signs or ends a pair's pact.
  func change(_ pair: Int, to isOn: Bool, at time: Double) {
    if !touched.contains(pair) { touched.append(pair) }
    change[pair] = isOn ? .formed : .ended
    changedAt[pair] = time
    set(pair, isOn)
  }

  private func set(_ pair: Int, _ isOn: Bool) {
    guard inForce[pair] != isOn else { return }
    inForce[pair] = isOn
    news.append(pair)
    ActorSets.toggle(partners, words, firsts[pair], seconds[pair])
    counts[firsts[pair]] += isOn ? 1 : -1
    counts[seconds[pair]] += isOn ? 1 : -1
  }

  /// Hands each pair that has changed since the last call to `body`.
  @inline(__always) func takeNews(_ body: (Int) -> Void) {
    guard !news.isEmpty else { return }
    for pair in news { body(pair) }
    news.removeAll(keepingCapacity: true)
  }

  /// What the pacts in force, and those of the as-of date, say of a pair.
  @inline(__always)
  func triads(_ pair: Dyad, _ rivals: [UInt64]) -> PactHazards.Triads {
    triads(pair, UnsafePointer(partners), rivals)
  }
  func baseTriads(_ pair: Dyad, _ rivals: [UInt64]) -> PactHazards.Triads {
    triads(pair, UnsafePointer(basePartners), rivals)
  }

  @inline(__always)
  private func triads(_ pair: Dyad, _ partners: UnsafePointer<UInt64>, _ rivals: [UInt64])
    -> PactHazards.Triads
  {
    rivals.withUnsafeBufferPointer { rivals in
      let (a, b) = (pair.first * words, pair.second * words)
      return ActorSets.triads(
        partners + a, partners + b, rivals.baseAddress! + a, rivals.baseAddress! + b, words)
    }
  }

  func wasInForce(_ pair: Int) -> Bool { base[pair] }

  /// Number of allies of an actor, and on the as-of date.
  @inline(__always) func allyCount(_ actor: Int) -> Int { counts[actor] }
  func baseAllyCount(_ actor: Int) -> Int { baseCounts[actor] }

  @inline(__always) func isInForce(_ pair: Int) -> Bool { inForce[pair] }

  /// Whether two actors are allied; false for one actor.
  @inline(__always) func areAllied(_ a: Int, _ b: Int) -> Bool {
    a != b && inForce[Dyad(a, b).position(among: actors)]
  }

  /// What the hazards have done to a pair by now.
  @inline(__always) func currentChange(_ pair: Int) -> Change { change[pair] }

  func record(period: Int) { (recorded + period * pairs).update(from: change, count: pairs) }

  /// What the hazards had done to a pair by a reported period.
  @inline(__always) func change(_ pair: Int, period: Int) -> Change {
    recorded[period * pairs + pair]
  }
}
