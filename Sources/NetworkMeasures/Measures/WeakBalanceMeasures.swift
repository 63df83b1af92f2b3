/// Balance with more than two camps, and the ties that contradict a division.
enum WeakBalanceMeasures: MeasureFamily {
  static let measures: [Measure] = [frustratedTie, weakFrustration, weakCamp, weaklyFrustratedTie]

  private static let domain = MeasureDomain(direction: .undirected, most: 500)

  private static let frustratedTie = Measure(
    "frustrated_tie", "1 if a tie contradicts the two camps of least frustration, else 0",
    formula: "sgn(w_ij) x*_i x*_j < 0", unit: "0 or 1", domain: domain, subject: .dyad,
    cost: "as frustration", source: "Harary 1959 (negation-minimal set); Aref & Wilson 2019"
  ) { input in
    let camps = try input.camps()
    return input.eachTie(dividing: camps.isSecondCamp.map { $0 ? 1 : 0 })
  }

  private static let weakFrustration = Measure(
    "weak_frustration",
    "least weight of ties that contradict a division into camps, as many as balance.camps allows",
    formula: "min over divisions Σ |w_ij| over amity between and enmity within camps",
    unit: "weight", domain: domain, subject: .network, cost: "exponential at worst",
    source: "Davis 1967; Doreian & Mrvar 1996 (Social Networks 18)"
  ) { input in
    let division = try input.weakCamps()
    let proof = division.isProven ? "proven" : "not proven: at least \(division.lowerBound)"
    return input.whole(division.frustration, note: proof)
  }

  private static let weakCamp = Measure(
    "weak_camp", "camp of an actor in the division of weak_frustration, from 1",
    formula: "the camps of each component numbered from that of its strongest actor",
    unit: "label", domain: domain, subject: .actor, cost: "as weak_frustration",
    source: "Davis 1967; Doreian & Mrvar 1996 (Social Networks 18)"
  ) { input in
    let division = try input.weakCamps()
    return input.eachActor { Double(division.camp[$0] + 1) }
  }

  private static let weaklyFrustratedTie = Measure(
    "weakly_frustrated_tie", "1 if a tie contradicts the division of weak_frustration, else 0",
    formula: "w_ij > 0 between camps or w_ij < 0 within one", unit: "0 or 1", domain: domain,
    subject: .dyad, cost: "as weak_frustration",
    source: "Davis 1967; Doreian & Mrvar 1996 (Social Networks 18)"
  ) { input in
    input.eachTie(dividing: try input.weakCamps().camp)
  }
}

extension MeasureCase {
  /// For each tie, 1 if it contradicts a division and 0 if not.
  fileprivate func eachTie(dividing camp: [Int]) -> [MeasureValue] {
    eachTie { tie in
      let isWithin = camp[Int(network.sources[tie])] == camp[Int(network.targets[tie])]
      return isWithin == (network.weights[tie] < 0) ? 1 : 0
    }
  }

  /// The division of least frustration into as many camps as the settings allow.
  func weakCamps() throws -> CampDivision {
    if let known = knownWeakCamps { return known }
    let camps = Int(parameters["balance.camps"])
    let found = try signed().weakBalance(
      camps: camps == 0 ? nil : camps, limit: Int(parameters["balance.limit"]))
    knownWeakCamps = found
    return found
  }
}
