/// How many of the possible ties there are, and how many are returned.
enum DensityMeasures: MeasureFamily {
  static let measures: [Measure] = [
    Measure(
      "ties", "number of ties", formula: "m", unit: "ties", domain: .anyLayer, subject: .network,
      cost: "O(1)", source: "Wasserman & Faust 1994, ch. 4"
    ) { input in
      input.whole(Double(input.network.tieCount))
    },
    Measure(
      "density", "share of the possible ties that there are",
      formula: "m / (n(n−1)/2), directed m / (n(n−1))", unit: "share", domain: .anyLayer,
      subject: .network, cost: "O(1)", source: "Wasserman & Faust 1994, eq. 4.3, 4.8"
    ) { input in
      let pairs = Double(input.order) * Double(input.order - 1) / (input.network.isDirected ? 1 : 2)
      return input.whole(pairs > 0 ? Double(input.network.tieCount) / pairs : nil)
    },
    Measure(
      "mean_weight", "mean weight of the ties, with their signs", formula: "Σ w / m",
      unit: "weight", domain: .anyLayer, subject: .network, cost: "O(m)",
      source: "Barrat et al. 2004 (PNAS 101)"
    ) { input in
      let weights = input.network.weights
      return input.whole(
        weights.isEmpty ? nil : weights.reduce(0) { $0 + $1 / Double(weights.count) })
    },
    Measure(
      "negative_share", "share of the ties that are negative", formula: "m⁻ / m", unit: "share",
      domain: .anyLayer, subject: .network, cost: "O(m)", source: "Wasserman & Faust 1994, ch. 6"
    ) { input in
      let weights = input.network.weights
      let negative = weights.reduce(0) { $1 < 0 ? $0 + 1 : $0 }
      return input.whole(weights.isEmpty ? nil : Double(negative) / Double(weights.count))
    },
    Measure(
      "reciprocity", "share of the directed ties that are returned",
      formula: "|{(i,j) : w_ij ≠ 0 and w_ji ≠ 0}| / m", unit: "share",
      domain: MeasureDomain(direction: .directed, most: .max), subject: .network, cost: "O(m)",
      source: "Newman 2010, eq. 7.40"
    ) { input in
      let network = input.network
      var pairs = Set<UInt64>(minimumCapacity: network.tieCount)
      for tie in 0..<network.tieCount {
        pairs.insert(key(network.sources[tie], network.targets[tie]))
      }
      var returned = 0
      for tie in 0..<network.tieCount
      where pairs.contains(key(network.targets[tie], network.sources[tie])) { returned += 1 }
      return input.whole(
        network.tieCount > 0 ? Double(returned) / Double(network.tieCount) : nil)
    },
  ]

  private static func key(_ a: Int32, _ b: Int32) -> UInt64 {
    UInt64(UInt32(a)) << 32 | UInt64(UInt32(b))
  }
}
