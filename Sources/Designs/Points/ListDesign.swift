/// Points given one by one, in the order given. Each factor takes the values that occur, so that the
/// coordinate of a value is the middle of its part of [0, 1].
public struct ListDesign: Design {
  /// The catalogue's entry; it cannot be made from arguments, since its points name the factors.
  public static let form = DesignForm(
    name: "list", purpose: "points of your own, written in the file",
    arguments: [
      DesignArgument(
        "points", .points, isRequired: true,
        "a list of points, each a mapping from factors to values")
    ], analyses: ["regression", "prcc", "delta", "pawn", "discover"], growth: .any,
    tolerance: [.constraints], source: "yours", make: needsPoints)

  /// The catalogue's entry of points from a file.
  public static let fileForm = DesignForm(
    name: "csv", purpose: "points of your own from a CSV file with a column for each factor",
    arguments: [
      DesignArgument("file", .file, isRequired: true, "its path, from the folder of this file")
    ], analyses: ["regression", "prcc", "delta", "pawn", "discover"], growth: .any,
    tolerance: [.constraints], source: "yours", make: needsPoints)

  private static let needsPoints: @Sendable (DesignRequest) throws(DesignError) -> any Design = {
    _ throws(DesignError) in throw DesignError("the points themselves are needed")
  }

  /// How many factors.
  public let factors: Int
  /// How many points.
  public let count: Int
  /// The place of each value in its factor's list, point after point.
  private let places: [UInt32]
  private let levels: [Int]

  /// Factors and design of points.
  ///
  /// - Parameters:
  ///   - names: of the factors.
  ///   - points: a value for each factor.
  /// - Throws: if there is no point or no factor, a point has another number of values than there
  ///   are factors, or a value is not finite.
  public static func make(
    _ names: [String], points: [[FactorLevel]]
  ) throws(DesignError) -> (factors: [Factor], design: ListDesign) {
    guard !names.isEmpty else { throw DesignError("the points name no factor") }
    guard !points.isEmpty else { throw DesignError("there are no points") }
    var index = names.map { _ in [FactorLevel: UInt32]() }
    var levels = names.map { _ in [FactorLevel]() }
    var places: [UInt32] = []
    places.reserveCapacity(points.count * names.count)
    for (number, point) in points.enumerated() {
      guard point.count == names.count else {
        throw DesignError("point \(number + 1) needs \(names.count) values, found \(point.count)")
      }
      for (factor, value) in point.enumerated() {
        if let place = index[factor][value] {
          places.append(place)
        } else {
          let place = UInt32(levels[factor].count)
          index[factor][value] = place
          levels[factor].append(value)
          places.append(place)
        }
      }
    }
    let factors = zip(names, levels).map { Factor($0, .levels($1)) }
    return (factors, ListDesign(places: places, levels: levels.map(\.count)))
  }

  private init(places: [UInt32], levels: [Int]) {
    (self.places, self.levels, factors) = (places, levels, levels.count)
    count = places.count / levels.count
  }

  /// The middles of the parts of the values.
  public func point(_ index: Int, into row: UnsafeMutableBufferPointer<Double>) {
    for factor in 0..<factors {
      row[factor] = (Double(places[index * factors + factor]) + 0.5) / Double(levels[factor])
    }
  }
}
