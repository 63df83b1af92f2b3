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
    input.whole(Double(try cliques(input).count))
  }

  private static let largest = Measure(
    "largest_clique", "size of the largest group whose members are all friends",
    formula: "max |clique of w > 0|", unit: "actors", domain: domain, subject: .network,
    cost: "O(3^{n/3}) at worst", source: "Bron & Kerbosch 1973"
  ) { input in
    input.whole(try cliques(input).map(\.count).max().map { Double($0) })
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
    let found = try cliques(input)
    guard found.count > 1 else { return input.whole(found.isEmpty ? nil : 0) }
    return input.whole(polarisation(input, found) * (1 - overlap(found)))
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

  private static func overlap(_ cliques: [[Int]]) -> Double {
    let sets = cliques.map { Set($0) }
    var (sum, pairs) = (0.0, 0.0)
    for (place, one) in sets.enumerated() {
      for other in sets[..<place] {
        sum += Double(one.intersection(other).count) / Double(min(one.count, other.count))
        pairs += 1
      }
    }
    return sum / pairs
  }

  /// Maximal cliques of positive ties, refused beyond a million.
  private static func cliques(_ input: MeasureCase) throws -> [[Int]] {
    if let known = input.knownCliques { return known }
    var search = CliqueSearch(
      friends: (0..<input.order).map { actor in
        Set(
          input.both.places(of: actor).lazy.filter { input.both.weights[$0] > 0 }
            .map { Int(input.both.neighbours[$0]) })
      })
    search.run()
    guard !search.isFull else { throw Refusal("has no answer: there are over 1,000,000 cliques") }
    input.knownCliques = search.found
    return search.found
  }
}

/// Bron & Kerbosch's search with Tomita's pivot.
struct CliqueSearch {
  let friends: [Set<Int>]
  private(set) var found: [[Int]] = []
  private(set) var isFull = false

  init(friends: [Set<Int>]) { self.friends = friends }

  mutating func run() {
    if friends.isEmpty { return }
    extend([], Set(friends.indices), [])
  }

  private mutating func extend(_ clique: [Int], _ candidates: Set<Int>, _ done: Set<Int>) {
    if candidates.isEmpty {
      if done.isEmpty { found.append(clique.sorted()) }
      isFull = found.count > 1_000_000
      return
    }
    let pivot = candidates.union(done).sorted().max {
      friends[$0].intersection(candidates).count < friends[$1].intersection(candidates).count
    }
    var (candidates, done) = (candidates, done)
    for actor in candidates.subtracting(friends[pivot!]).sorted() where !isFull {
      extend(
        clique + [actor], candidates.intersection(friends[actor]),
        done.intersection(friends[actor]))
      candidates.remove(actor)
      done.insert(actor)
    }
  }
}
