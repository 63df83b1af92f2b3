internal import CGSL

/// A matrix, row by row in one block, that is the only owner of its numbers.
///
/// It cannot be copied by accident, and is freed when it goes out of scope. GSL sees its memory
/// through a view on the stack, so no call copies the numbers.
// Sendable: the pointer never leaves but through a closure, and there is one owner only.
public struct Matrix: ~Copyable, @unchecked Sendable {
  /// How many rows it has.
  public let rows: Int
  /// How many columns it has.
  public let columns: Int
  let base: UnsafeMutablePointer<Double>

  /// A matrix of zeros; neither count may be negative.
  public init(rows: Int, columns: Int) {
    precondition(rows >= 0 && columns >= 0, "a matrix cannot have a negative count")
    self.rows = rows
    self.columns = columns
    base = .allocate(capacity: rows * columns)
    base.initialize(repeating: 0, count: rows * columns)
  }

  /// A matrix of the numbers given, row by row; there must be rows × columns of them.
  public init(_ values: [Double], rows: Int, columns: Int) {
    precondition(values.count == rows * columns, "a matrix needs rows × columns numbers")
    self.init(rows: rows, columns: columns)
    values.withUnsafeBufferPointer { source in
      if let start = source.baseAddress { base.update(from: start, count: source.count) }
    }
  }

  /// The identity matrix of an order.
  public init(identityOfOrder n: Int) {
    self.init(rows: n, columns: n)
    for index in 0..<n { base[index * n + index] = 1 }
  }

  deinit { base.deallocate() }

  /// How many numbers it holds.
  public var count: Int { rows * columns }

  /// The number in a row and column, counted from 0; a place outside stops the program.
  public subscript(row: Int, column: Int) -> Double {
    get { base[place(row, column)] }
    set { base[place(row, column)] = newValue }
  }

  /// Its numbers, row by row, as an array.
  public var array: [Double] { Array(UnsafeBufferPointer(start: base, count: count)) }

  /// Another matrix with the same numbers.
  public func copy() -> Matrix {
    let other = Matrix(rows: rows, columns: columns)
    other.base.update(from: base, count: count)
    return other
  }

  /// Lends the numbers, row by row, for reading.
  public func withUnsafeBufferPointer<Result, Failure>(
    _ body: (UnsafeBufferPointer<Double>) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try body(UnsafeBufferPointer(start: base, count: count))
  }

  /// Lends the numbers, row by row, for writing.
  public mutating func withUnsafeMutableBufferPointer<Result, Failure>(
    _ body: (UnsafeMutableBufferPointer<Double>) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try body(UnsafeMutableBufferPointer(start: base, count: count))
  }

  /// GSL's view of the memory; valid while the matrix lives.
  var view: gsl_matrix { gsl_matrix_view_array(base, rows, columns).matrix }

  private func place(_ row: Int, _ column: Int) -> Int {
    precondition(
      row >= 0 && row < rows && column >= 0 && column < columns,
      "row \(row), column \(column) is outside \(rows) × \(columns)")
    return row * columns + column
  }
}
