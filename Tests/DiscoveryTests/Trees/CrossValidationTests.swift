import GSLNumerics
import Testing

@testable import Discovery

@Suite struct CrossValidationTests {
  @Test func foldsAreEvenOfEachKind() {
    let sample = TreeSamples.cases
    let folds = CrossValidation.folds(sample, 10, 3)
    for fold in 0..<10 {
      let rows = folds.indices.filter { folds[$0] == fold }
      #expect(rows.count == 6)
      #expect((1...2).contains(rows.filter { sample.outcome[$0] == 1 }.count))
    }
    #expect(CrossValidation.folds(sample, 10, 3) == folds)
    #expect(CrossValidation.folds(sample, 10, 4) != folds)
  }

  /// A step function with a little noise: the tree of two leaves is right, and the error of the root
  /// is about the variance, 0.25.
  @Test func findsTheRightSize() throws {
    let random = CounterRandom(seed: 11)
    let values = (0..<200).map(Double.init)
    let sample = Samples.numbers(
      values,
      values.map {
        ($0 < 100 ? 0 : 1)
          + 0.05 * random.normal(draw: UInt64($0), purpose: 0x7777, subject: 0, period: 0)
      })
    let settings = TreeSettings()
    let tree = try Tree.grown(on: sample, settings: settings)
    let path = tree.prunings
    let found = try CrossValidation(path, of: sample, settings: settings, seed: 1)
    #expect(path[found.choice(.oneError)].leaves == 2)
    #expect(path.count > 2)
    #expect(abs(found.errors.last! - 0.25) < 0.02)
    #expect(found.choice(.none) == 0)
    #expect(found.errors[found.choice(.least)] == found.errors.min())
    #expect(found.choice(.least) <= found.choice(.oneError))
  }

  /// Leaving out each of three rows by hand: the mean of the others misses 0, 1, 5 by 3, 1.5, 4.5.
  @Test func oneRowAFold() throws {
    let sample = Samples.numbers([1, 1, 1], [0, 1, 5])
    let settings = TreeSettings()
    let path = try Tree.grown(on: sample, settings: settings).prunings
    let found = try CrossValidation(path, of: sample, settings: settings, seed: 1)
    #expect(abs(found.errors[0] - (9 + 2.25 + 20.25) / 3) < 1e-12)
    let two = Samples.numbers([1, 2], [0, 1])
    #expect(throws: DiscoveryError.self) {
      try CrossValidation(path, of: two, settings: settings, seed: 1)
    }
  }
}
