internal import Glibc

/// How many digits of a number are written.
public enum Digits: String, Sendable, CaseIterable {
  /// At most 10 significant digits, without zeros at the end.
  case ten
  /// The fewest digits that read back as the same number.
  case full
}

/// `x` in decimal digits with a point.
///
/// `.ten` rounds the exact value to 10 significant digits, halves to even, and drops zeros at the
/// end. Numbers from 1e-5 to 1e15 are written without an exponent, others as `1.5e-7`. Minus zero
/// is `0`; what is not finite is empty. A number below 2.2e-308 keeps its fewest digits if they are
/// at most 10.
public func formatNumber(_ x: Double, digits: Digits) -> String {
  var bytes: [UInt8] = []
  appendNumber(x, digits: digits, to: &bytes)
  return String(decoding: bytes, as: UTF8.self)
}

/// Appends `formatNumber(x)` with `point` as its decimal point.
func appendNumber(
  _ x: Double, digits: Digits, point: UInt8 = UInt8(ascii: "."), to bytes: inout [UInt8]
) {
  guard x.isFinite else { return }
  if x.magnitude < 1e10, x == x.rounded(.towardZero) { return appendInteger(Int(x), to: &bytes) }
  if x < 0 { bytes.append(UInt8(ascii: "-")) }
  decimal(x.magnitude, digits).write(to: &bytes, point: point)
}

private func decimal(_ x: Double, _ digits: Digits) -> Decimal {
  if digits == .full { return Decimal(x) }
  if let rounded = Decimal(tenDigitsOf: x) { return rounded }
  var decimal = Decimal(x)
  decimal.round(x)
  return decimal
}

/// Appends the decimal digits of `value`.
func appendInteger(_ value: Int, to bytes: inout [UInt8]) {
  if value < 0 { bytes.append(UInt8(ascii: "-")) }
  var rest = value.magnitude
  let start = bytes.count
  repeat {
    bytes.append(zero + UInt8(rest % 10))
    rest /= 10
  } while rest > 0
  bytes[start...].reverse()
}

private let zero = UInt8(ascii: "0")

/// The digits `d` of a positive number 0.d × 10^exponent, without zeros at either end.
private struct Decimal {
  private var digits = InlineArray<24, UInt8>(repeating: 0)
  private var count = 0
  private var exponent = 0

  /// The shortest digits that read back as `x`, which is positive and finite.
  init(_ x: Double) { read(x.description.utf8) }

  /// `x` rounded to 10 digits by one multiplication; `nil` unless 1e-5 ≤ `x` < 1e10 and it is clear
  /// which way to round.
  ///
  /// The power of ten is exact, so the product is off by half a unit in its last place at most:
  /// less than 1e-6 for ten digits before the point.
  init?(tenDigitsOf x: Double) {
    guard x >= 1e-5, x < 1e10 else { return nil }
    var place = 0
    while x < Self.leasts[place] { place += 1 }
    let scaled = x * Self.scales[place]
    let whole = scaled.rounded(.down)
    guard (scaled - whole - 0.5).magnitude > 1e-5 else { return nil }
    var rest = Int(scaled.rounded())
    exponent = 10 - place
    if rest >= 10_000_000_000 {
      rest /= 10
      exponent += 1
    }
    count = 10
    for place in stride(from: 9, through: 0, by: -1) {
      digits[place] = zero + UInt8(rest % 10)
      rest /= 10
    }
    dropZeros()
  }

  /// 1e9 … 1e-5, and what brings numbers from there to the next up to ten digits before the point.
  private static let leasts: InlineArray<15, Double> = [
    1e9, 1e8, 1e7, 1e6, 1e5, 1e4, 1e3, 1e2, 1e1, 1e0, 1e-1, 1e-2, 1e-3, 1e-4, 1e-5,
  ]
  private static let scales: InlineArray<15, Double> = [
    1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14,
  ]

  /// Rounds to 10 digits. The shortest digits of `x` round as its exact value does, but for a lone
  /// 5 in the eleventh place, which may stand for a little more or less: then C's exact conversion
  /// decides.
  mutating func round(_ x: Double) {
    guard count > 10 else { return }
    if count == 11, digits[10] == zero + 5 { return read(exactTenDigits(x)) }
    let roundsUp = digits[10] >= zero + 5
    count = 10
    if roundsUp { increment() }
    dropZeros()
  }

  private mutating func increment() {
    while count > 0, digits[count - 1] == zero + 9 { count -= 1 }
    if count > 0 {
      digits[count - 1] += 1
    } else {
      digits[0] = zero + 1
      count = 1
      exponent += 1
    }
  }

  private mutating func dropZeros() { while count > 1, digits[count - 1] == zero { count -= 1 } }

  /// Reads the form `123.45e-6`.
  private mutating func read(_ text: some Sequence<UInt8>) {
    (count, exponent) = (0, 0)
    var sawPoint = false
    var power = 0
    var powerIsNegative = false
    var inPower = false
    for byte in text {
      switch byte {
      case UInt8(ascii: "."): sawPoint = true
      case UInt8(ascii: "e"): inPower = true
      case UInt8(ascii: "-"): powerIsNegative = true
      case UInt8(ascii: "+"): break
      default:
        if inPower {
          power = power * 10 + Int(byte - zero)
        } else if count > 0 || byte != zero {
          digits[count] = byte
          count += 1
          if !sawPoint { exponent += 1 }
        } else if sawPoint {
          exponent -= 1
        }
      }
    }
    exponent += powerIsNegative ? -power : power
    dropZeros()
  }

  func write(to bytes: inout [UInt8], point: UInt8) {
    let isPowerOfTen = count == 1 && digits[0] == zero + 1
    if exponent < -4 || exponent > 16 || (exponent == 16 && !isPowerOfTen) {
      writeDigits(0..<1, to: &bytes)
      if count > 1 { bytes.append(point) }
      writeDigits(1..<count, to: &bytes)
      bytes.append(UInt8(ascii: "e"))
      appendInteger(exponent - 1, to: &bytes)
    } else if exponent <= 0 {
      bytes += [zero, point]
      for _ in 0..<(-exponent) { bytes.append(zero) }
      writeDigits(0..<count, to: &bytes)
    } else {
      writeDigits(0..<exponent, to: &bytes)
      if count > exponent { bytes.append(point) }
      if count > exponent { writeDigits(exponent..<count, to: &bytes) }
    }
  }

  /// The digits at the places in `range`, zero where there are none.
  private func writeDigits(_ range: Range<Int>, to bytes: inout [UInt8]) {
    for place in range { bytes.append(place < count ? digits[place] : zero) }
  }
}

/// `x` as `d.ddddddddde±dd`, rounded from its exact value.
private func exactTenDigits(_ x: Double) -> [UInt8] {
  var buffer = [CChar](repeating: 0, count: 32)
  let length = withVaList([x]) { vsnprintf(&buffer, buffer.count, "%.9e", $0) }
  return buffer.prefix(Int(length)).map { UInt8(bitPattern: $0) }
}
