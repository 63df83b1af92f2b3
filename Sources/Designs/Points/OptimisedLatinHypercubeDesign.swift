internal import GSLNumerics

/// A Latin hypercube whose points keep their distance: exchanges within columns lower
/// φ = Σ d_ij^-20 over the pairs, which stands for the smallest distance (Morris & Mitchell 1995, J.
/// Stat. Plan. Inf. 43:381), by the enhanced stochastic evolutionary search of Jin, Chen & Sudjianto
/// 2005 (J. Stat. Plan. Inf. 134:268). Each coordinate is the middle of its cell.
public struct OptimisedLatinHypercubeDesign: Design {
  /// The entry of ``LatinHypercubeDesign``, whose argument `optimise` asks for it.
  public static var form: DesignForm { LatinHypercubeDesign.form }
  /// The most points: the search needs the distances of all pairs.
  public static let mostPoints = 2000

  /// How many factors.
  public let factors: Int
  /// How many points.
  public let count: Int
  /// The cell of each point in each factor, point after point.
  private let cells: [Int32]

  /// - Throws: with more than ``mostPoints``.
  init(_ start: LatinHypercubeDesign, seed: UInt64, cycles: Int) throws(DesignError) {
    guard start.count <= Self.mostPoints else {
      throw DesignError(
        "an optimised Latin hypercube has at most \(Self.mostPoints) points, found \(start.count)",
        about: "points")
    }
    (factors, count) = (start.factors, start.count)
    let number = Double(start.count)
    let cells = start.points.map { Int32($0 * number) }
    var search = HypercubeSearch(cells, factors: start.factors, seed: seed)
    if start.count > 2 { search.run(cycles: cycles) }
    self.cells = search.best
  }

  /// The middles of the cells.
  public func point(_ index: Int, into row: UnsafeMutableBufferPointer<Double>) {
    for factor in 0..<factors {
      row[factor] = (Double(cells[index * factors + factor]) + 0.5) / Double(count)
    }
  }
}
