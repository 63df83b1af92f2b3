/// What a random number is for: part of its key, so that numbers of different purposes never meet
/// (architecture, Randomness). Values are part of the promise of equal bytes: never reuse one.
enum RandomPurpose: UInt16 {
  /// A parameter's deviate, subject = its stream.
  case parameter = 1
  /// The size of an event, subject = its stream.
  case magnitude = 2
  /// Shared disposition to join: u per theatre, v per theatre and side (methods Q18).
  case theatreShock = 3
  case sideShock = 4
  /// A party's own uniform U.
  case partyShock = 5
  /// Quality and readiness q of an actor in a theatre.
  case quality = 6
  /// Innovation of spending growth, subject = actor, period = step.
  case spending = 7
  /// Whether and when an event happens, subject = event.
  case occurrence = 8
  case time = 9
  /// Which power measure a `drawn` run uses, and the weights of the composite.
  case measure = 10
  case weights = 11
  // 12 to 19 are kept free.
  /// Brownian increments of alignment and those that halve a step (subject = pair, period = step),
  /// and its jumps (period = 2 · jumps, + 1 for the direction).
  case alignmentNoise = 20
  case alignmentBridge = 21
  case alignmentJump = 22
  /// Whether a leader leaves, is re-elected, is succeeded without contest, and what a change does
  /// to commitment: subject = actor, period = step.
  case leaderExit = 23
  case leaderTerm = 24
  case leaderContest = 25
  case leaderTurn = 26
  /// The exponential that a pair's integrated hazard of a pact must reach: period = its changes.
  case pactChange = 27
  /// Which of the two ends a pact: subject = pair, period = its changes.
  case pactLeaver = 28
  /// Tries of the triad dynamics: subject = step, period = which number of the step.
  case triadTry = 29
}

/// The mechanisms that draw random numbers of their own (methods Q22: parts of chance).
public enum MechanismStream: String, Sendable, CaseIterable, Hashable {
  case leaders, pacts, arms, alignment
}

extension Dynamics {
  /// The streams of the mechanisms that are on.
  public var streams: [MechanismStream] {
    MechanismStream.allCases.filter { stream in mechanisms.contains { $0.name == stream.rawValue } }
  }
}

/// Which draw each group of uncertainty takes its numbers from; equal indices give equal numbers
/// whatever the other groups do, which is what the variance split needs (methods Q22).
public struct DrawIndex: Sendable, Hashable {
  public var parameters: UInt64, measurement: UInt64, chance: UInt64
  /// A mechanism whose random numbers come from another chance draw than the rest, and that draw:
  /// what splitting chance by mechanism needs.
  public var exchanged: MechanismStream?
  public var exchangedChance: UInt64 = 0

  /// The chance draw of a mechanism.
  @inline(__always) func chance(of stream: MechanismStream) -> UInt64 {
    exchanged == stream ? exchangedChance : chance
  }

  public init(parameters: UInt64, measurement: UInt64, chance: UInt64) {
    self.parameters = parameters
    self.measurement = measurement
    self.chance = chance
  }

  /// The chance draw `inner` of the nested parameter draw `outer`; independent of how many of
  /// either there are.
  public static func nested(outer: Int, inner: Int) -> DrawIndex {
    DrawIndex(
      parameters: UInt64(outer), measurement: UInt64(outer),
      chance: UInt64(outer) << 20 | UInt64(inner))
  }

  /// In place of an index of parameters and measurement: nothing there is drawn, every parameter
  /// and size of an event is at its median (weights at their mean, the joiner's coefficients at
  /// their estimates), so that a sweep shows its factors alone.
  public static let centre = UInt64.max

  /// The chance draw `inner` with all parameters at their centre.
  public static func central(inner: Int) -> DrawIndex {
    DrawIndex(
      parameters: centre, measurement: centre, chance: nested(outer: 0, inner: inner).chance)
  }

  subscript(group: VarianceGroup) -> UInt64 {
    switch group {
    case .parameters: parameters
    case .measurement: measurement
    case .chance: chance
    }
  }
}
