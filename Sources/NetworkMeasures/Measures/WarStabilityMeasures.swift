/// Whether any state can be beaten by another and its allies, and which pacts would not last
/// (Jackson & Nei 2015). Positive ties are alliances; power is the column `power`; γ is `war.gamma`.
enum WarStabilityMeasures: MeasureFamily {
  static let measures: [Measure] = [ratio, vulnerable, count, unstable, destabilising, stable]

  private static let domain = MeasureDomain(
    direction: .undirected, needs: ["power"], most: 300)
  private static let source = "Jackson & Nei 2015 (PNAS 112); methods E3"

  private static let ratio = Measure(
    "vulnerability_ratio",
    "greatest power of a state and its allies against an actor, over the actor and its other allies",
    formula: "max_j M(C)/M(C'), C = j and its allies but i, C' = i and its allies not in C",
    unit: "ratio", domain: domain, subject: .actor, cost: "O(n² k)", source: source
  ) { input in
    let audit = try AllianceAudit(input)
    return input.eachActorWithNote { actor in
      guard let threat = audit.threat(to: actor) else { return (nil, "") }
      return (threat.ratio, "by " + audit.names(threat.coalition))
    }
  }

  private static let vulnerable = Measure(
    "vulnerable", "1 if a state and its allies would beat an actor and its other allies, else 0",
    formula: "max_j M(C)/M(C') > γ", unit: "0 or 1", domain: domain, subject: .actor,
    cost: "O(n² k)", source: source
  ) { input in
    let audit = try AllianceAudit(input)
    return input.eachActorWithNote { actor in
      guard let threat = audit.threat(to: actor), threat.ratio > audit.gamma else {
        return (0, "")
      }
      return (1, "to " + audit.names(threat.coalition))
    }
  }

  private static let count = Measure(
    "vulnerable_actors", "number of actors that are vulnerable", formula: "|{i : vulnerable}|",
    unit: "actors", domain: domain, subject: .network, cost: "O(n² k)", source: source
  ) { input in
    let audit = try AllianceAudit(input)
    return input.whole(Double((0..<input.order).count { audit.isVulnerable($0) }))
  }

  private static let unstable = Measure(
    "unstable_pact", "1 if a member could end a pact without becoming vulnerable, else 0",
    formula: "not (i and j both vulnerable at g − ij)", unit: "0 or 1", domain: domain,
    subject: .dyad, cost: "O(m n k)", source: source + ", condition S3"
  ) { input in
    let audit = try AllianceAudit(input)
    return audit.pacts.map { a, b in
      let without = audit.with(a, b, tied: false)
      let free = [a, b].filter { !without.isVulnerable($0) }
      return MeasureValue(
        .dyad(a, b), free.isEmpty ? 0 : 1,
        note: free.isEmpty ? "" : audit.names(free) + " could do without")
    }
  }

  private static let destabilising = Measure(
    "destabilising_pact", "number of actors that a pact not yet made would make vulnerable",
    formula: "|{k : vulnerable at g + ij, not at g}|", unit: "actors", domain: domain,
    subject: .dyad, cost: "O(n³ k)", source: source + ", condition S2"
  ) { input in
    let audit = try AllianceAudit(input)
    let before = (0..<input.order).map { audit.isVulnerable($0) }
    return audit.missingPairs.map { a, b in
      let new = audit.with(a, b, tied: true).newlyVulnerable(to: [a, b], before: before)
      return MeasureValue(
        .dyad(a, b), Double(new.count), note: new.isEmpty ? "" : audit.names(new))
    }
  }

  private static let stable = Measure(
    "war_stable",
    "1 if no actor is vulnerable, no new pact makes one so and no pact is idle, else 0",
    formula: "S1 and S2 and S3", unit: "0 or 1", domain: domain, subject: .network,
    cost: "O(n³ k)", source: source
  ) { input in
    let audit = try AllianceAudit(input)
    if let actor = (0..<input.order).first(where: { audit.isVulnerable($0) }) {
      return input.whole(0, note: "S1: \(audit.names([actor])) is vulnerable")
    }
    let before = [Bool](repeating: false, count: input.order)
    for (a, b) in audit.missingPairs {
      let new = audit.with(a, b, tied: true).newlyVulnerable(to: [a, b], before: before)
      if let actor = new.first {
        return input.whole(
          0, note: "S2: a pact of \(audit.names([a, b])) makes \(audit.names([actor])) vulnerable")
      }
    }
    for (a, b) in audit.pacts {
      let without = audit.with(a, b, tied: false)
      if !(without.isVulnerable(a) && without.isVulnerable(b)) {
        return input.whole(0, note: "S3: the pact of \(audit.names([a, b])) is not needed")
      }
    }
    return input.whole(input.order > 0 ? 1 : nil)
  }
}

extension MeasureCase {
  /// One value and note for each actor.
  func eachActorWithNote(_ value: (Int) -> (Double?, String)) -> [MeasureValue] {
    (0..<order).map { actor in
      let (number, note) = value(actor)
      return MeasureValue(.actor(actor), number, note: note)
    }
  }
}
