/// What a random number of a design is for: part of its key. The values are far from those of the
/// model, so that a design and the runs at its points share no number under one seed. Values are
/// part of the promise of equal bytes: never reuse one.
enum DesignPurpose: UInt16 {
  /// The coordinates of random points; draw = point, period = factor.
  case point = 0x4401
  /// A bit of Owen's nested scrambling; draw = digits above it, subject = factor, period = depth.
  case scramble = 0x4402
  /// A digital shift; subject = factor.
  case shift = 0x4403
  /// The rounds of a random permutation; draw = half, subject = stream, period = round.
  case permutation = 0x4404
  /// Which half of a cell a Latin hypercube's point takes; draw = cell, subject = factor.
  case half = 0x4405
  /// The place in the finest cell; draw = point, period = factor.
  case jitter = 0x4406
  /// A Halton sequence's permutations of digits; subject = factor, period = depth.
  case digits = 0x4407
  /// The start of a Morris trajectory; draw = trajectory, period = factor.
  case base = 0x4408
  /// The direction of a Morris step; draw = trajectory, period = group.
  case direction = 0x4409
  /// The order of Morris steps; draw = trajectory, period = group.
  case order = 0x440A
  /// The phase of a FAST curve; draw = factor.
  case phase = 0x440B
  /// The exchanges of an optimised Latin hypercube; draw = exchange.
  case exchange = 0x440C
}
