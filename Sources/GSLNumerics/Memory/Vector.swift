internal import CGSL

/// A vector that is the only owner of its numbers.
///
/// It cannot be copied by accident, and is freed when it goes out of scope. GSL sees its memory
/// through a view on the stack, so no call copies the numbers.
// Sendable: the pointer never leaves but through a closure, and there is one owner only.
public struct Vector: ~Copyable, @unchecked Sendable {
  /// How many numbers it holds.
  public let count: Int
  let base: UnsafeMutablePointer<Double>

  /// A vector of `count` (not negative) times the same number.
  public init(count: Int, repeating value: Double = 0) {
    precondition(count >= 0, "a vector cannot have a negative count")
    self.count = count
    base = .allocate(capacity: count)
    base.initialize(repeating: value, count: count)
  }

  /// A vector of the numbers given.
  public init(_ values: [Double]) {
    self.init(count: values.count)
    values.withUnsafeBufferPointer { source in
      if let start = source.baseAddress { base.update(from: start, count: source.count) }
    }
  }

  deinit { base.deallocate() }

  /// The number at a place, counted from 0; a place outside stops the program.
  public subscript(index: Int) -> Double {
    get { base[checked(index)] }
    set { base[checked(index)] = newValue }
  }

  /// Its numbers as an array.
  public var array: [Double] { Array(UnsafeBufferPointer(start: base, count: count)) }

  /// Lends the numbers for reading.
  public func withUnsafeBufferPointer<Result, Failure>(
    _ body: (UnsafeBufferPointer<Double>) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try body(UnsafeBufferPointer(start: base, count: count))
  }

  /// Lends the numbers for writing.
  public mutating func withUnsafeMutableBufferPointer<Result, Failure>(
    _ body: (UnsafeMutableBufferPointer<Double>) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try body(UnsafeMutableBufferPointer(start: base, count: count))
  }

  /// GSL's view of the memory; valid while the vector lives.
  var view: gsl_vector { gsl_vector_view_array(base, count).vector }

  private func checked(_ index: Int) -> Int {
    precondition(index >= 0 && index < count, "index \(index) is outside 0 ..< \(count)")
    return index
  }
}
