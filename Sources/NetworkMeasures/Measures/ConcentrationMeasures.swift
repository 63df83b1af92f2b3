/// How power is spread: over actors, between the first two, and over camps.
enum ConcentrationMeasures: MeasureFamily {
  static let measures: [Measure] = [
    index(
      "concentration", "Ray–Singer concentration, 0 equal to 1 all with one",
      "√[(Σs² − 1/n)/(1 − 1/n)]", "1", "Ray & Singer 1973"
    ) { concentration($0) },
    index(
      "herfindahl", "Herfindahl–Hirschman index, chance that two shares meet", "Σ s²", "1",
      "Hirschman 1945; Herfindahl 1950"
    ) { herfindahl($0) },
    index(
      "effective_poles", "number of equal powers of the same concentration", "1 / Σ s²", "actors",
      "Laakso & Taagepera 1979"
    ) { 1 / herfindahl($0) },
    index(
      "power_gap", "share of the first less that of the second", "s₁ − s₂", "share",
      "Mansfield 1993; methods F"
    ) { $0.count > 1 ? firstTwo($0).0 - firstTwo($0).1 : nil },
    index(
      "parity", "share of the second over that of the first", "s₂ / s₁", "ratio",
      "Organski & Kugler 1980"
    ) { $0.count > 1 ? firstTwo($0).1 / firstTwo($0).0 : nil },
    atParity, dyadParity, overtaking, campShares, campBalance, estebanRayOfCamps,
    estebanRayOfGroups,
  ]

  private static func firstTwo(_ shares: [Double]) -> (Double, Double) {
    let sorted = shares.sorted(by: >)
    return (sorted[0], sorted[1])
  }

  private static func index(
    _ name: String, _ meaning: String, _ formula: String, _ unit: String, _ source: String,
    _ value: @escaping @Sendable ([Double]) -> Double?
  ) -> Measure {
    Measure(
      name, meaning, formula: formula + ", s shares of power", unit: unit, domain: .power,
      subject: .network, cost: "O(n)", source: source
    ) { input in
      input.whole(value(try input.capabilities.shares("power")))
    }
  }

  private static let atParity = Measure(
    "at_parity", "1 if the second has at least parity.ratio of the power of the first, else 0",
    formula: "s₂ ≥ r s₁", unit: "0 or 1", domain: .power, subject: .network, cost: "O(n)",
    source: "Organski & Kugler 1980: 80%"
  ) { input in
    let shares = try input.capabilities.shares("power")
    guard shares.count > 1 else { return input.whole(nil) }
    let (first, second) = firstTwo(shares)
    return input.whole(second >= input.parameters["parity.ratio"] * first ? 1 : 0)
  }

  private static let dyadParity = Measure(
    "dyad_parity", "power of the weaker over that of the stronger",
    formula: "min(p_i, p_j)/max(p_i, p_j)", unit: "ratio",
    domain: MeasureDomain(.capabilities, needs: ["power"]), subject: .dyad, cost: "O(n²)",
    source: "Organski & Kugler 1980; Geller 1993"
  ) { input in
    let power = try input.capabilities.complete("power")
    return input.eachPair { a, b in
      let greater = max(power[a], power[b])
      return greater > 0 ? min(power[a], power[b]) / greater : nil
    }
  }

  private static let overtaking = Measure(
    "years_to_overtake", "years until the weaker overtakes, if both grow on as they do",
    formula: "ln(p_i/p_j)/(ln(1+g_j) − ln(1+g_i)) where above 0, g = growth a year", unit: "years",
    domain: MeasureDomain(.capabilities, needs: ["power", "growth"]), subject: .dyad,
    cost: "O(n²)", source: "Organski & Kugler 1980 (power transition)"
  ) { input in
    let power = try input.capabilities.complete("power")
    let growth = input.capabilities.numbers["growth"] ?? []
    return input.eachPair { a, b in
      guard let one = growth[a], let other = growth[b], one > -1, other > -1, power[a] > 0,
        power[b] > 0
      else { return nil }
      let years =
        logarithm(power[a] / power[b]) / (logarithm(1 + other) - logarithm(1 + one))
      return years > 0 ? years : nil
    }
  }

