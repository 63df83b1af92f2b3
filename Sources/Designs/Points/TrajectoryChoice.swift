/// Chooses trajectories that are far apart: those with the greatest Σ d² over their pairs, where the
/// distance d of two is the sum of the Euclidean distances of all their pairs of points (Campolongo
/// et al. 2007, equations 8 and 9).
struct TrajectoryChoice {
  private let count: Int
  /// Squares of the distances of all pairs.
  private let squares: [Double]
  /// Up to so many sets all are compared; beyond, an exchange search finds one that no exchange of a
  /// member improves.
  private static let mostSets = 1_000_000.0

  /// The trajectories of a design that takes all.
  init(_ design: MorrisDesign) {
    self.init(design.points, length: design.length, factors: design.factors)
  }

  /// Trajectories of `length` points each, point after point.
  init(_ points: [Double], length: Int, factors: Int) {
    let size = length * factors
    count = points.count / size
    var squares = [Double](repeating: 0, count: count * count)
    for a in 0..<count {
      for b in 0..<a {
        let distance = Self.distance(
          points[a * size..<(a + 1) * size], points[b * size..<(b + 1) * size], factors)
        squares[a * count + b] = distance * distance
        squares[b * count + a] = distance * distance
      }
    }
    self.squares = squares
  }

  private static func distance(
    _ a: ArraySlice<Double>, _ b: ArraySlice<Double>, _ factors: Int
  ) -> Double {
    var total = 0.0
    for i in stride(from: a.startIndex, to: a.endIndex, by: factors) {
      for j in stride(from: b.startIndex, to: b.endIndex, by: factors) {
        var sum = 0.0
        for k in 0..<factors { sum += (a[i + k] - b[j + k]) * (a[i + k] - b[j + k]) }
        total += sum.squareRoot()
      }
    }
    return total
  }

  /// The chosen ones, ascending.
  func farthest(_ number: Int) -> [Int] {
    if number >= count { return Array(0..<count) }
    var sets = 1.0
    for k in 0..<number { sets *= Double(count - k) / Double(k + 1) }
    return sets <= Self.mostSets ? exact(number) : exchanged(greedy(number))
  }

  /// Σ d² over the pairs of a set.
  func score(_ set: [Int]) -> Double {
    var sum = 0.0
    for (place, a) in set.enumerated() {
      for b in set[..<place] { sum += squares[a * count + b] }
    }
    return sum
  }

  private func exact(_ number: Int) -> [Int] {
    var best = (set: Array(0..<number), score: -1.0)
    var set: [Int] = []
    func extend(from first: Int, _ score: Double) {
      if set.count == number {
        if score > best.score { best = (set, score) }
        return
      }
      let last = count - (number - set.count)
      guard first <= last else { return }
      for next in first...last {
        let added = set.reduce(0) { $0 + squares[$1 * count + next] }
        set.append(next)
        extend(from: next + 1, score + added)
        set.removeLast()
      }
    }
    extend(from: 0, 0)
    return best.set
  }

  /// The farthest pair, then always the one farthest from those chosen.
  private func greedy(_ number: Int) -> [Int] {
    let pair = squares.indices.max { squares[$0] < squares[$1] } ?? 0
    var set = [pair / count, pair % count]
    while set.count < number {
      let rest = (0..<count).filter { !set.contains($0) }
      set.append(rest.max { gain($0, set) < gain($1, set) } ?? 0)
    }
    return set
  }

  private func gain(_ one: Int, _ set: [Int]) -> Double {
    set.reduce(0) { $0 + squares[$1 * count + one] }
  }

  /// Exchanges a member for another as long as that helps.
  private func exchanged(_ start: [Int]) -> [Int] {
    var set = start
    var hasImproved = true
    while hasImproved {
      hasImproved = false
      for place in set.indices {
        let others = set.filter { $0 != set[place] }
        let own = gain(set[place], others)
        let rest = (0..<count).filter { !set.contains($0) }
        guard let best = rest.max(by: { gain($0, others) < gain($1, others) }),
          gain(best, others) > own * (1 + 1e-12)
        else { continue }
        set[place] = best
        hasImproved = true
      }
    }
    return set.sorted()
  }
}
