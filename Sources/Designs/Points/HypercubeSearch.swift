internal import GSLNumerics
internal import Glibc

/// The enhanced stochastic evolutionary search (Jin, Chen & Sudjianto 2005, sections 3.1 and 3.2):
/// an inner loop tries exchanges of two cells of a column and takes the best of a handful if it is
/// better or nearly so; an outer loop widens or narrows "nearly" by how much was found.
struct HypercubeSearch {
  /// The best cells so far, point after point.
  private(set) var best: [Int32]
  private var cells: [Int32]
  /// Squares of the distances of all pairs, in cells.
  private var squares: [Double]
  private let factors: Int
  private let count: Int
  private var generator: CounterGenerator
  private var criterion: Double
  private var bestCriterion: Double
  /// Distances are divided by this, so that their powers neither vanish nor overflow.
  private let unit: Double

  init(_ cells: [Int32], factors: Int, seed: UInt64) {
    (self.cells, best, self.factors) = (cells, cells, factors)
    count = cells.count / factors
    unit = Double(count * count) / 4
    generator = CounterGenerator(
      CounterRandom(seed: seed), draw: 0, purpose: DesignPurpose.exchange.rawValue, subject: 0)
    squares = [Double](repeating: 0, count: count * count)
    (criterion, bestCriterion) = (0, 0)
    measure()
  }

  private mutating func measure() {
    criterion = 0
    for i in 0..<count {
      for j in 0..<i {
        var sum = 0.0
        for k in 0..<factors {
          let gap = Double(cells[i * factors + k] - cells[j * factors + k])
          sum += gap * gap
        }
        squares[i * count + j] = sum
        squares[j * count + i] = sum
        criterion += power(sum)
      }
    }
    bestCriterion = criterion
  }

  /// (d²/unit)^-10.
  @inline(__always)
  private func power(_ square: Double) -> Double {
    let inverse = unit / square
    let two = inverse * inverse
    let four = two * two
    return four * four * two
  }

  mutating func run(cycles: Int) {
    let pairs = count * (count - 1) / 2
    let handful = max(1, min(pairs / 5, 50))
    let tries = max(1, min(2 * pairs * factors / handful, 100))
    var threshold = 0.005 * criterion
    for _ in 0..<cycles {
      let before = bestCriterion
      let (accepted, improved) = inner(tries, handful, threshold)
      threshold *= Self.factor(
        found: before - bestCriterion > 1e-9 * before, accepted: Double(accepted) / Double(tries),
        improved: Double(improved) / Double(tries))
    }
  }

  /// How the threshold changes: while the search improves it is kept low enough that a tenth and
  /// more is accepted; otherwise it warms up until much is accepted and cools down again.
  private static func factor(found: Bool, accepted: Double, improved: Double) -> Double {
    if found { return accepted < 0.1 ? 1 / 0.8 : improved < accepted ? 0.8 : 1 }
    return accepted < 0.1 ? 1 / 0.7 : accepted > 0.8 ? 0.9 : 1
  }

  private mutating func inner(
    _ tries: Int, _ handful: Int, _ threshold: Double
  ) -> (accepted: Int, improved: Int) {
    var (accepted, improved) = (0, 0)
    for attempt in 0..<tries {
      let column = attempt % factors
      var chosen = (first: 0, second: 1, change: Double.infinity)
      for _ in 0..<handful {
        let first = below(count)
        var second = below(count - 1)
        if second >= first { second += 1 }
        let change = change(first, second, column)
        if change < chosen.change { chosen = (first, second, change) }
      }
      guard chosen.change <= threshold * generator.uniform() else { continue }
      accepted += 1
      exchange(chosen.first, chosen.second, column)
      criterion += chosen.change
      guard criterion < bestCriterion else { continue }
      (bestCriterion, best) = (criterion, cells)
      improved += 1
    }
    return (accepted, improved)
  }

  private mutating func below(_ limit: Int) -> Int {
    Int(generator.next().multipliedFullWidth(by: UInt64(limit)).high)
  }

  /// What the criterion changes by if two points exchange their cells of a column.
  private func change(_ a: Int, _ b: Int, _ column: Int) -> Double {
    let (x, y) = (Double(cells[a * factors + column]), Double(cells[b * factors + column]))
    var sum = 0.0
    for other in 0..<count where other != a && other != b {
      let z = Double(cells[other * factors + column])
      let difference = (y - z) * (y - z) - (x - z) * (x - z)
      let (first, second) = (squares[a * count + other], squares[b * count + other])
      sum += power(first + difference) - power(first)
      sum += power(second - difference) - power(second)
    }
    return sum
  }

  private mutating func exchange(_ a: Int, _ b: Int, _ column: Int) {
    let (x, y) = (Double(cells[a * factors + column]), Double(cells[b * factors + column]))
    for other in 0..<count where other != a && other != b {
      let z = Double(cells[other * factors + column])
      let difference = (y - z) * (y - z) - (x - z) * (x - z)
      squares[a * count + other] += difference
      squares[other * count + a] += difference
      squares[b * count + other] -= difference
      squares[other * count + b] -= difference
    }
    cells.swapAt(a * factors + column, b * factors + column)
  }
}
