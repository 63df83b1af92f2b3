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
  /// Brownian increments of alignment, those that halve a step, and its jumps: subject = pair,
  /// period = step.
  case alignmentNoise = 20
  case alignmentBridge = 21
  case alignmentJump = 22
}

/// Which draw each group of uncertainty takes its numbers from; equal indices give equal numbers
/// whatever the other groups do, which is what the variance split needs (methods Q22).
public struct DrawIndex: Sendable, Hashable {
  public var parameters: UInt64, measurement: UInt64, chance: UInt64

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

  subscript(group: VarianceGroup) -> UInt64 {
    switch group {
    case .parameters: parameters
    case .measurement: measurement
    case .chance: chance
    }
  }
}
