/// The outputs of Saltelli blocks without a failed point, centred on their mean.
///
/// Centred because the estimators of covariances, right for any mean, err less the smaller it is.
struct BlockOutputs {
  /// How many blocks are kept.
  let count: Int
  /// How many outputs a block has.
  let size: Int
  private let values: [Double]

  /// Drops every block that has a failed point.
  init(_ output: [Double], _ blocks: SaltelliBlocks) {
    size = blocks.size
    var kept: [Double] = []
    kept.reserveCapacity(output.count)
    for block in 0..<blocks.count {
      let part = output[(block * blocks.size)..<((block + 1) * blocks.size)]
      if part.allSatisfy(\.isFinite) { kept += part }
    }
    count = kept.count / size
    let (size, count) = (size, count)
    hasConstantBase = isConstant(
      (0..<count).lazy.flatMap { [kept[$0 * size], kept[($0 + 1) * size - 1]] })
    // A power of two as unit: exact, and nothing overflows when it is squared.
    let largest = kept.reduce(0) { max($0, abs($1)) }
    let scale = largest > 0 ? Double(sign: .plus, exponent: -largest.exponent, significand: 1) : 1
    let scaled = scale.isFinite ? kept.map { $0 * scale } : kept
    let mean = accurateSum(scaled) / Double(max(kept.count, 1))
    values = scaled.map { $0 - mean }
  }

  /// Calls `body` with each block's place and its outputs in the order of its rows.
  func visit(_ body: (Int, UnsafeBufferPointer<Double>) -> Void) {
    values.withUnsafeBufferPointer { all in
      for block in 0..<count {
        body(block, UnsafeBufferPointer(rebasing: all[(block * size)..<((block + 1) * size)]))
      }
    }
  }

  /// Why no index can be defined; nil if they can.
  var obstacle: String? {
    if count < 2 { return tooFewNote(count, "blocks", needed: 2) }
    return hasConstantBase ? constantNote : nil
  }

  /// Whether rows A and B, from which the variance comes, are all the same.
  private let hasConstantBase: Bool
}
