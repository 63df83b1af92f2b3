import GSLNumerics
import Testing

@Suite struct QuasiRandomTests {
  /// The first points of the GNU Scientific Library's manual (section Quasi-Random Sequences).
  @Test func firstSobolPoints() throws {
    let expected = [0.5, 0.5, 0.75, 0.25, 0.25, 0.75, 0.375, 0.375, 0.875, 0.875]
    #expect(try QuasiRandomSequence.sobol.points(5, dimensions: 2) == expected)
  }

  /// The definition: digits in base 2, 3 and 5, reversed.
  @Test func firstHaltonPoints() throws {
    let points = try QuasiRandomSequence.halton.points(4, dimensions: 3)
    let third = 1.0 / 3
    let expected: [Double] = [
      0.5, third, 0.2, 0.25, 2 * third, 0.4, 0.75, third / 3, 0.6, 0.125, 4 * third / 3, 0.8,
    ]
    #expect(agree(points, expected, within: 1e-15))
  }

  /// In each dimension the first 2^k - 1 points and 0 are the multiples of 2^-k.
  @Test func sobolIsEvenInEveryDimension() throws {
    let points = try QuasiRandomSequence.sobol.points(1023, dimensions: 40)
    for dimension in 0..<40 {
      let coordinates = stride(from: dimension, to: points.count, by: 40).map { points[$0] }
      let expected = (1..<1024).map { Double($0) / 1024 }
      #expect(coordinates.sorted() == expected)
    }
  }

  @Test(arguments: QuasiRandomSequence.allCases)
  func greatestDimensionWorks(sequence: QuasiRandomSequence) throws {
    let points = try sequence.points(10, dimensions: sequence.greatestDimension)
    #expect(points.allSatisfy { $0 > 0 && $0 < 1 })
    #expect(try sequence.points(0, dimensions: 1) == [])
  }

  @Test func refusesWhatItCannotDo() {
    #expect(
      refusal { _ = try QuasiRandomSequence.sobol.points(1, dimensions: 41) }
        == "gsl_qrng_alloc: sobol has 1 to 40 dimensions, found 41 [GSL error 4]")
    #expect(
      refusal { _ = try QuasiRandomSequence.halton.points(1, dimensions: 1230) }
        == "gsl_qrng_alloc: halton has 1 to 1229 dimensions, found 1230 [GSL error 4]")
    #expect(refusal { _ = try QuasiRandomSequence.sobol.points(1, dimensions: 0) } != "no error")
    #expect(
      refusal { _ = try QuasiRandomSequence.sobol.points(-1, dimensions: 1) }
        == "gsl_qrng_alloc: the number of points must be between 0 and 2^30 - 1, found -1"
        + " [GSL error 4]")
    #expect(refusal { _ = try QuasiRandomSequence.sobol.points(.max, dimensions: 1) } != "no error")
  }
}
