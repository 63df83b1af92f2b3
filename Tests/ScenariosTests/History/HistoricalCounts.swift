import Foundation
import GSLNumerics

@testable import AllianceModel

/// What hazards expect of events in a group (a year, a decade, a cause) by draw of the parameters,
/// and what happened.
struct HistoricalCounts {
  /// Sums of hazards, by draw and group.
  var expected: [[Double]]
  /// Events, by group.
  var observed: [Int]

  private static let random = CounterRandom(seed: 1950)

  init(draws: Int, groups: Int) {
    expected = Array(repeating: Array(repeating: 0, count: groups), count: draws)
    observed = Array(repeating: 0, count: groups)
  }

  /// 5 and 95% points of counts simulated for some groups: Poisson with each draw's sum of hazards,
  /// 100 histories for each draw of the parameters.
  func interval(_ groups: Range<Int>, _ key: UInt32) -> ClosedRange<Int> {
    var counts: [Int] = []
    for (draw, expected) in expected.enumerated() {
      let mean = expected[groups].reduce(0, +)
      for history in 0..<100 {
        let u = Self.random.uniform(
          draw: UInt64(draw), purpose: 2, subject: key, period: UInt32(history))
        counts.append(Self.poisson(u, mean))
      }
    }
    counts.sort()
    return counts[counts.count / 20]...counts[counts.count * 19 / 20]
  }

  /// The quantile of a Poisson distribution; of one of a large mean that of a normal.
  private static func poisson(_ u: Double, _ mean: Double) -> Int {
    if mean > 500 {
      let z = Distribution.normal(mean: 0, sd: 1).quantile(u)
      return max(0, Int((mean + z * mean.squareRoot()).rounded()))
    }
    var (count, p, sum) = (0, exp(-mean), exp(-mean))
    while sum < u, count < 10_000 {
      count += 1
      p *= mean / Double(count)
      sum += p
    }
    return count
  }

  /// AUC: the chance that a case with an event has the higher score than one without.
  static func discrimination(_ items: [(score: Double, hasHappened: Bool)]) -> Double {
    let sorted = items.sorted { $0.score < $1.score }
    let events = Double(sorted.count { $0.hasHappened })
    var ranks = 0.0
    for (rank, item) in sorted.enumerated() where item.hasHappened { ranks += Double(rank + 1) }
    return (ranks - events * (events + 1) / 2) / (events * (Double(sorted.count) - events))
  }

  /// A draw of a parameter of the shipped data set; draw 0 is its centre.
  static func parameter(_ name: String, _ draw: Int) -> Double {
    guard let definition = Shipped.world.parameters[name],
      case .number(let distribution) = definition.kind
    else { fatalError("no parameter \(name)") }
    if draw == 0 { return distribution.median }
    return distribution.sample(
      random, draw: UInt64(draw), purpose: 1, subject: CounterRandom.subject(name), period: 0)
  }
}
