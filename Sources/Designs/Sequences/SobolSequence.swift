/// The Sobol' sequence in Gray-code order (Sobol' 1967; Antonov & Saleev 1979) with Joe and Kuo's
/// direction numbers, each point found directly from its index.
///
/// Unlike GSL's generator, which makes points one after the other and ends at 40 dimensions, any
/// point costs the same, so that shards need not run through those before. One family of direction
/// numbers serves all dimensions, so that a design keeps its columns when factors are added. Up to
/// 2⁵² points.
struct SobolSequence: Sendable {
  /// How many dimensions.
  let dimensions: Int
  /// For each bit of the Gray code, the direction numbers of all dimensions, scaled by 2⁵³.
  private let directions: [UInt64]

  /// Bits of a coordinate: those of a Double's fraction.
  static let bits = 53
  /// The greatest number of dimensions.
  static var greatestDimension: Int { JoeKuo.dimensions }

  /// - Throws: beyond ``greatestDimension``.
  init(dimensions: Int) throws(DesignError) {
    guard (1...Self.greatestDimension).contains(dimensions) else {
      throw DesignError(
        "a Sobol' sequence has 1 to \(Self.greatestDimension) dimensions, \(dimensions) are needed")
    }
    self.dimensions = dimensions
    var table = [UInt64](repeating: 0, count: dimensions * Self.bits)
    for bit in 0..<Self.bits { table[bit * dimensions] = 1 << UInt64(Self.bits - 1 - bit) }
    for (index, start) in JoeKuo.starts(dimensions).enumerated() {
      for (bit, number) in Self.directions(start).enumerated() {
        table[bit * dimensions + index + 1] = number
      }
    }
    directions = table
  }

  /// The direction numbers of a dimension, by the recurrence of Bratley & Fox 1988 (ACM TOMS 14,
  /// algorithm 659): v_k = a_1 v_(k-1) ⊕ … ⊕ a_(s-1) v_(k-s+1) ⊕ v_(k-s) ⊕ (v_(k-s) >> s).
  private static func directions(_ start: JoeKuo.Start) -> [UInt64] {
    let degree = start.degree
    var values = start.numbers.enumerated().map { $1 << UInt64(bits - 1 - $0) }
    for k in degree..<bits {
      var value = values[k - degree] ^ (values[k - degree] >> UInt64(degree))
      for step in 1..<max(degree, 1)
      where start.coefficients >> UInt64(degree - 1 - step) & 1 == 1 {
        value ^= values[k - step]
      }
      values.append(value)
    }
    return values
  }

  /// Writes the digits of point `index`, as whole numbers of 2⁻⁵³, as many as dimensions.
  func digits(_ index: Int, into row: UnsafeMutablePointer<UInt64>) {
    row.update(repeating: 0, count: dimensions)
    var gray = UInt64(index) ^ UInt64(index) >> 1
    directions.withUnsafeBufferPointer { table in
      while gray != 0 {
        let start = gray.trailingZeroBitCount &* dimensions
        for column in 0..<dimensions { row[column] ^= table[start &+ column] }
        gray &= gray &- 1
      }
    }
  }

  /// The digits of point `index` in one dimension.
  func digits(_ index: Int, column: Int) -> UInt64 {
    var gray = UInt64(index) ^ UInt64(index) >> 1
    var value: UInt64 = 0
    while gray != 0 {
      value ^= directions[gray.trailingZeroBitCount &* dimensions &+ column]
      gray &= gray &- 1
    }
    return value
  }
}
