/// The proof that a sample consists of Saltelli blocks (Saltelli, Annoni, Azzini, Campolongo, Ratto
/// & Tarantola 2010, Computer Physics Communications 181, doi 10.1016/j.cpc.2009.09.018): for each
/// base point the rows A, AB_1 … AB_G, then BA_1 … BA_G if there are second orders, then B, where
/// AB_g is A but for group g, which it has from B, and BA_g the other way round. It is the row order
/// of SALib.
public struct SaltelliBlocks: Sendable, Equatable {
  /// How many blocks.
  public let count: Int
  /// How many groups of factors.
  public let groups: Int
  /// Whether the rows BA are there.
  public let hasSecondOrder: Bool

  /// The rows of a block.
  public var size: Int { (hasSecondOrder ? 2 : 1) * groups + 2 }

  /// - Throws: the first row that is not as it should be, or the count that does not come out.
  public init(_ sample: Sample, _ partition: FactorPartition) throws(Misfit) {
    groups = partition.count
    guard groups > 0, sample.count > 0 else { throw Misfit("X has no factor or no point") }
    var problem: Misfit?
    for second in [true, false] {
      let size = (second ? 2 : 1) * groups + 2
      guard sample.count % size == 0 else { continue }
      do throws(Misfit) {
        try checkBlocks(sample, partition, size, second)
        (count, hasSecondOrder) = (sample.count / size, second)
        return
      } catch { problem = problem ?? error }
    }
    throw problem
      ?? Misfit(
        "X has \(sample.count) rows, which is neither a multiple of \(2 * groups + 2) nor of "
          + "\(groups + 2), the sizes of a block of \(groups) factors")
  }
}

/// - Throws: the first row that breaks the structure.
private func checkBlocks(
  _ sample: Sample, _ partition: FactorPartition, _ size: Int, _ second: Bool
) throws(Misfit) {
  var first: (row: Int, factor: Int)?
  for (group, members) in partition.members.enumerated() {
    var moves = false
    for factor in members {
      let start = factor * sample.count
      let column = sample.values[start..<start + sample.count]
      let (bad, hasMoved) = column.withUnsafeBufferPointer {
        firstMismatch($0, group, partition.count, size, second)
      }
      if let bad, bad < first?.row ?? .max { first = (bad, factor) }
      moves = moves || hasMoved
    }
    if !moves, first == nil {
      throw Misfit("'\(partition.names[group])' has the same value in A and B of every block")
    }
  }
  if let first {
    throw Misfit(mismatch(first.row, first.factor, sample, partition, size))
  }
}

/// The first row at which a factor of `group` has another value than its block's A and B say, and
/// whether A and B ever differ.
private func firstMismatch(
  _ x: UnsafeBufferPointer<Double>, _ group: Int, _ groups: Int, _ size: Int, _ second: Bool
) -> (row: Int?, moves: Bool) {
  var moves = false
  for block in 0..<(x.count / size) {
    let start = block * size
    let (a, b) = (x[start], x[start + size - 1])
    moves = moves || a != b
    for g in 0..<groups {
      if x[start + 1 + g] != (g == group ? b : a) { return (start + 1 + g, moves) }
      if second, x[start + 1 + groups + g] != (g == group ? a : b) {
        return (start + 1 + groups + g, moves)
      }
    }
  }
  return (nil, moves)
}

/// The sentence for a row that breaks the structure.
private func mismatch(
  _ row: Int, _ factor: Int, _ sample: Sample, _ partition: FactorPartition, _ size: Int
) -> String {
  let (block, place) = (row / size, row % size)
  let isAB = place <= partition.count
  let moved = partition.names[(place - 1) % partition.count]
  let (own, other) = isAB ? ("A", "B") : ("B", "A")
  let wanted =
    partition.members[(place - 1) % partition.count].contains(factor)
    ? "should be that of row \(isAB ? block * size + size : block * size + 1)"
    : "may differ from row \(isAB ? block * size + 1 : block * size + size) only in '\(moved)'"
  return "not Saltelli blocks of \(size) rows: row \(row + 1) (block \(block + 1), "
    + "\(own) with '\(moved)' of \(other)): '\(sample.factors[factor])' \(wanted)"
}
