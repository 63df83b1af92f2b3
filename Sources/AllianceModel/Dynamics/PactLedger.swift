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
  /// Number of allies of each actor.
  private(set) var allies: [Int]
  private let baseAllies: [Int]
  /// 0 on the as-of date, then growing with every change within a draw.
  private(set) var version = 0
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
    var counts = Array(repeating: 0, count: actors)
    for (index, facts) in plan.facts.enumerated() where facts.hasDefence {
      base[index] = true
      counts[firsts[index]] += 1
      counts[seconds[index]] += 1
    }
    allies = counts
    baseAllies = counts
    touched.reserveCapacity(pairs)
  }

  deinit {
    inForce.deallocate()
    base.deallocate()
    change.deallocate()
    recorded.deallocate()
  }

  /// Returns to the as-of date, with the events of step 0.
  func begin(_ simulator: Simulator) {
    inForce.update(from: base, count: pairs)
    for pair in touched { change[pair] = .none }
    touched.removeAll(keepingCapacity: true)
    for actor in 0..<actors { allies[actor] = baseAllies[actor] }
    version = 0
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
        if changedAt[item.pair] > latest { continue }
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
    version += 1
    allies[firsts[pair]] += isOn ? 1 : -1
    allies[seconds[pair]] += isOn ? 1 : -1
  }

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
