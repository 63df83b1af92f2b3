extension Tree {
  /// A tree grown by the greatest fall in the sum of squared deviations (Breiman, Friedman, Olshen &
  /// Stone 1984, Classification and Regression Trees, chapters 2 and 8). For outcomes of 0 and 1
  /// that is half the fall in Gini's index times the rows, so that one criterion serves both.
  ///
  /// A limit lies half way between two numbers; labels are split in the order of their mean outcome,
  /// which holds the best of all divisions (theorem 4.5). Of equal falls the first factor, then the
  /// lowest limit is taken. A fall below 1e-12 of the root's deviance is none [E: rounding].
  ///
  /// - Throws: ``DiscoveryError`` for settings out of range or fewer than two rows.
  public static func grown(
    on sample: Sample, settings: TreeSettings = TreeSettings()
  ) throws(DiscoveryError) -> Tree {
    try settings.check(sample)
    var grower = TreeGrower(sample, settings)
    grower.grow()
    return grower.tree
  }
}

/// A tree under construction.
private struct TreeGrower {
  let sample: Sample
  let settings: TreeSettings
  let leastLeaf: Int
  let leastGain: Double
  /// The outcomes less their mean, so that sums of squares lose no digits.
  let centred: [Double]
  let centre: Double
  var tree = Tree(nodes: [])

  /// For each factor the rows of a node: of numbers by ascending value, of words in their order.
  typealias Orders = [[Int]]

  init(_ sample: Sample, _ settings: TreeSettings) {
    self.sample = sample
    self.settings = settings
    leastLeaf = settings.leastLeaf(sample.count)
    // Counts of cases are exact as they are.
    let centre = sample.isBinary ? 0 : sample.total / Double(sample.count)
    self.centre = centre
    centred = sample.outcome.map { $0 - centre }
    let total = centred.reduce(0, +)
    let squares = centred.reduce(0) { $0 + $1 * $1 }
    leastGain = 1e-12 * (squares - total * total / Double(sample.count))
  }

  mutating func grow() {
    let rows = Array(0..<sample.count)
    let orders = sample.factors.map { factor in
      guard case .numbers(let values) = factor.values else { return rows }
      return rows.sorted { (values[$0], $0) < (values[$1], $1) }
    }
    var waiting = [(node: add(rows, nil, 0, FactorBox(for: sample)), orders: orders)]
    while let next = waiting.popLast() {
      guard let (first, second) = divide(next.node, next.orders) else { continue }
      waiting.append(second)
      waiting.append(first)
    }
  }

  private mutating func add(_ rows: [Int], _ parent: Int?, _ depth: Int, _ box: FactorBox) -> Int {
    let total = rows.reduce(0) { $0 + centred[$1] }
    let squares = rows.reduce(0) { $0 + centred[$1] * centred[$1] }
    let count = Double(rows.count)
    tree.nodes.append(
      TreeNode(
        parent: parent, depth: depth, box: box, count: rows.count, total: total + centre * count,
        deviance: max(0, squares - total * total / count)))
    return tree.nodes.count - 1
  }

  private typealias Waiting = (node: Int, orders: Orders)

  /// Splits a node, if a split is worth it.
  private mutating func divide(_ node: Int, _ orders: Orders) -> (Waiting, Waiting)? {
    let own = tree.nodes[node]
    guard own.depth < settings.depth, own.count >= 2 * leastLeaf, own.deviance > leastGain,
      let best = bestSplit(orders)
    else { return nil }
    var isFirst = [Bool](repeating: false, count: sample.count)
    for row in orders[0] { isFirst[row] = best.split.isFirst(row, sample) }
    let (left, right) = (
      orders.map { $0.filter { isFirst[$0] } }, orders.map { $0.filter { !isFirst[$0] } }
    )
    let boxes = boxes(own.box, best)
    let first = add(left[0], node, own.depth + 1, boxes.first)
    let second = add(right[0], node, own.depth + 1, boxes.second)
    tree.nodes[node].split = best.split
    tree.nodes[node].children = (first, second)
    return ((first, left), (second, right))
  }

