/// Cliques of amity, and how far they divide the actors.
enum CliqueMeasures: MeasureFamily {
  static let measures: [Measure] = [count, largest, npi]

  private static let domain = MeasureDomain(direction: .undirected, most: 500)

  private static let count = Measure(
    "cliques", "number of largest groups whose members are all friends",
    formula: "|maximal cliques of w > 0|, single actors without friends included",
    unit: "cliques", domain: domain, subject: .network, cost: "O(3^{n/3}) at worst",
    source: "Bron & Kerbosch 1973; Tomita et al. 2006"
  ) { input in
    input.whole(Double(try cliques(input).found.count))
  }

  private static let largest = Measure(
    "largest_clique", "size of the largest group whose members are all friends",
    formula: "max |clique of w > 0|", unit: "actors", domain: domain, subject: .network,
    cost: "O(3^{n/3}) at worst", source: "Bron & Kerbosch 1973"
  ) { input in
    input.whole(try cliques(input).found.map(\.count).max().map { Double($0) })
  }

  private static let npi = Measure(
    "clique_polarisation",
    "polarisation of cliques of friends less their overlap, after Maoz's NPI, 1 two equal blocs",
    formula: """
      CPOL · (1 − CO); CPOL = 4 Σ_r c_r q_r² (1 − q_r), q_r = |r|/Σ|r|, c_r = mean tie over greatest \
      tie within r; CO = mean of |r∩s|/min(|r|,|s|) over pairs of cliques
      """,
    unit: "1", domain: domain, subject: .network, cost: "O(3^{n/3}) at worst",
    source: """
      form: Maoz 2006 (J. Peace Research 43); normalisation ours [J], CPOL that of Montalvo & \
      Reynal-Querol 2005
      """
  ) { input in
    let cliques = try cliques(input)
    let count = cliques.found.count
    guard count > 1 else { return input.whole(count == 0 ? nil : 0) }
    guard count <= mostCompared else {
      throw Refusal("compares at most \(mostCompared) cliques pair by pair, found \(count)")
    }
    return input.whole(polarisation(input, cliques.found) * (1 - overlap(cliques)))
  }

  private static func polarisation(_ input: MeasureCase, _ cliques: [[Int]]) -> Double {
    let greatest = input.matrix.reduce(0) { max($0, $1) }
    let total = Double(cliques.reduce(0) { $0 + $1.count })
    var sum = 0.0
    for clique in cliques {
      var (weight, pairs) = (0.0, 0.0)
      for a in clique {
        for b in clique where b != a {
          weight += input.matrix[a * input.order + b]
          pairs += 1
        }
      }
      let cohesion = pairs > 0 ? weight / pairs / greatest : 1
      let share = Double(clique.count) / total
      sum += cohesion * share * share * (1 - share)
    }
    return 4 * sum
  }

  private static func overlap(_ cliques: CliqueSearch) -> Double {
    let sizes = cliques.found.map { Double($0.count) }
    var (sum, pairs) = (0.0, 0.0)
    for one in sizes.indices {
      for other in 0..<one {
        sum += Double(cliques.shared(one, other)) / min(sizes[one], sizes[other])
        pairs += 1
      }
    }
    return sum / pairs
  }

  /// Maximal cliques of positive ties, refused beyond a million.
  private static func cliques(_ input: MeasureCase) throws -> CliqueSearch {
    if let known = input.knownCliques { return known }
    let network = input.network
    var search = CliqueSearch(
      order: input.order, most: most,
      friends: (0..<network.tieCount).lazy.filter { network.weights[$0] > 0 }
        .map { (Int(network.sources[$0]), Int(network.targets[$0])) })
    search.run()
    guard !search.isFull else { throw Refusal("has no answer: there are over \(most) cliques") }
    input.knownCliques = search
    return search
  }

  /// So many cliques are counted, and so many compared pair by pair.
  private static let (most, mostCompared) = (1_000_000, 20_000)
}
