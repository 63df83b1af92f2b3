import Testing

@testable import Designs

@Suite struct KeyedPermutationTests {
  @Test(arguments: [1, 2, 3, 5, 16, 17, 31, 64, 100, 1000, 1025])
  func isAPermutation(count: Int) {
    let permutation = KeyedPermutation(seed: 4)
    let places = (0..<count).map { permutation.place(of: $0, count: count, stream: 9) }
    #expect(places.sorted() == Array(0..<count))
  }

  @Test func streamsAndSeedsDiffer() {
    func places(_ seed: UInt64, _ stream: UInt32) -> [Int] {
      (0..<100).map { KeyedPermutation(seed: seed).place(of: $0, count: 100, stream: stream) }
    }
    #expect(places(1, 1) != places(1, 2))
    #expect(places(1, 1) != places(2, 1))
  }

  /// Of small numbers every permutation is equally likely, of larger ones every place of one number:
  /// Pearson's χ² below its 99.9% point (scipy 1.17.1: 20.515 for 5, 73.402 for 39 degrees).
  @Test func uniform() {
    var counts: [[Int]: Int] = [:]
    for seed in 0..<6000 {
      let permutation = KeyedPermutation(seed: UInt64(seed))
      counts[(0..<3).map { permutation.place(of: $0, count: 3, stream: 0) }, default: 0] += 1
    }
    #expect(counts.count == 6)
    let small = counts.values.reduce(0.0) { $0 + Double(($1 - 1000) * ($1 - 1000)) / 1000 }
    #expect(small < 20.515)
    var places = [Int](repeating: 0, count: 40)
    for seed in 0..<4000 {
      places[KeyedPermutation(seed: UInt64(seed)).place(of: 7, count: 40, stream: 0)] += 1
    }
    let large = places.reduce(0.0) { $0 + Double(($1 - 100) * ($1 - 100)) / 100 }
    #expect(large < 73.402)
  }

  /// Two neighbours keep no order: concordant in half of 4,000 seeds, within four standard errors.
  @Test func neighboursAreApart() {
    var ascending = 0
    for seed in 0..<4000 {
      let permutation = KeyedPermutation(seed: UInt64(seed))
      let (a, b) = (
        permutation.place(of: 10, count: 1000, stream: 3),
        permutation.place(of: 11, count: 1000, stream: 3)
      )
      if a < b { ascending += 1 }
    }
    #expect(abs(ascending - 2000) < 127)
  }
}
