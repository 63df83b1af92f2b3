internal import GSLNumerics

/// A random permutation of 0 ..< n that needs no memory: the place of one number is found alone.
///
/// Up to ``exact`` numbers each gets a random key and its place is the rank of its key, so that every
/// permutation is equally likely. Beyond, an alternating Feistel network of eight rounds permutes the
/// numbers of as many bits as n has (Luby & Rackoff 1988, SIAM J. Comput. 17:373), and a number that
/// lands outside walks on until it is inside (Black & Rogaway 2002, CT-RSA): at most two steps in the
/// mean.
struct KeyedPermutation: Sendable {
  private let random: CounterRandom
  private static let exact = 16
  private static let rounds = 8

  init(seed: UInt64) { random = CounterRandom(seed: seed) }

  /// The place of `number` in the permutation of 0 ..< `count` of a stream.
  func place(of number: Int, count: Int, stream: UInt32) -> Int {
    count <= Self.exact
      ? rank(number, count, stream) : walk(UInt64(number), UInt64(count), stream)
  }

  private func rank(_ number: Int, _ count: Int, _ stream: UInt32) -> Int {
    let own = key(number, stream)
    var rank = 0
    for other in 0..<count where other != number {
      let key = key(other, stream)
      if key < own || (key == own && other < number) { rank += 1 }
    }
    return rank
  }

  private func key(_ number: Int, _ stream: UInt32) -> UInt64 {
    random.bits(
      draw: UInt64(number), purpose: DesignPurpose.permutation.rawValue, subject: stream,
      period: UInt32.max)
  }

  private func walk(_ number: UInt64, _ count: UInt64, _ stream: UInt32) -> Int {
    let bits = UInt64(64 - (count - 1).leadingZeroBitCount)
    let low = bits / 2
    var value = number
    repeat { value = scrambled(value, low: low, high: bits - low, stream) } while value >= count
    return Int(value)
  }

  private func scrambled(_ value: UInt64, low: UInt64, high: UInt64, _ stream: UInt32) -> UInt64 {
    let (lowMask, highMask) = ((1 as UInt64) << low - 1, (1 as UInt64) << high - 1)
    var (right, left) = (value & lowMask, value >> low)
    let purpose = DesignPurpose.permutation.rawValue
    for round in 0..<UInt32(Self.rounds / 2) {
      left ^=
        highMask
        & random.bits(draw: right, purpose: purpose, subject: stream, period: 2 * round)
      right ^=
        lowMask
        & random.bits(draw: left, purpose: purpose, subject: stream, period: 2 * round + 1)
    }
    return left << low | right
  }
}
