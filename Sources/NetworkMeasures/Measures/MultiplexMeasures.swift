/// How the layers of a network go together.
enum MultiplexMeasures: MeasureFamily {
  static let measures: [Measure] = [degree, participation, overlap, correlation, agreement]

  private static let domain = MeasureDomain(.multiplex, most: 3000)

  private static let degree = Measure(
    "overlapping_degree", "number of an actor's ties in all layers together",
    formula: "o_i = Σ_l k_i^l", unit: "ties", domain: domain, subject: .actor, cost: "O(Σ m)",
    source: "Battiston, Nicosia & Latora 2014 (Phys. Rev. E 89), eq. 7"
  ) { input in
    let degrees = degrees(input)
    return input.eachActor { actor in degrees.reduce(0) { $0 + $1[actor] } }
  }

  private static let participation = Measure(
    "participation", "how evenly an actor's ties are spread over the layers, 0 one to 1 all alike",
    formula: "M/(M−1) [1 − Σ_l (k_i^l/o_i)²], M layers", unit: "1", domain: domain,
    subject: .actor, cost: "O(Σ m)",
    source: "Battiston, Nicosia & Latora 2014 (Phys. Rev. E 89), eq. 9"
  ) { input in
    let degrees = degrees(input)
    let layers = Double(degrees.count)
    return input.eachActor { actor in
      let total = degrees.reduce(0) { $0 + $1[actor] }
      guard total > 0 else { return nil }
      let square = degrees.reduce(0) { $0 + ($1[actor] / total) * ($1[actor] / total) }
      return layers / (layers - 1) * (1 - square)
    }
  }

  private static func degrees(_ input: MeasureCase) -> [[Double]] {
    input.layers.map { layer in
      let adjacency = Adjacency(layer, .both)
      return (0..<layer.order).map { Double(adjacency.degree($0)) }
    }
  }

  private static let overlap = Measure(
    "layer_overlap", "share of the dyads tied in either of two layers that are tied in both",
    formula: "|A∩B| / |A∪B| of tied dyads, whatever their signs", unit: "share", domain: domain,
    subject: .network, cost: "O(L² n²)",
    source: "Battiston, Nicosia & Latora 2014; Jaccard 1901"
  ) { input in
    eachTwo(input) { one, other in
      var (both, either) = (0.0, 0.0)
      for (a, b) in zip(one, other) where a != 0 || b != 0 {
        either += 1
        if a != 0, b != 0 { both += 1 }
      }
      return either > 0 ? both / either : nil
    }
  }

  private static let correlation = Measure(
    "layer_correlation", "correlation of the weights of all dyads in two layers",
    formula: "Pearson's r over i ≠ j, 0 without a tie", unit: "correlation", domain: domain,
    subject: .network, cost: "O(L² n²)", source: "Hubert 1987 (QAP); Krackhardt 1988"
  ) { input in
    let pairs = Double(input.order * max(0, input.order - 1))
    return eachTwo(input) { one, other in
      // Diagonals are zero in both: sums over all entries are sums over pairs.
      let means = (one.reduce(0, +) / pairs, other.reduce(0, +) / pairs)
      var (product, first, second) = (0.0, 0.0, 0.0)
      for (a, b) in zip(one, other) {
        product += a * b
        first += a * a
        second += b * b
      }
      let variances =
        (first - pairs * means.0 * means.0) * (second - pairs * means.1 * means.1)
      return variances > 0 ? (product - pairs * means.0 * means.1) / variances.squareRoot() : nil
    }
  }

  private static let agreement = Measure(
    "layer_sign_agreement", "share of the dyads tied in both of two layers with the same sign",
    formula: "|{ij : sgn a_ij = sgn b_ij ≠ 0}| / |A∩B|", unit: "share", domain: domain,
    subject: .network, cost: "O(L² n²)", source: "Doreian & Mrvar 2009; Wasserman & Faust 1994"
  ) { input in
    eachTwo(input) { one, other in
      var (same, both) = (0.0, 0.0)
      for (a, b) in zip(one, other) where a != 0 && b != 0 {
        both += 1
        if (a < 0) == (b < 0) { same += 1 }
      }
      return both > 0 ? same / both : nil
    }
  }

  /// A value for every two layers, which are named `first~second`.
  private static func eachTwo(
    _ input: MeasureCase, _ value: ([Double], [Double]) -> Double?
  ) -> [MeasureValue] {
    let tables = input.layers.map(\.matrix)
    return tables.indices.flatMap { first in
      tables.indices.dropFirst(first + 1).map { second in
        MeasureValue(
          .part("\(input.layerNames[first])~\(input.layerNames[second])"),
          value(tables[first], tables[second]))
      }
    }
  }
}
