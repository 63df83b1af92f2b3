/// Who could beat whom in a network of alliances (Jackson & Nei 2015).
///
/// The best coalition against i that j can lead is all of its allies but i: each adds its power and
/// is taken from the allies that i could call.
struct AllianceAudit {
  let order: Int
  /// Advantage of the defence, 1 or more.
  let gamma: Double
  private let power: [Double]
  private let labels: [String]
  /// Whether two actors are allied, row-major.
  private var isAllied: [Bool]

  /// - Throws: a refusal where the power of an actor is missing.
  init(_ input: MeasureCase) throws(Refusal) {
    order = input.order
    gamma = input.parameters["war.gamma"]
    power = try input.capabilities.complete("power")
    labels = input.names
    isAllied = input.matrix.map { $0 > 0 }
  }

  /// The same with one pact made or ended.
  func with(_ a: Int, _ b: Int, tied: Bool) -> AllianceAudit {
    var changed = self
    changed.isAllied[a * order + b] = tied
    changed.isAllied[b * order + a] = tied
    return changed
  }

  /// Pairs with a pact, and pairs without.
  var pacts: [(Int, Int)] { pairs { isAllied[$0 * order + $1] } }
  var missingPairs: [(Int, Int)] { pairs { !isAllied[$0 * order + $1] } }

  private func pairs(_ belongs: (Int, Int) -> Bool) -> [(Int, Int)] {
    (0..<order).flatMap { a in
      ((a + 1)..<max(order, a + 1)).compactMap { b in belongs(a, b) ? (a, b) : nil }
    }
  }

  /// The names of actors, for notes.
  func names(_ actors: [Int]) -> String { actors.map { labels[$0] }.joined(separator: " ") }

  /// The greatest M(C)/M(C') against an actor and its coalition; `nil` without other actors or where
  /// nobody defends with any power.
  func threat(to actor: Int) -> (ratio: Double, coalition: [Int])? {
    var best: (ratio: Double, leader: Int)?
    for leader in 0..<order where leader != actor {
      guard let ratio = ratio(leader: leader, against: actor) else { continue }
      if ratio > best?.ratio ?? -1 { best = (ratio, leader) }
    }
    return best.map { found in
      (
        found.ratio,
        (0..<order).filter {
          $0 != actor && ($0 == found.leader || isAllied[found.leader * order + $0])
        }
      )
    }
  }

  /// Whether any coalition beats an actor.
  func isVulnerable(_ actor: Int) -> Bool {
    (0..<order).contains {
      $0 != actor && ratio(leader: $0, against: actor) ?? .infinity > gamma
    }
  }

  /// The actors that a coalition led by one of `leaders` beats and that were not vulnerable before.
  func newlyVulnerable(to leaders: [Int], before: [Bool]) -> [Int] {
    (0..<order).filter { actor in
      !before[actor]
        && leaders.contains {
          $0 != actor && ratio(leader: $0, against: actor) ?? .infinity > gamma
        }
    }
  }

  /// M(C)/M(C') for the leader's best coalition; `nil` where C' has no power.
  private func ratio(leader: Int, against actor: Int) -> Double? {
    var attack = power[leader]
    var defence = power[actor]
    let (leaders, actors) = (leader * order, actor * order)
    for other in 0..<order where other != leader && other != actor {
      if isAllied[leaders + other] {
        attack += power[other]
      } else if isAllied[actors + other] {
        defence += power[other]
      }
    }
    return defence > 0 ? attack / defence : nil
  }
}
