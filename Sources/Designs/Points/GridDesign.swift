/// Every combination of levels.
///
/// The order is a fixed one in which the points are spread: with levels sorted so that
/// L_1 ≥ L_2 ≥ … and the digits t_1, t_2, … of the index in these bases, factor k takes the level
/// (t_1 + … + t_k) mod L_k. It is one-to-one since t_k follows from the levels of factors k - 1 and
/// k; and each block of L_1 points holds every level of the first factor once, and those of each
/// other factor equally often but for one. So a grid stopped early still covers the range of every factor.
public struct GridDesign: Design {
  /// The catalogue's entry.
  public static let form = DesignForm(
    name: "grid", purpose: "every combination of levels; for two to four factors and for figures",
    arguments: [
      DesignArgument(
        "levels", .integerByFactor(1...1_000_000),
        "levels of each factor with a distribution; by default 5; lists have their own")
    ],
    analyses: ["discover"], growth: .none, tolerance: [.constraints],
    source: "full factorial: Fisher 1935; the order is this program's",
    make: { request throws(DesignError) in
      let given = request.integers("levels")
      let levels = zip(request.space.factors, given).map { $0.levels?.count ?? $1 ?? 5 }
      let ends = zip(request.space.factors, levels).map { $0.hasGridAtEnds && $1 > 1 }
      return try GridDesign(levels: levels, reachesEnds: ends)
    })

  /// How many factors.
  public var factors: Int { levels.count }
  /// How many points.
  public let count: Int
  private let levels: [Int]
  private let reachesEnds: [Bool]
  /// The factors from most to fewest levels.
  private let order: [Int]

  /// - Parameters:
  ///   - levels: how many of each factor, at least 1.
  ///   - reachesEnds: whether the levels of a factor are 0, …, 1; otherwise they are the middles of
  ///     equal parts.
  /// - Throws: with more than 2⁴⁰ points.
  init(levels: [Int], reachesEnds: [Bool]) throws(DesignError) {
    var count = 1
    for number in levels {
      let (product, isTooLarge) = count.multipliedReportingOverflow(by: number)
      if isTooLarge || product > 1 << 40 {
        throw DesignError("the grid has more than 2^40 points", about: "levels")
      }
      count = product
    }
    (self.levels, self.reachesEnds, self.count) = (levels, reachesEnds, count)
    order = levels.indices.sorted { (-levels[$0], $0) < (-levels[$1], $1) }
  }

  /// The combination at a place of the order.
  public func point(_ index: Int, into row: UnsafeMutableBufferPointer<Double>) {
    var rest = index
    var sum = 0
    for factor in order {
      let number = levels[factor]
      sum += rest % number
      rest /= number
      row[factor] = levelCoordinate(sum % number, of: number, reachesEnds: reachesEnds[factor])
    }
  }
}

/// The coordinate of level k of several: k/(L - 1) if they reach the ends, otherwise (k + ½)/L.
@inline(__always)
func levelCoordinate(_ level: Int, of count: Int, reachesEnds: Bool) -> Double {
  reachesEnds
    ? Double(level) / Double(count - 1) : (Double(level) + 0.5) / Double(count)
}

extension Factor {
  /// Whether evenly spaced levels of it include its ends: of ranges that end somewhere. Levels of
  /// lists and of distributions without end stand in the middle of equal parts.
  var hasGridAtEnds: Bool {
    if case .distribution = kind { isBounded } else { false }
  }
}
