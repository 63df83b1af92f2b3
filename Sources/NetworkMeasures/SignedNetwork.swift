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
    let problem = weights.withUnsafeBufferPointer { Self.problem(in: $0, order: order) }
    if let problem { throw problem }
    self.init(unchecked: order, weights)
  }

  /// A network of weights known to be valid.
  init(unchecked order: Int, _ weights: [Double]) {
    self.order = order
    self.weights = weights
  }

  /// The weight of the tie between two nodes.
  public subscript(row: Int, column: Int) -> Double {
    precondition(row >= 0 && row < order && column >= 0 && column < order, "no such node")
    return weights[row * order + column]
  }

  /// Σ_{i<j} |w_ij|: the weight of all ties.
  public var totalWeight: Double {
    withMatrix { matrix in matrix.totalWeight }
  }

  /// Lends the weights as a matrix in memory.
  func withMatrix<Result>(_ body: (Matrix) -> Result) -> Result {
    weights.withUnsafeBufferPointer { body(Matrix(order: order, weights: $0)) }
  }
}

/// A square symmetric matrix in somebody else's memory, row-major.
struct Matrix {
  let order: Int
  let weights: UnsafeBufferPointer<Double>

  /// Where a row starts.
  @inline(__always)
  subscript(row: Int) -> UnsafeBufferPointer<Double> {
    UnsafeBufferPointer(rebasing: weights[(row * order)..<(row * order + order)])
  }

  /// Σ_{i<j} |w_ij|.
  var totalWeight: Double {
    var total = 0.0
    for row in 0..<order {
      let line = self[row]
      for column in 0..<row { total += line[column].magnitude }
    }
    return total
  }

  /// The greatest |w_ij|, 0 for an empty matrix.
  var greatestWeight: Double {
    var greatest = 0.0
    for weight in weights { greatest = max(greatest, weight.magnitude) }
    return greatest
  }

  /// Σ_j |w_ij| of a node.
  func strength(of node: Int) -> Double {
    var strength = 0.0
    for weight in self[node] { strength += weight.magnitude }
    return strength
  }
}

extension SignedNetwork {
  /// What keeps a matrix from being a signed network, the first in row-major order.
  static func problem(in weights: UnsafeBufferPointer<Double>, order: Int) -> NetworkError? {
    let (expected, overflow) = order.multipliedReportingOverflow(by: order)
    guard order >= 0, !overflow, expected == weights.count else {
      return .wrongSize(order: order, count: weights.count)
    }
    var total = 0.0
    for row in 0..<order {
      for column in 0..<order {
        let weight = weights[row * order + column]
        let mirrored = weights[column * order + row]
        total += weight.magnitude
        guard weight == mirrored, weight.isFinite, row != column || weight == 0 else {
          return problem(weight, mirrored, row, column)
        }
      }
    }
    return total.isFinite ? nil : .tooLarge
  }

  /// What is wrong with a weight that differs from its mirror image, is not finite or is a tie of
  /// a node with itself.
  private static func problem(
    _ weight: Double, _ mirrored: Double, _ row: Int, _ column: Int
  ) -> NetworkError {
    if !weight.isFinite { return .notFinite(row: row, column: column) }
    if !mirrored.isFinite { return .notFinite(row: column, column: row) }
    return row == column ? .diagonalNotZero(row: row) : .notSymmetric(row: row, column: column)
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
