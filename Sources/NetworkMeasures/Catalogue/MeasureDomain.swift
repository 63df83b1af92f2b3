/// For which networks a measure is defined.
public struct MeasureDomain: Sendable, Hashable {
  /// What a measure looks at.
  public enum Scope: String, Sendable {
    /// One layer in one period.
    case layer
    /// All layers of a period together.
    case multiplex
    /// Actors' capabilities alone.
    case capabilities
  }

  /// Which signs the weights may have.
  public enum Signs: String, Sendable {
    case any
    case positive
  }

  /// Which directions the ties may have.
  public enum Direction: String, Sendable {
    case any, undirected, directed
  }

  /// What the measure looks at.
  public let scope: Scope
  /// Which signs the weights may have.
  public let signs: Signs
  /// Which directions the ties may have.
  public let direction: Direction
  /// Columns of the table of actors without which there is no answer.
  public let needs: [String]
  /// The most actors for which it is worked out.
  public let most: Int

  /// A domain; by default any single layer with at most 5,000 actors.
  public init(
    _ scope: Scope = .layer, signs: Signs = .any, direction: Direction = .any,
    needs: [String] = [], most: Int = 5000
  ) {
    self.scope = scope
    self.signs = signs
    self.direction = direction
    self.needs = needs
    self.most = most
  }

  /// Any layer, however large.
  public static let anyLayer = MeasureDomain(most: .max)
  /// Layers without negative ties.
  public static let positive = MeasureDomain(signs: .positive)
  /// Undirected layers of any sign.
  public static let undirected = MeasureDomain(direction: .undirected)
  /// Actors' capabilities in one column called `power`.
  public static let power = MeasureDomain(.capabilities, needs: ["power"], most: .max)

  /// Why a measure with this domain has no answer for a case; `nil` if it has one.
  func reasonAgainst(_ input: MeasureCase) -> String? {
    for column in needs where !input.capabilities.has(column) {
      return "needs the column '\(column)' in the table of actors (--actors)"
    }
    if input.order > most {
      return "is worked out for at most \(most) actors, found \(input.order)"
    }
    if scope == .capabilities { return nil }
    if scope == .multiplex, input.layers.count < 2 { return "needs two layers or more" }
    let networks = scope == .multiplex ? input.layers : [input.network]
    for network in networks {
      if let reason = reasonAgainst(network) { return reason }
    }
    return nil
  }

  private func reasonAgainst(_ network: TieNetwork) -> String? {
    if signs == .positive, network.hasNegative {
      return "is not defined for negative ties: choose one sign with --take positive or negative, "
        + "or drop the signs with --take absolute"
    }
    if direction == .undirected, network.isDirected {
      return "is not defined for directed ties: make them undirected with --symmetrise"
    }
    if direction == .directed, !network.isDirected { return "needs directed ties" }
    return nil
  }

  /// The domain in words, for the reference page.
  public var description: String {
    var words: [String] = []
    switch scope {
    case .layer: words.append("one layer")
    case .multiplex: words.append("two layers or more")
    case .capabilities: words.append("actors")
    }
    if scope != .capabilities {
      words.append(signs == .positive ? "no negative ties" : "any signs")
      words.append(direction == .any ? "directed or not" : direction.rawValue)
    }
    if !needs.isEmpty { words.append("needs \(needs.joined(separator: ", "))") }
    if most < .max { words.append("at most \(most) actors") }
    return words.joined(separator: "; ")
  }
}
