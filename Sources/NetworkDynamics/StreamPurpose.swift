/// What the random numbers of this room are for; the numbers are part of the promise of equal
/// bytes and never reused.
///
/// The numbers stand apart from those of the alliance model, so that both may share a seed.
enum StreamPurpose: UInt16 {
  /// Which tie or triad the triad dynamics tries.
  case triads = 0x4000
  /// The moves of the landscape's annealing.
  case annealing = 0x4001
  /// The configurations from which the landscape's basins are sampled.
  case basins = 0x4002
  /// How many opportunities a simulated period of the actor-oriented model has.
  case opportunities = 0x4003
  /// Who gets an opportunity of the actor-oriented model, and what is made of it.
  case ministeps = 0x4004
  /// The parameters of a forecast by a fitted actor-oriented model.
  case forecast = 0x4005
}
