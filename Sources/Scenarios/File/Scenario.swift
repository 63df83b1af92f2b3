public import AllianceModel
public import SourceText

/// Nested draws: outer ones of parameters, inner ones of chance (methods Q21).
public struct Draws: Sendable, Hashable {
  public var parameters: Int, chance: Int

  public init(parameters: Int, chance: Int) {
    self.parameters = parameters
    self.chance = chance
  }

  public static let standard = Draws(parameters: 500, chance: 40)
  /// Of each point of a sweep: parameters at their centre, and chance.
  public static let sweep = Draws(parameters: 1, chance: 400)
  /// The most draws of one run.
  public static let most = 100_000_000
  public var total: Int { parameters * chance }
}

/// A scenario checked against its data set: nothing downstream validates again.
public struct CheckedScenario: Sendable {
  public let name: String
  public let title: String
  public let question: String
  /// File it was read from.
  public let file: String
  /// The data set's world with this scenario's parameters.
  public internal(set) var world: World
  /// The data set's standing events and the scenario's own, in order.
  public internal(set) var events: [Event]
  public let horizon: Horizon
  /// Steps reported, ascending.
  public let reported: [Int]
  public let draws: Draws
  public let seed: UInt64
  /// Name of the scenario that shifts are taken from; its own name for a reference.
  public let reference: String
  public let interventions: [Intervention]
  public let expectations: [Expectation]
  /// Its sweep, if it has one.
  public let sweep: SweepSpecification?
  /// Draws of each of its points.
  public var sweepDraws = Draws.sweep
  public var sweepExpectations: [SweepExpectation] = []
  /// When its sweep has run enough points.
  public var sweepStop = SweepStop()
  /// Everything that determines its numbers, as YAML: equal texts run alike.
  public let resolved: String
  /// Parameters it overrides, by name.
  public let overrides: [String]

  /// Mechanisms that change the world between events; the reference is run under the same.
  public var dynamics = Dynamics.off

  /// Measures of the network that it asks for; the reference is measured the same.
  public var measures: [ScenarioMeasure] = []

  /// Whether shifts are taken from this scenario itself.
  public var isReference: Bool { reference == name }
}

/// A gate for continuous integration: what the run must show.
public struct Expectation: Sendable {
  public enum Subject: Sendable, Hashable {
    case theatre(String)
    case region, network
    case intervention(String)
    /// An actor of the network.
    case actor(String)

    /// The word in result tables.
    public var word: String {
      switch self {
      case .theatre(let id): id
      case .region: "region"
      case .network: "network"
      case .intervention(let id): id
      case .actor(let code): code
      }
    }

    /// Whether it is the alignment network or an actor in it, not a contest.
    public var isOfNetwork: Bool {
      switch self {
      case .network, .actor: true
      case .theatre, .region, .intervention: false
      }
    }
  }

  public enum Quantity: String, Sendable, CaseIterable {
    case value, shift
    case probabilityUp = "p_up"
    case probabilitySame = "p_same"
    case probabilityDown = "p_down"
  }

  public enum Direction: String, Sendable, CaseIterable {
    /// The tests of methods Q33.
    case rises, falls
    /// Does neither: the shift is within the band in the mean.
    case unmoved
  }

  public enum Condition: Sendable {
    case between(Quantity, Double, Double)
    case direction(Direction)
  }

  public let measure: String
  public let subject: Subject
  /// Step it is read at.
  public let step: Int
  public let mode: CommitmentMode
  public let conditions: [Condition]
  public let location: SourceLocation
}
