/// How alike two actors' ties to all others are: similarity of alliance portfolios.
///
/// The portfolio of i is its row of ties to every k other than the two compared (an actor has no
/// tie with itself); with `similarity.self` above zero they are compared as well and that is the
/// tie of an actor with itself, as in alliance data coded 0 to 3.
enum SimilarityMeasures: MeasureFamily {
  static let measures: [Measure] = [
    s("s_score", "S of two portfolios, by absolute differences", "|a−b|/Δ", false, false, false),
    s("s_squared", "S of two portfolios, by squared differences", "(a−b)²/Δ²", true, false, false),
    s("s_binary", "S of two portfolios, by signs alone", "|a−b|/Δ of signs", false, true, false),
    s(
      "s_power", "S of two portfolios, others weighted by power", "p_k|a−b|/Δ", false, false, true),
    s(
      "s_power_squared", "S by squared differences, others weighted by power", "p_k(a−b)²/Δ²", true,
      false, true),
    agreement("scott_pi", "agreement of two portfolios beyond chance, common scale", piFormula) {
      pi($0)
    },
    agreement("cohen_kappa", "agreement of two portfolios beyond chance, own scales", kappaFormula)
    {
      kappa($0)
    },
    binaryAgreement(
      "scott_pi_binary", "agreement of two portfolios by signs, common scale", piFormula
    ) {
      pi($0)
    },
    binaryAgreement(
      "cohen_kappa_binary", "agreement of two portfolios by signs, own scales", kappaFormula
    ) { kappa($0) },
    tau, jaccard, idealPoints,
  ]

  private static let piFormula = "1 − Σ(a−b)²/Σ[(a−m)² + (b−m)²], m = (ā + b̄)/2"
  private static let kappaFormula = "1 − Σ(a−b)²/Σ[(a−ā)² + (b−b̄)² + (ā−b̄)²]"
  private static let domain = MeasureDomain(most: 2000)

  private static func s(
    _ name: String, _ meaning: String, _ term: String, _ squares: Bool, _ isBinary: Bool,
    _ isWeighted: Bool
  ) -> Measure {
    Measure(
      name, meaning + ", 1 alike to −1 opposite",
      formula: "1 − 2 Σ_k \(term) / Σ_k p_k, Δ the range of ties or similarity.range", unit: "1",
      domain: isWeighted ? MeasureDomain(needs: ["power"], most: 2000) : domain, subject: .dyad,
      cost: "O(n³)", source: "Signorino & Ritter 1999; squared: Häge 2011"
    ) { input in
      let shares =
        isWeighted
        ? try input.capabilities.complete("power") : Array(repeating: 1, count: input.order)
      let table = isBinary ? signs(input.matrix) : input.matrix
      let own = input.parameters["similarity.self"]
      let range = range(table, own, isBinary ? 0 : input.parameters["similarity.range"])
      return pairs(input, table) { pair in
        sScore(pair, shares: shares, range: range, squares: squares)
      }
    }
  }

  private static func agreement(
    _ name: String, _ meaning: String, _ formula: String,
    _ compare: @escaping @Sendable (PortfolioPair) -> Double?
  ) -> Measure {
    Measure(
      name, meaning, formula: formula, unit: "1", domain: domain, subject: .dyad, cost: "O(n³)",
      source: "Häge 2011 (Political Analysis 19)"
    ) { input in
      pairs(input, input.matrix, compare)
    }
  }

  private static func binaryAgreement(
    _ name: String, _ meaning: String, _ formula: String,
    _ compare: @escaping @Sendable (PortfolioPair) -> Double?
  ) -> Measure {
    Measure(
      name, meaning, formula: formula + " of signs", unit: "1", domain: domain, subject: .dyad,
      cost: "O(n³)", source: "Häge 2011 (Political Analysis 19)"
    ) { input in
      pairs(input, signs(input.matrix), compare)
    }
  }

  private static let tau = Measure(
    "tau_b", "rank correlation of two portfolios",
    formula: "(C − D)/√((C+D+T_a)(C+D+T_b))", unit: "1", domain: MeasureDomain(most: 700),
    subject: .dyad,
    cost: "O(n⁴/64)", source: "Bueno de Mesquita 1975; Kendall 1945"
  ) { input in
    let own = input.parameters["similarity.self"]
    let rows = KendallTable(input.matrix, order: input.order)
    return input.eachPair { a, b in rows.tau(a, b, own: own) }
  }

  private static let jaccard = Measure(
    "jaccard", "share of the partners of either that both have, with the same sign",
    formula: "|{k : sgn a = sgn b ≠ 0}| / |{k : a ≠ 0 or b ≠ 0}|", unit: "share", domain: domain,
    subject: .dyad, cost: "O(n³)", source: "Jaccard 1901; Wasserman & Faust 1994, ch. 9"
  ) { input in
    pairs(input, signs(input.matrix)) { pair in
      var both = 0.0
      var either = 0.0
      pair.visit { a, b, _ in
        if a != 0 || b != 0 { either += 1 }
        if a != 0, a == b { both += 1 }
      }
      return either > 0 ? both / either : nil
    }
  }

