/// Power of actors from their capabilities.
enum PowerMeasures: MeasureFamily {
  static let measures: [Measure] = [
    share, cinc, ginc, netPower, surplus, composite, compositeError, adjusted,
  ]

  private static let share = Measure(
    "power_share", "an actor's share of all power", formula: "p_i / Σ p", unit: "share",
    domain: .power, subject: .actor, cost: "O(n)", source: "Singer, Bremer & Stuckey 1972"
  ) { input in
    input.actors(try input.capabilities.shares("power"))
  }

  /// The columns of the National Material Capabilities data.
  private static let components = ["irst", "pec", "milex", "milper", "tpop", "upop"]

  private static let cinc = Measure(
    "cinc", "mean of an actor's shares of six capabilities, over those that are known",
    formula: "(1/K_i) Σ_k x_ik / Σ_j x_jk over irst, pec, milex, milper, tpop, upop; −9 is missing",
    unit: "share", domain: MeasureDomain(.capabilities, needs: components, most: .max),
    subject: .actor, cost: "O(n)", source: "Singer, Bremer & Stuckey 1972; NMC codebook 6.0"
  ) { input in
    let columns = try components.map { try known($0, input) }
    let totals = columns.map { $0.reduce(0) { $0 + ($1 ?? 0) } }
    return input.eachActor { actor in
      var sum = 0.0
      var count = 0.0
      for (column, total) in zip(columns, totals) where total > 0 {
        guard let value = column[actor] else { continue }
        sum += value / total
        count += 1
      }
      return count > 0 ? sum / count : nil
    }
  }

  private static let ginc = Measure(
    "ginc", "an actor's share of the geometric means of six capabilities",
    formula: "g_i / Σ g, g = (Π_k x_ik)^(1/6); undefined where one is missing", unit: "share",
    domain: MeasureDomain(.capabilities, needs: components, most: .max), subject: .actor,
    cost: "O(n)", source: "Kadera & Sorokin 2004 (International Interactions 30)"
  ) { input in
    let columns = try components.map { try known($0, input) }
    let means = (0..<input.order).map { actor -> Double? in
      var logarithms = 0.0
      for column in columns {
        guard let value = column[actor] else { return nil }
        logarithms += logarithm(value)
      }
      return exponential(logarithms / Double(components.count))
    }
    let total = means.reduce(0) { $0 + ($1 ?? 0) }
    return input.eachActor { actor in total > 0 ? means[actor].map { $0 / total } : nil }
  }

  /// A column of NMC, where −9 stands for missing.
  private static func known(_ column: String, _ input: MeasureCase) throws -> [Double?] {
    guard let values = input.capabilities.numbers[column] else {
      throw Refusal("needs numbers in the column '\(column)' of the table of actors")
    }
    let known = values.map { $0 == -9 ? nil : $0 }
    guard known.allSatisfy({ $0.map { $0 >= 0 } ?? true }) else {
      throw Refusal("needs '\(column)' of 0 or more, or -9 where it is missing")
    }
    return known
  }

  private static let netPower = Measure(
    "net_power", "economic size times efficiency", formula: "gdp · gdp / population",
    unit: "gdp²/person",
    domain: MeasureDomain(.capabilities, needs: ["gdp", "population"], most: .max),
    subject: .actor, cost: "O(n)", source: "Beckley 2018 (International Security 43)"
  ) { input in
    try perHead(input) { gdp, population in population > 0 ? gdp * gdp / population : nil }
  }

  private static let surplus = Measure(
    "surplus_product", "gross product above subsistence, at least 0",
    formula: "max(0, gdp − c · population), c = sdp.subsistence", unit: "gdp",
    domain: MeasureDomain(.capabilities, needs: ["gdp", "population"], most: .max),
    subject: .actor, cost: "O(n)",
    source: "Anders, Fariss & Markowitz 2020 (International Studies Quarterly 64)"
  ) { input in
    let subsistence = input.parameters["sdp.subsistence"]
    return try perHead(input) { gdp, population in max(0, gdp - subsistence * population) }
  }

  private static func perHead(
    _ input: MeasureCase, _ value: (Double, Double) -> Double?
  ) throws -> [MeasureValue] {
    guard let gdp = input.capabilities.numbers["gdp"],
      let population = input.capabilities.numbers["population"]
    else { throw Refusal("needs numbers in the columns 'gdp' and 'population'") }
    return input.eachActor { actor in
      if let one = gdp[actor], let heads = population[actor] { value(one, heads) } else { nil }
    }
  }

  private static let composite = Measure(
    "composite_power", "mean of an actor's shares of the columns that weights are set for",
    formula: "Σ_k α_k s_ik / Σ α, α from --set weight.COLUMN=α", unit: "share",
    domain: MeasureDomain(.capabilities, most: .max), subject: .actor, cost: "O(n k)",
    source: "methods A and Q9: weights are Dirichlet(α)"
  ) { input in
    try weighted(input).map { MeasureValue($0.subject, $0.mean) }
  }

  private static let compositeError = Measure(
    "composite_power_sd", "standard deviation of the composite over weights ~ Dirichlet(α)",
    formula: "√[(Σ p_k s_ik² − (Σ p_k s_ik)²)/(Σα + 1)], p = α/Σα", unit: "share",
    domain: MeasureDomain(.capabilities, most: .max), subject: .actor, cost: "O(n k)",
    source: "methods A and Q9; Dirichlet moments: Johnson & Kotz 1972"
  ) { input in
    try weighted(input).map { MeasureValue($0.subject, $0.deviation) }
  }

  private typealias Composite = (
    subject: MeasureValue.Subject, mean: Double, deviation: Double
  )

  private static func weighted(_ input: MeasureCase) throws -> [Composite] {
    let weights = input.parameters.columnWeights
    guard !weights.isEmpty else {
      throw Refusal("needs weights: --set weight.COLUMN=2 for each column of the table of actors")
    }
    let total = weights.reduce(0) { $0 + $1.weight }
    let shares = try weights.map { try input.capabilities.shares($0.column) }
    return (0..<input.order).map { actor in
      var (mean, square) = (0.0, 0.0)
      for (share, weight) in zip(shares, weights) {
        mean += weight.weight / total * share[actor]
        square += weight.weight / total * share[actor] * share[actor]
      }
      let variance = max(0, square - mean * mean) / (total + 1)
      return (.actor(actor), mean, variance.squareRoot())
    }
  }

  private static let adjusted = Measure(
    "adjusted_power", "an actor's power and what its partners would lend, by the chance they would",
    formula: "p_i + Σ_j w_ji p_j, weights 0 to 1 as chances that j honours its tie to i",
    unit: "power", domain: MeasureDomain(signs: .positive, needs: ["power"]), subject: .actor,
    cost: "O(n + m)",
    source: "methods F (alliance-adjusted power); Altfeld & Bueno de Mesquita 1979"
  ) { input in
    let power = try input.capabilities.complete("power")
    guard input.network.weights.allSatisfy({ $0 <= 1 }) else {
      throw Refusal("needs ties of 0 to 1, the chance that they are honoured")
    }
    let into = input.into
    return input.eachActor { actor in
      into.places(of: actor).reduce(power[actor]) {
        $0 + into.weights[$1] * power[Int(into.neighbours[$1])]
      }
    }
  }
}