  private func boxes(
    _ box: FactorBox, _ best: Candidate
  ) -> (first: FactorBox, second: FactorBox) {
    var (first, second) = (box, box)
    let factor = best.split.factor
    switch (best.split, box.limits[factor]) {
    case (.number(_, let limit), .numbers(let lower, let upper)):
      first.limits[factor] = .numbers(lower: lower, upper: limit)
      second.limits[factor] = .numbers(lower: max(limit, best.above), upper: upper)
    case (.words, .words):
      first.limits[factor] = .words(kept: best.labels.first)
      second.limits[factor] = .words(kept: best.labels.second)
    default: break
    }
    return (first, second)
  }

  /// A split and what the boxes need of it.
  private struct Candidate {
    var split: TreeSplit
    var gain: Double
    /// The least limit of the second child: the limit itself, or the next number if no number lies
    /// between.
    var above = -Double.infinity
    /// The labels seen in each child.
    var labels: (first: [Bool], second: [Bool]) = ([], [])
  }

  private func bestSplit(_ orders: Orders) -> Candidate? {
    var best: Candidate?
    for (factor, order) in orders.enumerated() {
      let found =
        switch sample.factors[factor].values {
        case .numbers(let values): numberSplit(factor, values, order)
        case .words(let codes, let labels): wordSplit(factor, codes, labels.count, order)
        }
      if let found, found.gain > max(leastGain, best?.gain ?? 0) { best = found }
    }
    return best
  }

  private func numberSplit(_ factor: Int, _ values: [Double], _ order: [Int]) -> Candidate? {
    let all = order.reduce(0) { $0 + centred[$1] }
    let count = order.count
    var (total, best, place) = (0.0, -Double.infinity, 0)
    for index in 1..<count {
      total += centred[order[index - 1]]
      guard index >= leastLeaf, count - index >= leastLeaf,
        values[order[index - 1]] < values[order[index]]
      else { continue }
      let rest = all - total
      let worth = total * total / Double(index) + rest * rest / Double(count - index)
      if worth > best { (best, place) = (worth, index) }
    }
    guard place > 0 else { return nil }
    let (low, high) = (values[order[place - 1]], values[order[place]])
    let middle = low / 2 + high / 2
    let limit = middle < high ? middle : low
    return Candidate(
      split: .number(factor: factor, limit: limit), gain: best - all * all / Double(count),
      above: limit > low ? limit : high)
  }

  private func wordSplit(
    _ factor: Int, _ codes: [Int], _ labels: Int, _ order: [Int]
  ) -> Candidate? {
    var counts = [Int](repeating: 0, count: labels)
    var totals = [Double](repeating: 0, count: labels)
    for row in order {
      counts[codes[row]] += 1
      totals[codes[row]] += centred[row]
    }
    let seen = counts.indices.filter { counts[$0] > 0 }
      .sorted { (totals[$0] / Double(counts[$0]), $0) < (totals[$1] / Double(counts[$1]), $1) }
    let all = totals.reduce(0, +)
    var (count, total, best, place) = (0, 0.0, -Double.infinity, 0)
    for index in 1..<max(1, seen.count) {
      count += counts[seen[index - 1]]
      total += totals[seen[index - 1]]
      let others = order.count - count
      guard count >= leastLeaf, others >= leastLeaf else { continue }
      let rest = all - total
      let worth = total * total / Double(count) + rest * rest / Double(others)
      if worth > best { (best, place) = (worth, index) }
    }
    guard place > 0 else { return nil }
    return wordCandidate(
      factor, counts, seen, place, gain: best - all * all / Double(order.count))
  }

  private func wordCandidate(
    _ factor: Int, _ counts: [Int], _ seen: [Int], _ place: Int, gain: Double
  ) -> Candidate {
    let rows = seen[..<place].reduce(0) { $0 + counts[$1] }
    let unseen = 2 * rows >= seen.reduce(0) { $0 + counts[$1] }
    var first = counts.map { $0 == 0 && unseen }
    var labels = (
      first: counts.map { _ in false }, second: counts.map { _ in false }
    )
    for (index, label) in seen.enumerated() {
      first[label] = index < place
      labels.first[label] = index < place
      labels.second[label] = index >= place
    }
    return Candidate(split: .words(factor: factor, first: first), gain: gain, labels: labels)
  }
}