  private static let idealPoints = Measure(
    "ideal_point_distance", "distance of two actors' ideal points", formula: "|θ_i − θ_j|",
    unit: "scale of ideal_point", domain: MeasureDomain(.capabilities, needs: ["ideal_point"]),
    subject: .dyad, cost: "O(n²)", source: "Bailey, Strezhnev & Voeten 2017"
  ) { input in
    guard let points = input.capabilities.numbers["ideal_point"] else {
      throw Refusal("needs numbers in the column 'ideal_point' of the table of actors")
    }
    return input.eachPair { a, b in
      if let one = points[a], let other = points[b] { (one - other).magnitude } else { nil }
    }
  }

  private static func signs(_ matrix: [Double]) -> [Double] {
    matrix.map { $0 > 0 ? 1 : $0 < 0 ? -1 : 0 }
  }

  /// The greatest difference that two ties can have.
  private static func range(_ table: [Double], _ own: Double, _ given: Double) -> Double {
    if given > 0 { return given }
    let greatest = table.reduce(own) { max($0, $1) }
    return greatest - table.reduce(0) { min($0, $1) }
  }

  private static func pairs(
    _ input: MeasureCase, _ table: [Double], _ compare: (PortfolioPair) -> Double?
  ) -> [MeasureValue] {
    let own = input.parameters["similarity.self"]
    return table.withUnsafeBufferPointer { table in
      input.eachPair { a, b in
        compare(PortfolioPair(table: table, order: input.order, first: a, second: b, own: own))
      }
    }
  }
}

/// The portfolios of two actors, side by side.
struct PortfolioPair {
  let table: UnsafeBufferPointer<Double>
  let order: Int
  let first: Int
  let second: Int
  /// The tie of an actor with itself; 0 leaves the two compared out.
  let own: Double

  /// Calls with the ties of both to each actor, and that actor.
  @inline(__always)
  func visit(_ body: (Double, Double, Int) -> Void) {
    let (one, other) = (first * order, second * order)
    for k in 0..<order where k != first && k != second {
      body(table[one + k], table[other + k], k)
    }
    if own > 0 {
      body(own, table[other + first], first)
      body(table[one + second], own, second)
    }
  }

  /// The sums over all actors of their shares times a function of the absolute differences, and of the
  /// shares; four actors at a time.
  @inline(__always)
  func sums(
    _ shares: [Double], _ term: (SIMD4<Double>) -> SIMD4<Double>
  ) -> (distance: Double, share: Double) {
    shares.withUnsafeBufferPointer { shares in
      guard let base = table.baseAddress, let shares = shares.baseAddress else { return (0, 0) }
      let (one, other) = (base + first * order, base + second * order)
      var (distance, share) = (SIMD4<Double>.zero, SIMD4<Double>.zero)
      @inline(__always) func add(_ from: Int, _ to: Int) {
        var k = from
        while k + 4 <= to {
          let weights = four(shares + k)
          let gap = four(one + k) - four(other + k)
          distance += weights * term(gap.replacing(with: -gap, where: gap .< 0))
          share += weights
          k &+= 4
        }
        while k < to {
          addOne(one[k] - other[k], shares[k])
          k &+= 1
        }
      }
      @inline(__always) func addOne(_ gap: Double, _ weight: Double) {
        distance[0] += weight * term(SIMD4(repeating: gap.magnitude))[0]
        share[0] += weight
      }
      add(0, first)
      add(first + 1, second)
      add(second + 1, order)
      if own > 0 {
        addOne(own - other[first], shares[first])
        addOne(one[second] - own, shares[second])
      }
      return (distance.sum(), share.sum())
    }
  }

  @inline(__always)
  private func four(_ place: UnsafePointer<Double>) -> SIMD4<Double> {
    UnsafeRawPointer(place).loadUnaligned(as: SIMD4<Double>.self)
  }

  /// The number of actors compared over.
  var count: Int { order - (own > 0 ? 0 : 2) }
}

private func sScore(
  _ pair: PortfolioPair, shares: [Double], range: Double, squares: Bool
) -> Double? {
  let sums = squares ? pair.sums(shares) { $0 * $0 } : pair.sums(shares) { $0 }
  let scale = squares ? range * range : range
  return sums.share > 0 && range > 0 ? 1 - 2 * sums.distance / scale / sums.share : nil
}

/// Sums over a pair of portfolios.
private func moments(
  _ pair: PortfolioPair
) -> (meanA: Double, meanB: Double, apart: Double, ownA: Double, ownB: Double) {
  var (sumA, sumB, apart) = (0.0, 0.0, 0.0)
  pair.visit { a, b, _ in
    sumA += a
    sumB += b
    apart += (a - b) * (a - b)
  }
  let count = Double(pair.count)
  let (meanA, meanB) = (sumA / count, sumB / count)
  var (ownA, ownB) = (0.0, 0.0)
  pair.visit { a, b, _ in
    ownA += (a - meanA) * (a - meanA)
    ownB += (b - meanB) * (b - meanB)
  }
  return (meanA, meanB, apart, ownA, ownB)
}

private func pi(_ pair: PortfolioPair) -> Double? {
  let sums = moments(pair)
  let half = (sums.meanA - sums.meanB) / 2
  let chance = sums.ownA + sums.ownB + 2 * Double(pair.count) * half * half
  return pair.count > 0 && chance > 0 ? 1 - sums.apart / chance : nil
}

private func kappa(_ pair: PortfolioPair) -> Double? {
  let sums = moments(pair)
  let gap = sums.meanA - sums.meanB
  let chance = sums.ownA + sums.ownB + Double(pair.count) * gap * gap
  return pair.count > 0 && chance > 0 ? 1 - sums.apart / chance : nil
}
