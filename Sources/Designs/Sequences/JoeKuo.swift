/// Joe and Kuo's primitive polynomials and initial direction numbers, read from ``joeKuoTable``.
enum JoeKuo {
  /// Dimensions in the table: those of every primitive polynomial over GF(2) up to degree 13, and
  /// the first.
  static let dimensions = 1111

  /// How many primitive polynomials there are of each degree from 1 (OEIS A011260).
  private static let polynomials = [1, 1, 2, 2, 6, 6, 18, 16, 48, 60, 176, 144, 630]

  /// What the recurrence of a dimension starts from.
  struct Start {
    /// The degree s of the polynomial.
    let degree: Int
    /// Its inner coefficients a, the highest power first.
    let coefficients: UInt64
    /// m_1 … m_s, odd, m_k < 2^k.
    let numbers: [UInt64]
  }

  /// The starts of dimensions 2 … count; count at most ``dimensions``.
  static func starts(_ count: Int) -> [Start] {
    var bits = BitStream()
    var starts: [Start] = []
    starts.reserveCapacity(count)
    for (index, number) in polynomials.enumerated() {
      let degree = index + 1
      for _ in 0..<number where starts.count + 1 < count {
        let coefficients = bits.take(degree - 1)
        let numbers = (1...degree).map { bits.take($0 - 1) << 1 | 1 }
        starts.append(Start(degree: degree, coefficients: coefficients, numbers: numbers))
      }
    }
    return starts
  }
}

/// The table's letters as bits.
private struct BitStream {
  private var next = 0

  /// The next `count` bits as a number, the first the most significant.
  mutating func take(_ count: Int) -> UInt64 {
    var value: UInt64 = 0
    for _ in 0..<count {
      let letter = joeKuoTable.utf8Start[next / 6]
      let bit = (Self.value(letter) >> (5 - next % 6)) & 1
      value = value << 1 | UInt64(bit)
      next += 1
    }
    return value
  }

  private static func value(_ letter: UInt8) -> UInt8 {
    switch letter {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): letter - 65
    case UInt8(ascii: "a")...UInt8(ascii: "z"): letter - 97 + 26
    case UInt8(ascii: "0")...UInt8(ascii: "9"): letter - 48 + 52
    case UInt8(ascii: "-"): 62
    default: 63
    }
  }
}
