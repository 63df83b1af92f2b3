/// A network observed at two or more moments, with what is known of actors and pairs in between.
public struct NetworkPanel: Sendable, Hashable {
  /// The number of actors, 2 … 5,000; the same in all waves.
  public let order: Int
  /// The ties of each wave, row-major.
  public let waves: [[Bool]]
  /// The covariates of each period between two waves.
  public let covariates: [PeriodCovariates]
  /// Whether a tie from i to j says nothing about one from j to i.
  public let isDirected: Bool

  /// - Parameters:
  ///   - waves: two to 257 networks, `order` × `order`, row-major, no actor with itself; symmetric
  ///     unless directed.
  ///   - covariates: one for each period, or none at all.
  /// - Throws: if an argument breaks its rule.
  public init(
    order: Int, isDirected: Bool, waves: [[Bool]], covariates: [PeriodCovariates] = []
  ) throws(DynamicsError) {
    try require((2...5000).contains(order), "there must be 2 to 5,000 actors, found \(order)")
    try require(
      (2...257).contains(waves.count), "a panel has 2 to 257 waves, found \(waves.count)")
    let periods = waves.count - 1
    try require(
      covariates.isEmpty || covariates.count == periods,
      "there must be covariates for \(periods) periods, found \(covariates.count)")
    for wave in waves {
      try PeriodSimulator.check(wave, order: order, isDirected: isDirected)
    }
    self.order = order
    self.isDirected = isDirected
    self.waves = waves
    self.covariates =
      covariates.isEmpty
      ? [PeriodCovariates](repeating: PeriodCovariates(), count: periods) : covariates
  }

  /// The number of periods, one less than that of waves.
  public var periods: Int { waves.count - 1 }

  /// How many ties came and how many went in a period; a pair of an undirected network counts once.
  public func changes(in period: Int) -> (made: Int, ended: Int) {
    let (before, after) = (waves[period], waves[period + 1])
    var (made, ended) = (0, 0)
    for place in before.indices where before[place] != after[place] {
      if after[place] { made += 1 } else { ended += 1 }
    }
    let share = isDirected ? 1 : 2
    return (made / share, ended / share)
  }

  /// The share of pairs with a tie, over all waves.
  public var density: Double {
    let ties = waves.reduce(0) { $0 + $1.filter(\.self).count }
    return Double(ties) / Double(waves.count * order * (order - 1))
  }

  /// The networks at the ends of the periods, as lists.
  var ends: [TieLists] {
    waves.dropFirst().map { TieLists($0, order: order, isDirected: isDirected) }
  }
}
