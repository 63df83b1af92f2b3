internal import GSLNumerics

/// The error of each tree of a pruning sequence on rows that it did not see.
public struct CrossValidation: Sendable {
  /// The mean squared error of each tree; for outcomes of 0 and 1 Brier's score.
  public let errors: [Double]
  /// The standard error of each mean over the rows.
  public let standardErrors: [Double]

  /// V-fold cross-validation (Breiman et al. 1984, section 3.4.2): every fold is predicted by a tree
  /// grown on the others and pruned at the geometric mean of an alpha and the next.
  ///
  /// Rows go to folds by a counter-based stream, of outcomes 0 and 1 each kind evenly. With fewer
  /// rows than folds each row is a fold.
  public init(
    _ prunings: [Pruning], of sample: Sample, settings: TreeSettings, seed: UInt64
  ) throws(DiscoveryError) {
    let alphas = prunings.indices.map { index in
      index + 1 < prunings.count
        ? (prunings[index].alpha * prunings[index + 1].alpha).squareRoot() : .infinity
    }
    let folds = Self.folds(sample, min(settings.folds, sample.count), seed)
    var errors = [[Double]](
      repeating: [Double](repeating: 0, count: sample.count), count: alphas.count)
    for fold in 0..<min(settings.folds, sample.count) {
      let others = sample.selecting(folds.indices.filter { folds[$0] != fold })
      guard others.count >= 2 else { throw DiscoveryError("cross-validation needs three rows") }
      let tree = try Tree.grown(on: others, settings: settings)
      let sequence = tree.prunings
      for (index, alpha) in alphas.enumerated() {
        let collapsed = sequence.last { $0.alpha <= alpha }!.collapsed
        for row in folds.indices where folds[row] == fold {
          let leaf = tree.leaf(of: row, in: sample, collapsed: collapsed)
          let miss = sample.outcome[row] - tree.nodes[leaf].mean
          errors[index][row] = miss * miss
        }
      }
    }
    self.errors = errors.map { $0.reduce(0, +) / Double(sample.count) }
    standardErrors = zip(errors, self.errors).map { misses, mean in
      let squares = misses.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
      return (squares / Double(sample.count)).squareRoot() / Double(sample.count).squareRoot()
    }
  }

  /// The index of the tree that `rule` takes.
  public func choice(_ rule: PruningRule) -> Int {
    let least = errors.min() ?? 0
    switch rule {
    case .none: return 0
    case .least: return errors.lastIndex { $0 == least } ?? 0
    case .oneError:
      let allowed = errors.firstIndex { $0 == least }.map { standardErrors[$0] } ?? 0
      return errors.lastIndex { $0 <= least + allowed } ?? 0
    }
  }

  /// The fold of each row.
  static func folds(_ sample: Sample, _ count: Int, _ seed: UInt64) -> [Int] {
    let random = CounterRandom(seed: seed)
    let keys = (0..<sample.count).map { row in
      random.bits(
        draw: 0, purpose: DiscoveryPurpose.fold.rawValue, subject: UInt32(row), period: 0)
    }
    let kinds = sample.isBinary ? sample.outcome : sample.outcome.map { _ in 0 }
    let order = keys.indices.sorted { (kinds[$0], keys[$0], $0) < (kinds[$1], keys[$1], $1) }
    var folds = [Int](repeating: 0, count: sample.count)
    for (place, row) in order.enumerated() { folds[row] = place % max(1, count) }
    return folds
  }
}