  private static let withPower = MeasureDomain(
    direction: .undirected, needs: ["power"], most: 1000)

  private static let campShares = Measure(
    "camp_power_shares", "share of power in each camp of least frustration",
    formula: "Σ_{i in camp} p_i / Σ p", unit: "share", domain: withPower, subject: .network,
    cost: "as frustration", source: "methods F (alliance-camp share)", parts: ["camp 1", "camp 2"]
  ) { input in
    let (first, second) = try campPower(input)
    return [
      MeasureValue(.part("camp 1"), first), MeasureValue(.part("camp 2"), second),
    ]
  }

  private static let campBalance = Measure(
    "camp_balance", "1 if both camps have the same power, 0 if one has all",
    formula: "1 − |s_A − s_B|", unit: "1", domain: withPower, subject: .network,
    cost: "as frustration", source: "methods F (balance index)"
  ) { input in
    let (first, second) = try campPower(input)
    return input.whole(1 - (first - second).magnitude)
  }

  private static func campPower(_ input: MeasureCase) throws -> (Double, Double) {
    let shares = try input.capabilities.shares("power")
    let camps = try input.camps().isSecondCamp
    var (first, second) = (0.0, 0.0)
    for (share, isSecond) in zip(shares, camps) {
      if isSecond { second += share } else { first += share }
    }
    return (first, second)
  }

  private static let formula =
    "Σ_g Σ_h π_g^{1+α} π_h (1 − x̄_gh)/2, π power shares, x̄ mean tie across, α = polarisation.alpha"

  private static let estebanRayOfCamps = Measure(
    "esteban_ray_camps", "polarisation of the two camps of least frustration", formula: formula,
    unit: "1", domain: withPower, subject: .network, cost: "as frustration",
    source: "Esteban & Ray 1994, eq. 3; methods F"
  ) { input in
    let camps = try input.camps().isSecondCamp.map { $0 ? 1 : 0 }
    return input.whole(try polarisation(input, camps))
  }

  private static let estebanRayOfGroups = Measure(
    "esteban_ray_groups", "polarisation of the groups in the table of actors", formula: formula,
    unit: "1",
    domain: MeasureDomain(direction: .undirected, needs: ["power", "group"], most: 2000),
    subject: .network, cost: "O(n²)", source: "Esteban & Ray 1994, eq. 3; methods F"
  ) { input in
    input.whole(try polarisation(input, try input.groupLabels()))
  }

  private static func polarisation(_ input: MeasureCase, _ labels: [Int]) throws -> Double? {
    let shares = try input.capabilities.shares("power")
    guard input.network.weights.allSatisfy({ $0.magnitude <= 1 }) else {
      throw Refusal("needs ties of −1 to 1, which it reads as alignments")
    }
    guard input.order > 1 else { return nil }
    let groups = (labels.max() ?? 0) + 1
    var power = [Double](repeating: 0, count: groups)
    var sums = [Double](repeating: 0, count: groups * groups)
    var counts = sums
    for a in 0..<input.order {
      power[labels[a]] += shares[a]
      for b in 0..<input.order {
        sums[labels[a] * groups + labels[b]] += input.matrix[a * input.order + b]
        counts[labels[a] * groups + labels[b]] += 1
      }
    }
    let alpha = input.parameters["polarisation.alpha"]
    var total = 0.0
    for g in 0..<groups where power[g] > 0 {
      for h in 0..<groups where h != g && counts[g * groups + h] > 0 {
        let mean = sums[g * groups + h] / counts[g * groups + h]
        total += exponential((1 + alpha) * logarithm(power[g])) * power[h] * (1 - mean) / 2
      }
    }
    return total
  }
}

extension MeasureCase {
  /// The groups of the table of actors as numbers from 0, in the order in which they are met.
  func groupLabels() throws(Refusal) -> [Int] {
    guard let words = capabilities.words["group"], words.allSatisfy({ $0 != nil }) else {
      throw Refusal("needs the group of every actor, in words")
    }
    var index: [String: Int] = [:]
    return words.compactMap { $0 }.map { word in
      let label = index[word] ?? index.count
      index[word] = label
      return label
    }
  }
}
