/// One box on the way from all rows to a small box.
public struct PrimStep: Sendable {
  /// How a step came about.
  public enum Kind: String, Sendable {
    /// All rows that earlier boxes left.
    case start
    /// Rows were taken off.
    case peel
    /// Rows were added again.
    case paste
  }

  /// How it came about.
  public let kind: Kind
  /// The box.
  public let box: FactorBox
  /// Its statistics against the whole sample.
  public let statistics: BoxStatistics
  /// How many factors it restricts.
  public let restricted: Int
}

/// The boxes of one search: the start, the peels, then the pastes.
public struct PrimTrajectory: Sendable {
  /// The steps in order; the first is the start.
  public let steps: [PrimStep]

  /// The indices of the steps that no other step beats: none has both coverage and density at least
  /// as large and one of them larger; of equals the first.
  public var front: [Int] {
    steps.indices.filter { index in
      let own = steps[index].statistics
      return !steps.indices.contains { other in
        let rival = steps[other].statistics
        guard rival.cases >= own.cases else { return false }
        // Densities as fractions, compared exactly.
        let (left, right) = (rival.cases * own.count, own.cases * rival.count)
        if left < right { return false }
        return rival.cases > own.cases || left > right || other < index
      }
    }
  }
}
