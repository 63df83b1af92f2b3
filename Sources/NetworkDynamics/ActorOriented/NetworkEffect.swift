/// What an effect needs besides the network.
public enum CovariateNeed: String, Sendable, CaseIterable {
  /// Nothing.
  case none
  /// A number for each actor.
  case actor
  /// A number for each pair.
  case dyad
}

/// An effect of the actor-oriented model: a function s_i of the network that an actor may care for.
///
/// Every effect is a sum over ties, s_i(x) = Σ_j x_ij v_ij(x). An effect is a file in this room's
/// `Effects`, a case of ``Effect``, and a test.
protocol NetworkEffect {
  /// What it means, in a phrase.
  static var summary: String { get }
  /// s_i(x).
  static var formula: String { get }
  /// Who introduced it, and its name in RSiena where it has one.
  static var source: String { get }
  /// What it needs.
  static var need: CovariateNeed { get }
  /// Whether it is for directed networks only.
  static var isDirectedOnly: Bool { get }
  /// Whether it reads the counts of two-paths.
  static var readsCounts: Bool { get }

  /// s_i with the tie from i to j less s_i without it, whether or not it is there now.
  static func change(_ network: NetworkView, _ i: Int, _ j: Int, _ term: TermMemory) -> Double
  /// v_ij: what the tie from i to j, which is there, adds to the sum over ties.
  static func value(_ network: NetworkView, _ i: Int, _ j: Int, _ term: TermMemory) -> Double
}

extension NetworkEffect {
  static var need: CovariateNeed { .none }
  static var isDirectedOnly: Bool { false }
  static var readsCounts: Bool { false }

  /// The change statistics of both actors of a pair.
  @inline(__always)
  static func changes(
    _ network: NetworkView, _ i: Int, _ j: Int, _ term: TermMemory
  ) -> (Double, Double) {
    (change(network, i, j, term), change(network, j, i, term))
  }
}

/// The numbers that an effect reads in one period: a view of memory that ``TermStorage`` owns.
struct TermMemory {
  /// A number for each pair, row-major, zero diagonal; of the effects with need `dyad`.
  let pairs: UnsafePointer<Double>
  /// A number for each actor; of the effects with need `actor`.
  let actors: UnsafePointer<Double>
  /// A number for each count 0 … order; of the effects that are curved.
  let curve: UnsafePointer<Double>
}
