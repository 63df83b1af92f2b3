/// What measures are worked out from: a layer, the other layers of the period, and the actors'
/// capabilities. Keeps what several measures need, so that it is worked out once.
///
/// Not for use by several threads at once.
public final class MeasureCase {
  /// The layer to be measured; for multiplex measures the first of the layers.
  public let network: TieNetwork
  /// All layers of the period, all with the same actors.
  public let layers: [TieNetwork]
  /// The names of the layers.
  public let layerNames: [String]
  /// What is known of the actors.
  public let capabilities: Capabilities
  /// The names of the actors, for notes.
  public let names: [String]
  /// The settings of the measures.
  public let parameters: MeasureParameters

  /// A case of one layer.
  public convenience init(
    _ network: TieNetwork, capabilities: Capabilities? = nil, actors: [String]? = nil,
    parameters: MeasureParameters = MeasureParameters()
  ) {
    self.init(
      layers: [network], names: [""], capabilities: capabilities, actors: actors,
      parameters: parameters)
  }

  /// A case of several layers.
  ///
  /// - Parameters:
  ///   - layers: at least one, all of the same order.
  ///   - names: one for each layer.
  ///   - capabilities: one value per actor and column; none if left out.
  ///   - actors: the actors' names, for notes; numbers from 0 if left out.
  public init(
    layers: [TieNetwork], names: [String], capabilities: Capabilities? = nil,
    actors: [String]? = nil, parameters: MeasureParameters = MeasureParameters()
  ) {
    precondition(!layers.isEmpty && layers.count == names.count, "one name for each layer")
    precondition(layers.allSatisfy { $0.order == layers[0].order }, "the same actors in each")
    network = layers[0]
    self.layers = layers
    layerNames = names
    self.capabilities = capabilities ?? Capabilities(order: layers[0].order)
    precondition(self.capabilities.order == layers[0].order, "capabilities of the same actors")
    self.names = actors ?? (0..<layers[0].order).map { "\($0)" }
    precondition(self.names.count == layers[0].order, "one name for each actor")
    self.parameters = parameters
  }

  /// The number of actors.
  var order: Int { network.order }

  lazy var matrix: [Double] = network.matrix
  lazy var out = Adjacency(network, .out)
  lazy var into = Adjacency(network, .in)
  lazy var both = Adjacency(network, .both)
  lazy var graph = GraphHolder(network)
  lazy var paths = ShortestPaths(network, out: out, into: into)
  var knownComponents: [Int]?
  var knownEigen: (values: [Double], vectors: [Double])?
  var knownCamps: Camps?
  var knownWeakCamps: CampDivision?
  var knownMultiplexDivision: MultiplexDivision?
  var knownCliques: CliqueSearch?
  /// Communities found, by the name of the method.
  var knownCommunities: [String: [Int]] = [:]
}

// MARK: - Making values

extension MeasureCase {
  /// One value for each actor.
  func eachActor(_ value: (Int) -> Double?) -> [MeasureValue] {
    (0..<order).map { MeasureValue(.actor($0), value($0)) }
  }

  /// One value for each actor, in order.
  func actors(_ values: [Double]) -> [MeasureValue] {
    values.enumerated().map { MeasureValue(.actor($0.offset), $0.element) }
  }

  /// One value for each pair i < j.
  func eachPair(_ value: (Int, Int) -> Double?) -> [MeasureValue] {
    var values: [MeasureValue] = []
    values.reserveCapacity(order * max(0, order - 1) / 2)
    for a in 0..<order {
      for b in (a + 1)..<max(order, a + 1) { values.append(MeasureValue(.dyad(a, b), value(a, b))) }
    }
    return values
  }

  /// The value of the network.
  func whole(_ value: Double?, note: String = "") -> [MeasureValue] {
    [MeasureValue(.network, value, note: note)]
  }
}
