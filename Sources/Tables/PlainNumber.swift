internal import Glibc

/// Reads the decimal number at `place`, up to a comma or an end of line, and moves `place` there.
///
/// Correctly rounded, as `Double(_:)` is, but without making a text first. With up to 19 digits and
/// up to 19 decimals it takes one division of whole numbers; anything longer goes to C's `strtod`.
/// - Returns: the number; NaN for an empty cell; nil if the cell holds anything else, or a number
///   too large for a Double, or the bytes end within it.
@inline(__always)
func plainNumber(_ bytes: UnsafeBufferPointer<UInt8>, _ place: inout Int) -> Double? {
  let start = place
  guard start < bytes.count else { return nil }
  if bytes[start] == UInt8(ascii: ",") || isLineEnd(bytes[start]) { return .nan }
  let isNegative = bytes[start] == UInt8(ascii: "-")
  if isNegative || bytes[start] == UInt8(ascii: "+") { place += 1 }
  var number = DecimalDigits()
  number.readDigits(bytes, &place)
  if place < bytes.count, bytes[place] == UInt8(ascii: ".") {
    place += 1
    number.isFraction = true
    number.readDigits(bytes, &place)
  }
  guard number.seen > 0, place < bytes.count else { return nil }
  if bytes[place] | 0x20 == UInt8(ascii: "e") {
    guard skipExponent(bytes, &place) else { return nil }
    return parsedByC(bytes, start)
  }
  guard bytes[place] == UInt8(ascii: ",") || isLineEnd(bytes[place]) else { return nil }
  guard number.digits <= 19, number.decimals <= 19 else { return parsedByC(bytes, start) }
  let value = quotient(number.whole, number.decimals)
  return isNegative ? -value : value
}

/// The digits of a number, read so far.
private struct DecimalDigits {
  /// The digits as a whole number, exact while there are at most 19.
  var whole: UInt64 = 0
  /// How many digits there are, leading zeros left out, and with them.
  var digits = 0, seen = 0
  /// How many stand behind the point.
  var decimals = 0
  var isFraction = false

  @inline(__always)
  mutating func readDigits(_ bytes: UnsafeBufferPointer<UInt8>, _ place: inout Int) {
    while place < bytes.count {
      let digit = bytes[place] &- UInt8(ascii: "0")
      guard digit <= 9 else { return }
      whole = whole &* 10 &+ UInt64(digit)
      if whole != 0 { digits += 1 }
      if isFraction { decimals += 1 }
      seen += 1
      place += 1
    }
  }
}

/// whole / 10^decimals, correctly rounded.
///
/// Both are shifted to the left until their first bit is set; the quotient of 127 by 64 bits then
/// has at least 63 bits. The last of them is set if there is a remainder, so that rounding to 53
/// bits goes as for the exact quotient; the shifts are undone by an exact power of two.
@inline(__always)
private func quotient(_ whole: UInt64, _ decimals: Int) -> Double {
  if decimals == 0 || whole == 0 { return Double(whole) }
  let power = powersOfTen[decimals]
  let (up, down) = (whole.leadingZeroBitCount, power.leadingZeroBitCount)
  let shifted = whole << UInt64(up)
  let (bits, rest) = (power << UInt64(down)).dividingFullWidth((shifted >> 1, shifted << 63))
  let exponent = down - up - 63
  return Double(bits | (rest == 0 ? 0 : 1))
    * Double(sign: .plus, exponent: exponent, significand: 1)
}

/// 10^0 … 10^19, all below 2^64.
private let powersOfTen: InlineArray<20, UInt64> = {
  var powers = InlineArray<20, UInt64>(repeating: 1)
  for place in 1..<20 { powers[place] = powers[place - 1] * 10 }
  return powers
}()

/// Moves past the exponent at `place`, up to the cell's end; whether it is one.
private func skipExponent(_ bytes: UnsafeBufferPointer<UInt8>, _ place: inout Int) -> Bool {
  place += 1
  if place < bytes.count, bytes[place] == UInt8(ascii: "-") || bytes[place] == UInt8(ascii: "+") {
    place += 1
  }
  let first = place
  while place < bytes.count, bytes[place] &- UInt8(ascii: "0") <= 9 { place += 1 }
  guard place > first, place < bytes.count else { return false }
  return bytes[place] == UInt8(ascii: ",") || isLineEnd(bytes[place])
}

/// The number at `start`, whose form has been checked and which something else follows.
private func parsedByC(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> Double? {
  guard let base = bytes.baseAddress else { return nil }
  let value = strtod(UnsafeRawPointer(base + start).assumingMemoryBound(to: CChar.self), nil)
  return value.isFinite ? value : nil
}
