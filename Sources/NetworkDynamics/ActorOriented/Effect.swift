/// The catalogue of effects.
public enum Effect: String, Sendable, Hashable, CaseIterable {
  case density
  case reciprocity
  case transitiveTriads = "transitive_triads"
  case gwesp
  case popularity
  case dyadCovariate = "dyad"
  case egoCovariate = "ego"
  case alterCovariate = "alter"
  case similarity
  case same
  case enemyOfEnemy = "enemy_of_enemy"
  case friendOfEnemy = "friend_of_enemy"

  /// Where its formula and its documentation stand.
  var type: any NetworkEffect.Type {
    switch self {
    case .density: Density.self
    case .reciprocity: Reciprocity.self
    case .transitiveTriads: TransitiveTriads.self
    case .gwesp: GWESP.self
    case .popularity: Popularity.self
    case .dyadCovariate: DyadCovariate.self
    case .egoCovariate: EgoCovariate.self
    case .alterCovariate: AlterCovariate.self
    case .similarity: Similarity.self
    case .same: Same.self
    case .enemyOfEnemy: EnemyOfEnemy.self
    case .friendOfEnemy: FriendOfEnemy.self
    }
  }

  /// The change statistic: see ``NetworkEffect``. Spelt out so that the compiler can inline it in
  /// the loop over ministeps.
  @inline(__always)
  func change(_ network: NetworkView, _ i: Int, _ j: Int, _ term: TermMemory) -> Double {
    switch self {
    case .density: Density.change(network, i, j, term)
    case .reciprocity: Reciprocity.change(network, i, j, term)
    case .transitiveTriads: TransitiveTriads.change(network, i, j, term)
    case .gwesp: GWESP.change(network, i, j, term)
    case .popularity: Popularity.change(network, i, j, term)
    case .dyadCovariate: DyadCovariate.change(network, i, j, term)
    case .egoCovariate: EgoCovariate.change(network, i, j, term)
    case .alterCovariate: AlterCovariate.change(network, i, j, term)
    case .similarity: Similarity.change(network, i, j, term)
    case .same: Same.change(network, i, j, term)
    case .enemyOfEnemy: EnemyOfEnemy.change(network, i, j, term)
    case .friendOfEnemy: FriendOfEnemy.change(network, i, j, term)
    }
  }

  /// The change statistics of both actors of a pair, by one choice among the cases.
  @inline(__always)
  func changes(
    _ network: NetworkView, _ i: Int, _ j: Int, _ term: TermMemory
  ) -> (Double, Double) {
    switch self {
    case .density: Density.changes(network, i, j, term)
    case .reciprocity: Reciprocity.changes(network, i, j, term)
    case .transitiveTriads: TransitiveTriads.changes(network, i, j, term)
    case .gwesp: GWESP.changes(network, i, j, term)
    case .popularity: Popularity.changes(network, i, j, term)
    case .dyadCovariate: DyadCovariate.changes(network, i, j, term)
    case .egoCovariate: EgoCovariate.changes(network, i, j, term)
    case .alterCovariate: AlterCovariate.changes(network, i, j, term)
    case .similarity: Similarity.changes(network, i, j, term)
    case .same: Same.changes(network, i, j, term)
    case .enemyOfEnemy: EnemyOfEnemy.changes(network, i, j, term)
    case .friendOfEnemy: FriendOfEnemy.changes(network, i, j, term)
    }
  }

  /// The name in files and on the command line.
  public var word: String { rawValue }
  /// What it means, in a phrase.
  public var summary: String { type.summary }
  /// s_i(x), with x the ties, v an actor covariate, w a dyadic covariate and n a layer of enmity.
  public var formula: String { type.formula }
  /// Who introduced it, and its name in RSiena where it has one.
  public var source: String { type.source }
  /// What it needs besides the network.
  public var need: CovariateNeed { type.need }
  /// Whether it is for directed networks only.
  public var isDirectedOnly: Bool { type.isDirectedOnly }
  /// Whether it reads the counts of two-paths.
  var readsCounts: Bool { type.readsCounts }
  /// Whether it takes a parameter of its own: the decay of ``gwesp``.
  public var takesDecay: Bool { self == .gwesp }
}
