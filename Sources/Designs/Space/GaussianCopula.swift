internal import GSLNumerics
internal import Glibc

/// Makes independent coordinates those of correlated factors: normal scores z become L z, where
/// L Lᵀ is their correlation matrix, and each factor is the quantile of its own score (Nelsen 2006,
/// An Introduction to Copulas, section 2.3; Iman & Conover 1982 for the aim). The first factor of a
/// correlation keeps its own coordinate.
struct GaussianCopula: Sendable {
  /// The correlated factors, ascending.
  private let places: [Int]
  /// L, row by row.
  private let factor: [Double]
  private let distributions: [Distribution]
  private let isCorrelated: [Bool]

  /// - Returns: nil without correlations.
  init?(_ correlations: [FactorCorrelation], _ factors: [Factor]) throws(DesignError) {
    if correlations.isEmpty { return nil }
    let members = Set(correlations.flatMap { [$0.first, $0.second] }).sorted()
    distributions = try Self.distributions(members, factors)
    places = members
    factor = try Self.factor(correlations, members, factors)
    isCorrelated = factors.indices.map { members.contains($0) }
  }

  func contains(_ place: Int) -> Bool { isCorrelated[place] }

  /// Replaces the coordinates of the correlated factors by their values.
  func correlate(_ row: UnsafeMutableBufferPointer<Double>) {
    let count = places.count
    for place in places {
      row[place] = StandardNormal.quantile(
        min(max(row[place], leastCoordinate), 1 - leastCoordinate))
    }
    // From the last on, each needs only scores that are still independent.
    for index in stride(from: count - 1, through: 0, by: -1) {
      var score = 0.0
      for other in 0...index { score += factor[index * count + other] * row[places[other]] }
      row[places[index]] = score
    }
    for index in 0..<count {
      let score = row[places[index]]
      let value = distributions[index].value(atNormal: score)
      row[places[index]] = value.isFinite ? value : distributions[index].quantile(inside(score))
    }
  }

  /// Φ(z) off the ends.
  private func inside(_ score: Double) -> Double {
    min(max(StandardNormal.cumulative(score), leastCoordinate), 1 - leastCoordinate)
  }

  private static func distributions(
    _ members: [Int], _ factors: [Factor]
  ) throws(DesignError) -> [Distribution] {
    var found: [Distribution] = []
    for member in members {
      guard case .distribution(let distribution) = factors[member].kind else {
        throw DesignError(
          "'\(factors[member].name)' cannot be correlated: it has no distribution of its own",
          about: "correlations")
      }
      found.append(distribution)
    }
    return found
  }

  private static func factor(
    _ correlations: [FactorCorrelation], _ members: [Int], _ factors: [Factor]
  ) throws(DesignError) -> [Double] {
    let count = members.count
    var matrix = [Double](repeating: 0, count: count * count)
    for index in 0..<count { matrix[index * count + index] = 1 }
    for item in correlations {
      let names = "'\(factors[item.first].name)' and '\(factors[item.second].name)'"
      guard let row = members.firstIndex(of: item.first),
        let column = members.firstIndex(of: item.second), row != column
      else { throw DesignError("a factor is not correlated with itself", about: "correlations") }
      guard item.value > -1, item.value < 1 else {
        throw DesignError(
          "the correlation of \(names) must be between -1 and 1, found \(item.value)",
          about: "correlations")
      }
      if matrix[row * count + column] != 0 {
        throw DesignError("\(names) are correlated twice", about: "correlations")
      }
      matrix[row * count + column] = normalScores(item)
      matrix[column * count + row] = normalScores(item)
    }
    do throws(NumericsError) {
      return try choleskyFactor(matrix, order: count)
    } catch {
      throw DesignError(
        "the correlations contradict each other: their matrix is not positive definite",
        about: "correlations")
    }
  }

  /// Pearson's r of bivariate normal scores whose Spearman's ρ is given: r = 2 sin(π ρ/6) (Pearson
  /// 1907; Kruskal 1958, JASA 53, 814).
  private static func normalScores(_ item: FactorCorrelation) -> Double {
    item.scale == .normal ? item.value : 2 * sin(.pi * item.value / 6)
  }
}
