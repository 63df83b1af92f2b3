/// Kendall's τ-b of a pair of portfolios; `nil` where either is constant.
///
/// - Parameter levels: every value that can occur, ascending. With few of them pairs are counted
///   through a table of levels, otherwise one by one.
func kendall(_ pair: PortfolioPair, levels: [Double]) -> Double? {
  let counts =
    levels.count <= 24 ? countByLevels(pair, levels) : countOneByOne(pair)
  let all = counts.concordant + counts.discordant
  let scale = (all + counts.tiedInB) * (all + counts.tiedInA)
  return scale > 0 ? (counts.concordant - counts.discordant) / scale.squareRoot() : nil
}

/// Pairs of actors that two portfolios order alike or otherwise; ties in one of them only.
private typealias PairCounts = (
  concordant: Double, discordant: Double, tiedInA: Double, tiedInB: Double
)

private func countByLevels(_ pair: PortfolioPair, _ levels: [Double]) -> PairCounts {
  let size = levels.count
  func level(_ value: Double) -> Int {
    var (low, high) = (0, size - 1)
    while low < high {
      let middle = (low + high) / 2
      if levels[middle] < value { low = middle + 1 } else { high = middle }
    }
    return low
  }
  return withUnsafeTemporaryAllocation(of: Double.self, capacity: size * size) { table in
    table.initialize(repeating: 0)
    pair.visit { a, b, _ in table[level(a) * size + level(b)] += 1 }
    return counts(of: table, size)
  }
}

/// Pairs from a table of how often each two levels meet.
private func counts(of table: UnsafeMutableBufferPointer<Double>, _ size: Int) -> PairCounts {
  var found: PairCounts = (0, 0, 0, 0)
  for row in 0..<size {
    for column in 0..<size where table[row * size + column] > 0 {
      let here = table[row * size + column]
      for later in column + 1..<max(size, column + 1) {
        found.tiedInA += here * table[row * size + later]
      }
      for below in row + 1..<max(size, row + 1) {
        found.tiedInB += here * table[below * size + column]
        for other in 0..<column { found.discordant += here * table[below * size + other] }
        for other in column + 1..<max(size, column + 1) {
          found.concordant += here * table[below * size + other]
        }
      }
    }
  }
  return found
}

private func countOneByOne(_ pair: PortfolioPair) -> PairCounts {
  withUnsafeTemporaryAllocation(of: Double.self, capacity: 2 * pair.order) { values in
    values.initialize(repeating: 0)
    var count = 0
    pair.visit { a, b, _ in
      (values[2 * count], values[2 * count + 1]) = (a, b)
      count += 1
    }
    var found: PairCounts = (0, 0, 0, 0)
    for later in 0..<count {
      for earlier in 0..<later {
        let a = values[2 * later] - values[2 * earlier]
        let b = values[2 * later + 1] - values[2 * earlier + 1]
        if a == 0 {
          if b != 0 { found.tiedInA += 1 }
        } else if b == 0 {
          found.tiedInB += 1
        } else if (a > 0) == (b > 0) {
          found.concordant += 1
        } else {
          found.discordant += 1
        }
      }
    }
    return found
  }
}
