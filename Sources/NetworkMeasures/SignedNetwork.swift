/// A weighted signed network: who leans towards whom, and how much.
///
/// A weight above zero is amity, below zero enmity, zero no tie. The matrix is symmetric with a
/// zero diagonal. Measures that read a weight as an alignment (Esteban–Ray, cohesion, alignment
/// balance) expect −1 … 1; the others take any finite weight.
public struct SignedNetwork: Sendable, Equatable {
  /// The number of nodes, 0 or more.
  public let order: Int

  /// The weights in row-major order, `order` × `order`.
  public let weights: [Double]

  /// Checks a matrix of weights and makes a network of it.
  ///
  /// - Parameters:
  ///   - order: the number of nodes.
  ///   - weights: `order` × `order` weights, row-major, finite, symmetric, zero on the diagonal,
  ///     and with a finite sum of absolute values.
  /// - Throws: the first ``NetworkError`` met in row-major order.
  public init(order: Int, weights: [Double]) throws(NetworkError) {
    try Self.checkSize(order: order, count: weights.count)
    for row in 0..<order {
      try Self.checkRow(row, order: order, weights: weights)
    }
    var total = 0.0
    for weight in weights { total += weight.magnitude }
    guard total.isFinite else { throw NetworkError.tooLarge }
    self.order = order
    self.weights = weights
  }

  /// A network of weights known to be valid.
  init(unchecked order: Int, _ weights: [Double]) {
    self.order = order
    self.weights = weights
  }

  private static func checkSize(order: Int, count: Int) throws(NetworkError) {
    let (expected, overflow) = order.multipliedReportingOverflow(by: order)
    guard order >= 0, !overflow, expected == count else {
      throw .wrongSize(order: order, count: count)
    }
  }

  private static func checkRow(
    _ row: Int, order: Int, weights: [Double]
  ) throws(NetworkError) {
    guard weights[row * order + row] == 0 else {
      let weight = weights[row * order + row]
      throw weight.isFinite ? .diagonalNotZero(row: row) : .notFinite(row: row, column: row)
    }
    for column in 0..<order {
      let weight = weights[row * order + column]
      guard weight.isFinite else { throw .notFinite(row: row, column: column) }
      let mirrored = weights[column * order + row]
      guard !mirrored.isFinite || mirrored == weight else {
        throw .notSymmetric(row: row, column: column)
      }
    }
  }

  /// The weight of the tie between two nodes.
  public subscript(row: Int, column: Int) -> Double {
    precondition(row >= 0 && row < order && column >= 0 && column < order, "no such node")
    return weights[row * order + column]
  }

  /// Σ_{i<j} |w_ij|: the weight of all ties.
  public var totalWeight: Double {
    var total = 0.0
    for row in 0..<order {
      for column in (row + 1)..<max(order, row + 1) {
        total += weights[row * order + column].magnitude
      }
    }
    return total
  }
}

/// Why a matrix is not a signed network, or a measure cannot be had.
public enum NetworkError: Error, Equatable, Sendable, CustomStringConvertible {
  /// The number of weights is not the square of the order, or the order is negative.
  case wrongSize(order: Int, count: Int)
  /// A weight is not a number or infinite.
  case notFinite(row: Int, column: Int)
  /// The weights above and below the diagonal differ.
  case notSymmetric(row: Int, column: Int)
  /// A node has a tie with itself.
  case diagonalNotZero(row: Int)
  /// The sum of the absolute weights overflows.
  case tooLarge
  /// The iteration for the eigenvalues did not converge.
  case noConvergence

  /// The reason in a sentence.
  public var description: String {
    switch self {
    case .wrongSize(let order, let count):
      "a network of order \(order) cannot have \(count) weights"
    case .notFinite(let row, let column):
      "the weight at row \(row), column \(column) is not finite"
    case .notSymmetric(let row, let column):
      "the weights at (\(row), \(column)) and (\(column), \(row)) differ"
    case .diagonalNotZero(let row):
      "node \(row) has a tie with itself"
    case .tooLarge:
      "the sum of the absolute weights is not finite"
    case .noConvergence:
      "the eigenvalues did not converge"
    }
  }
}
