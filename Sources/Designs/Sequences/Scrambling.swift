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
  private let coins: CoinTree
  /// Digits scrambled one by one; those below, which no sequence of fewer points reaches, are
  /// replaced together by random ones of the digits above.
  private static let depth = 36

  init(_ kind: Scrambling, seed: UInt64) {
    self.kind = kind
    random = CounterRandom(seed: seed)
    coins = CoinTree(seed: seed, .scramble)
  }

  /// The coordinate in [0, 1) of digits, a whole number of 2⁻⁵³, in a dimension.
  @inline(__always)
  func coordinate(_ digits: UInt64, dimension: Int) -> Double {
    let subject = UInt32(truncatingIfNeeded: dimension)
    switch kind {
    case .none: return Double(digits) * 0x1p-53
    case .shift: return Double(digits ^ shift(subject)) * 0x1p-53
    case .owen: return Double(scrambled(digits, subject)) * 0x1p-53
    }
  }

  private func shift(_ dimension: UInt32) -> UInt64 {
    random.bits(draw: 0, purpose: DesignPurpose.shift.rawValue, subject: dimension, period: 0) >> 11
  }

  private func scrambled(_ digits: UInt64, _ dimension: UInt32) -> UInt64 {
    let rest = UInt64(53 - Self.depth)
    // The branch goes by the digits themselves; what comes out is the coins met on it.
    var flips: UInt64 = 0
    let branch = coins.descend(from: 0, levels: 0..<Self.depth, subject: dimension) { coin, level in
      flips = flips << 1 | coin
      return digits >> UInt64(52 - level) & 1
    }
    let below = random.bits(
      draw: branch, purpose: DesignPurpose.shift.rawValue, subject: dimension, period: 1)
    return (branch ^ flips) << rest | below >> (64 - rest)
  }
}
