internal import GSLNumerics

/// How the digits of a quasi-random point are randomised without losing their balance.
enum Scrambling: String, Sendable, CaseIterable {
  /// Owen's nested uniform scrambling (Owen 1995): every digit is flipped or not by a coin of its
  /// own for each value of the digits above it. Points are uniform and the error of a mean of a
  /// smooth function falls as N^-3/2.
  case owen
  /// One random shift of the digits for each dimension (digital shift).
  case shift
  /// The sequence itself, whose first point is the origin.
  case none
}

/// Scrambles base-2 digits; a pure function of seed, dimension and digits.
struct DigitScrambler: Sendable {
  let kind: Scrambling
  private let random: CounterRandom
  /// Digits scrambled one by one; those below, which no sequence of fewer points reaches, are
  /// replaced together by random ones of the digits above.
  private static let depth = 32

  init(_ kind: Scrambling, seed: UInt64) {
    self.kind = kind
    random = CounterRandom(seed: seed)
  }

  /// The coordinate in [0, 1) of digits, a whole number of 2⁻⁵³, in a dimension.
  @inline(__always)
  func coordinate(_ digits: UInt64, dimension: Int) -> Double {
    switch kind {
    case .none: return Double(digits) * 0x1p-53
    case .shift: return Double(digits ^ shift(dimension)) * 0x1p-53
    case .owen: return Double(scrambled(digits, UInt32(truncatingIfNeeded: dimension))) * 0x1p-53
    }
  }

  private func shift(_ dimension: Int) -> UInt64 {
    let purpose = DesignPurpose.shift.rawValue
    return random.bits(draw: 0, purpose: purpose, subject: UInt32(dimension), period: 0) >> 11
  }

  private func scrambled(_ digits: UInt64, _ dimension: UInt32) -> UInt64 {
    let purpose = DesignPurpose.scramble.rawValue
    var result: UInt64 = 0
    for depth in 0..<Self.depth {
      let above = digits >> UInt64(53 - depth)
      let coin = random.bits(
        draw: above, purpose: purpose, subject: dimension, period: UInt32(depth))
      let digit = digits >> UInt64(52 - depth) & 1
      result = result << 1 | (digit ^ coin >> 63)
    }
    let below = random.bits(
      draw: digits >> UInt64(53 - Self.depth), purpose: purpose, subject: dimension,
      period: UInt32(Self.depth))
    return result << UInt64(53 - Self.depth) | below >> UInt64(11 + Self.depth)
  }
}
