/// The points at which a model was run: rows are points, columns are factors.
///
/// Values lie column by column, so that a factor's values are one stretch of memory. A factor whose
/// values are words has codes instead, which say only whether two values are equal; such a factor
/// is not ordered.
public struct Sample: Sendable {
  /// The names of the factors.
  public let factors: [String]
  /// How many points.
  public let count: Int
  /// factors × count numbers, all finite, factor after factor.
  public let values: [Double]
  /// Whether the values of each factor have an order.
  public let isOrdered: [Bool]

  /// A sample.
  ///
  /// - Parameters:
  ///   - factors: names, all different.
  ///   - values: finite numbers, factor after factor, of each as many.
  ///   - isOrdered: for each factor whether its values are numbers; by default all are.
  public init(factors: [String], values: [Double], isOrdered: [Bool]? = nil) {
    precondition(factors.isEmpty || values.count % factors.count == 0, "columns of equal length")
    self.factors = factors
    self.values = values
    self.isOrdered = isOrdered ?? factors.map { _ in true }
    count = factors.isEmpty ? 0 : values.count / factors.count
  }

  /// The value of factor `factor` at point `row`.
  @inline(__always) public func value(_ row: Int, _ factor: Int) -> Double {
    values[factor * count + row]
  }

  /// The values of factor `factor` at the points `rows`.
  func column(_ factor: Int, _ rows: [Int]) -> [Double] {
    rows.map { values[factor * count + $0] }
  }

  /// The first factor without an order, for methods that need one.
  var unorderedFactor: String? { zip(factors, isOrdered).first { !$0.1 }?.0 }

  /// How many different values factor `factor` has.
  func distinctValues(_ factor: Int) -> Int {
    Set(values[(factor * count)..<((factor + 1) * count)]).count
  }
}
