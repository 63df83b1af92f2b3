/// Kendall's τ-b of any two rows of a table, as rank correlations of portfolios.
///
/// For each row a bit for every two actors says whether the row rises from the first to the second,
/// another whether it falls; concordant and discordant pairs of two rows are then bits in common
/// (64 at a time). The pairs with one of the two actors compared are corrected one by one.
/// O(n³/64) for a pair of rows; n³/8 bytes.
struct KendallTable {
  private let table: [Double]
  private let order: Int
  private let words: Int
  private var rising: [UInt64]
  private var falling: [UInt64]
  /// How many pairs each row does not tie.
  private var untied: [Int]

  /// - Parameter table: order × order values, row-major.
  init(_ table: [Double], order: Int) {
    self.table = table
    self.order = order
    words = (order * max(0, order - 1) / 2 + 63) / 64
    rising = Array(repeating: 0, count: order * words)
    falling = rising
    untied = Array(repeating: 0, count: order)
    for row in 0..<order { fill(row) }
  }

  private mutating func fill(_ row: Int) {
    var bit = 0
    for later in 0..<order {
      for earlier in 0..<later {
        let step = table[row * order + later] - table[row * order + earlier]
        let place = row * words + (bit >> 6)
        if step > 0 { rising[place] |= 1 << UInt64(bit & 63) }
        if step < 0 { falling[place] |= 1 << UInt64(bit & 63) }
        if step != 0 { untied[row] += 1 }
        bit += 1
      }
    }
  }

  /// τ-b of two rows over all actors but those two; `nil` where either is constant.
  ///
  /// - Parameter own: above zero, the two are compared over as well, and this is the tie of an
  ///   actor with itself.
  func tau(_ first: Int, _ second: Int, own: Double) -> Double? {
    var sums = common(first, second)
    sums.untiedA = untied[first]
    sums.untiedB = untied[second]
    let a = { (actor: Int) in table[first * order + actor] }
    let b = { (actor: Int) in table[second * order + actor] }
    sums.count(first, second, order, a, b, sign: -1)
    if own > 0 {
      sums.count(
        first, second, order, { $0 == first ? own : a($0) }, { $0 == second ? own : b($0) },
        sign: 1)
    }
    let scale = Double(sums.untiedA) * Double(sums.untiedB)
    return scale > 0 ? Double(sums.balance) / scale.squareRoot() : nil
  }

  /// Concordant less discordant pairs of two whole rows.
  private func common(_ first: Int, _ second: Int) -> PairSums {
    var balance = 0
    rising.withUnsafeBufferPointer { rising in
      falling.withUnsafeBufferPointer { falling in
        for word in 0..<words {
          let (upA, upB) = (rising[first * words + word], rising[second * words + word])
          let (downA, downB) = (falling[first * words + word], falling[second * words + word])
          balance += (upA & upB | downA & downB).nonzeroBitCount
          balance -= (upA & downB | downA & upB).nonzeroBitCount
        }
      }
    }
    return PairSums(balance: balance)
  }
}

/// What τ-b is made of.
private struct PairSums {
  /// Concordant less discordant pairs.
  var balance: Int
  var untiedA = 0
  var untiedB = 0

  /// Adds (or takes away) the pairs that hold one of two actors.
  mutating func count(
    _ first: Int, _ second: Int, _ order: Int, _ a: (Int) -> Double, _ b: (Int) -> Double,
    sign: Int
  ) {
    for actor in [first, second] {
      for other in 0..<order where other != actor && !(actor == second && other == first) {
        let (stepA, stepB) = (a(actor) - a(other), b(actor) - b(other))
        if stepA != 0 { untiedA += sign }
        if stepB != 0 { untiedB += sign }
        if stepA != 0, stepB != 0 { balance += (stepA > 0) == (stepB > 0) ? sign : -sign }
      }
    }
  }
}
