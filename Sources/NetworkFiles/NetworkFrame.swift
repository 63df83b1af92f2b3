public import NetworkMeasures

/// The network of one period: actors, layers of ties, and what is known of the actors.
public struct NetworkFrame: Sendable {
  /// The period; empty where a source has none.
  public var period: String
  /// The actors' names, sorted.
  public var names: [String]
  /// The layers, sorted by name; at least one.
  public var layers: [NetworkLayer]
  /// What is known of the actors.
  public var capabilities: Capabilities

  /// A frame of known parts.
  public init(
    period: String = "", names: [String], layers: [NetworkLayer], capabilities: Capabilities
  ) {
    self.period = period
    self.names = names
    self.layers = layers
    self.capabilities = capabilities
  }
}

/// A layer of a frame.
public struct NetworkLayer: Sendable {
  /// Its name; empty where a source has one layer only.
  public var name: String
  /// Its ties.
  public var network: TieNetwork
  /// How sure each tie is, one for each tie of the network in order; empty where all are sure.
  public var beliefs: [TieBelief]

  /// A layer; without beliefs all ties are sure.
  public init(name: String, network: TieNetwork, beliefs: [TieBelief] = []) {
    precondition(beliefs.isEmpty || beliefs.count == network.tieCount, "one belief for each tie")
    self.name = name
    self.network = network
    self.beliefs = beliefs
  }
}
