/// A centre, and each factor alone at its other levels.
///
/// The order is the centre, then rounds in which each factor takes its next level, the farthest from
/// the centre first, so that a design stopped early has treated all factors alike.
public struct OneAtATimeDesign: Design {
  /// The catalogue's entry.
  public static let form = DesignForm(
    name: "one-at-a-time", purpose: "what each factor does alone from a centre: tornado charts",
    arguments: [
      DesignArgument(
        "levels", .integerByFactor(2...1_000_000),
        "levels of each factor with a distribution; by default 3; lists have their own"),
      DesignArgument(
        "centre", .valueByFactor,
        "values of the centre; by default medians, and the first level of lists"),
    ], analyses: ["one-at-a-time"], growth: .none, tolerance: [.constraints],
    source: "Daniel 1973, Technometrics 15:353; no interactions: Saltelli & Annoni 2010",
    make: { request throws(DesignError) in
      let levels = zip(request.space.factors, request.integers("levels"))
        .map { $0.levels?.count ?? $1 ?? 3 }
      return try OneAtATimeDesign(
        centre: centre(request), levels: levels,
        reachesEnds: request.space.factors.map(\.hasGridAtEnds))
    })

  /// How many factors.
  public var factors: Int { centre.count }
  /// How many points.
  public let count: Int
  private let centre: [Double]
  /// Factor and coordinate of each point after the centre.
  private let moves: [(factor: Int, coordinate: Double)]

  init(centre: [Double], levels: [Int], reachesEnds: [Bool]) throws(DesignError) {
    self.centre = centre
    let ladders = centre.indices.map { factor in
      let own = centre[factor]
      return (0..<levels[factor])
        .map { levelCoordinate($0, of: levels[factor], reachesEnds: reachesEnds[factor]) }
        .filter { abs($0 - own) > 1e-12 }
        .sorted { (-abs($0 - own), $0) < (-abs($1 - own), $1) }
    }
    var moves: [(Int, Double)] = []
    for round in 0..<(ladders.map(\.count).max() ?? 0) {
      for (factor, ladder) in ladders.enumerated() where round < ladder.count {
        moves.append((factor, ladder[round]))
      }
    }
    self.moves = moves
    count = moves.count + 1
  }

  /// The coordinates of the centre.
  private static func centre(_ request: DesignRequest) throws(DesignError) -> [Double] {
    var coordinates: [Double] = []
    for (factor, value) in zip(request.space.factors, request.values("centre")) {
      let standard = factor.levels.map { 0.5 / Double($0.count) } ?? 0.5
      guard let value else {
        coordinates.append(standard)
        continue
      }
      guard let coordinate = factor.coordinate(of: value) else {
        throw DesignError("'\(factor.name)' does not take the value \(value)", about: "centre")
      }
      coordinates.append(coordinate)
    }
    return coordinates
  }

  /// The centre but for one factor.
  public func point(_ index: Int, into row: UnsafeMutableBufferPointer<Double>) {
    for factor in centre.indices { row[factor] = centre[factor] }
    if index > 0 { row[moves[index - 1].factor] = moves[index - 1].coordinate }
  }
}
