/// Settings of measures that leave something to choose.
public struct MeasureParameters: Sendable {
  /// A setting: its name, its default, what it may be and what it means.
  public struct Definition: Sendable {
    /// Name on the command line, `family.setting`.
    public let name: String
    /// Value unless another is given.
    public let standard: Double
    /// What it may be.
    public let range: ClosedRange<Double>
    /// What it means, and where the default comes from.
    public let meaning: String
  }

  /// Every setting.
  public static let definitions: [Definition] = [
    Definition(
      name: "katz.attenuation", standard: 0.5, range: 0...0.999,
      meaning: "β of Katz centrality as a part of 1/λ₁, its limit [J]"),
    Definition(
      name: "bonacich.beta", standard: 0.5, range: -0.999...0.999,
      meaning: "β of Bonacich power as a part of 1/λ₁; below zero in bargaining [J]"),
    Definition(
      name: "pagerank.damping", standard: 0.85, range: 0...0.999,
      meaning: "chance to follow a tie (Brin & Page 1998) [V]"),
    Definition(
      name: "community.resolution", standard: 1, range: 0...1000,
      meaning: "γ of modularity; above 1 smaller communities (Reichardt & Bornholdt 2006) [V]"),
    Definition(
      name: "balance.limit", standard: 20_000_000, range: 0...1e15,
      meaning: "work after which the search for camps stops unproven; ten million a second [J]"),
    Definition(
      name: "balance.camps", standard: 0, range: 0...1000,
      meaning: "most camps of weak balance; 0 for as many as it takes (Davis 1967) [V]"),
    Definition(
      name: "game.quota", standard: 0.5, range: 0...1,
      meaning: "a coalition wins with more than this part of all power [V: simple majority]"),
    Definition(
      name: "game.units", standard: 10_000, range: 10...1_000_000,
      meaning: "whole units that power is rounded to unless it is whole already [J]"),
    Definition(
      name: "similarity.self", standard: 0, range: 0...1e9,
      meaning: "tie of an actor with itself in portfolios; 0 leaves the two compared out [J]"),
    Definition(
      name: "similarity.range", standard: 0, range: 0...1e9,
      meaning: "greatest possible difference of two ties; 0 takes the range of those there are [J]"),
    Definition(
      name: "war.gamma", standard: 1, range: 1...1000,
      meaning: "γ, advantage of the defence (Jackson & Nei 2015) [V: γ ≥ 1]"),
    Definition(
      name: "polarisation.alpha", standard: 1, range: 0.001...1.6,
      meaning: "α of Esteban & Ray (1994) [V: 0 < α ≤ 1.6]"),
    Definition(
      name: "parity.ratio", standard: 0.8, range: 0.01...1,
      meaning: "parity is a ratio of at least this (Organski & Kugler 1980: 80%) [V]"),
    Definition(
      name: "sdp.subsistence", standard: 1095, range: 0...1e9,
      meaning: "subsistence per head and year in the unit of gdp/population (methods A3) [V]"),
  ]

  private var changed: [String: Double] = [:]

  /// Weights of columns in the composite of power, by column; the α of a Dirichlet distribution.
  public private(set) var columnWeights: [(column: String, weight: Double)] = []

  /// Sets the weight of a column, above zero.
  public mutating func setWeight(of column: String, to weight: Double) {
    columnWeights.removeAll { $0.column == column }
    columnWeights.append((column, weight))
  }

  /// The defaults.
  public init() {}

  /// The value of a setting, which must be one of ``definitions``.
  public subscript(name: String) -> Double {
    get {
      if let value = changed[name] { return value }
      guard let definition = Self.definitions.first(where: { $0.name == name }) else {
        preconditionFailure("no setting \(name)")
      }
      return definition.standard
    }
    set { changed[name] = newValue }
  }
}
