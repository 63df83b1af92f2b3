/// How a tree grows and is cut back.
public struct TreeSettings: Sendable {
  /// The least share of all rows in a leaf, in (0, 0.5]. Default 0.05.
  public var leastMass = 0.05
  /// The greatest number of splits from the root to a leaf, 1 to 30. Default 10.
  public var depth = 10
  /// The folds of the cross-validation, at least 2. Default 10 (Breiman et al. 1984, section 3.4).
  public var folds = 10
  /// Which tree of the pruning sequence to take.
  public var pruning = PruningRule.oneError

  /// The defaults.
  public init() {}

  func check(_ sample: Sample) throws(DiscoveryError) {
    guard leastMass > 0, leastMass <= 0.5 else {
      throw DiscoveryError("the least mass must be in (0, 0.5]")
    }
    guard (1...30).contains(depth) else { throw DiscoveryError("the depth must be 1 to 30") }
    guard folds >= 2 else { throw DiscoveryError("there must be at least two folds") }
    guard sample.count >= 2 else { throw DiscoveryError("a tree needs at least two rows") }
  }

  func leastLeaf(_ count: Int) -> Int { max(1, Int(leastMass * Double(count))) }
}

/// Which tree of a pruning sequence to take.
public enum PruningRule: String, Sendable, CaseIterable {
  /// The smallest whose cross-validated error is within one standard error of the least.
  case oneError = "one-error"
  /// The one of least cross-validated error; of equals the smallest.
  case least
  /// The tree as grown.
  case none
}
