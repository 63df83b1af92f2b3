import Testing

@testable import Designs

@Suite struct SobolSequenceTests {
  private static func point(_ index: Int, dimensions: Int) throws -> [Double] {
    try SobolDesign(factors: dimensions, points: index + 1, seed: 0, scramble: .none)
      .points(index..<index + 1)
  }

  /// The first ten points in three dimensions, from the notes of Joe & Kuo ("Notes on generating
  /// Sobol' sequences", web.maths.unsw.edu.au/~fkuo/sobol/joe-kuo-notes.pdf).
  @Test func firstPointsOfJoeAndKuo() throws {
    let published: [[Double]] = [
      [0, 0, 0], [0.5, 0.5, 0.5], [0.75, 0.25, 0.25], [0.25, 0.75, 0.75], [0.375, 0.375, 0.625],
      [0.875, 0.875, 0.125], [0.625, 0.125, 0.875], [0.125, 0.625, 0.375],
      [0.1875, 0.3125, 0.9375], [0.6875, 0.8125, 0.4375],
    ]
    for (index, expected) in published.enumerated() {
      #expect(try Self.point(index, dimensions: 3) == expected)
    }
  }

  /// scipy 1.17.1, `qmc.Sobol(1111, scramble=False)`.
  @Test(arguments: [
    (1000, 0, 0.2197265625), (1000, 1, 0.0966796875), (1000, 2, 0.5185546875),
    (1000, 9, 0.0693359375), (1000, 39, 0.4794921875), (1000, 40, 0.9130859375),
    (1000, 99, 0.1865234375), (1000, 499, 0.2548828125), (1000, 999, 0.2001953125),
    (1000, 1110, 0.3701171875), (4095, 0, 0.000244140625), (4095, 39, 0.227294921875),
    (4095, 40, 0.200927734375), (4095, 999, 0.308349609375), (4095, 1110, 0.338623046875),
  ]) func agreesWithScipy(index: Int, dimension: Int, expected: Double) throws {
    #expect(try Self.point(index, dimensions: 1111)[dimension] == expected)
    #expect(try Self.point(index, dimensions: dimension + 1)[dimension] == expected)
  }

  /// Every direction number of every dimension: the sum over k < 20 and d of
  /// (k + 1)(d + 1) × 2³⁰ x_d of point 2^k, modulo 2⁶¹ - 1, from scipy 1.17.1.
  @Test func wholeTableAgreesWithScipy() throws {
    let modulus = (1 << 61) - 1
    var sum = 0
    for k in 0..<20 {
      for (d, x) in try Self.point(1 << k, dimensions: 1111).enumerated() {
        let term = (Int(x * 0x1p30) * (d + 1)) % modulus * (k + 1)
        sum = (sum + term) % modulus
      }
    }
    #expect(sum == 69_407_393_097_457_664)
  }

  @Test(arguments: [0, 1112, 21201]) func beyondTheTableIsAnError(dimensions: Int) {
    let error = #expect(throws: DesignError.self) {
      _ = try SobolSequence(dimensions: dimensions)
    }
    #expect(error?.message.contains("1 to 1111 dimensions, \(dimensions) are needed") == true)
  }

  /// The defining property: 2^m points put one in each of 2^m equal parts of every coordinate.
  @Test func everyDyadicIntervalHoldsOnePoint() throws {
    let design = try SobolDesign(factors: 200, points: 256, seed: 0, scramble: .none)
    let points = design.points
    for factor in 0..<200 {
      let cells = (0..<256).map { Int(points[$0 * 200 + factor] * 256) }
      #expect(cells.sorted() == Array(0..<256))
    }
  }
}
