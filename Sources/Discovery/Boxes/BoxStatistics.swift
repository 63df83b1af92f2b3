/// How well a box tells the cases of interest from the others (Bryant & Lempert 2010, Technological
/// Forecasting and Social Change 77).
public struct BoxStatistics: Sendable, Hashable {
  /// Rows inside.
  public let count: Int
  /// Cases of interest inside.
  public let cases: Int
  /// Rows of the whole sample.
  public let allCount: Int
  /// Cases of interest of the whole sample.
  public let allCases: Int

  init(count: Int, cases: Int, of sample: Sample) {
    self.count = count
    self.cases = cases
    allCount = sample.count
    allCases = Int(sample.total)
  }

  /// Those of a box in a binary sample.
  public init(_ box: FactorBox, in sample: Sample) {
    let inside = box.contents(of: sample)
    var (count, cases) = (0, 0)
    for row in inside.indices where inside[row] {
      count += 1
      if sample.outcome[row] > 0 { cases += 1 }
    }
    self.init(count: count, cases: cases, of: sample)
  }

  /// The share of the cases of interest that are inside; nil if there is none.
  public var coverage: Double? { allCases > 0 ? Double(cases) / Double(allCases) : nil }

  /// The share of the rows inside that are cases of interest; nil if none is inside.
  public var density: Double? { count > 0 ? Double(cases) / Double(count) : nil }

  /// The share of all rows that are inside.
  public var mass: Double { allCount > 0 ? Double(count) / Double(allCount) : 0 }

  /// The density over that of the whole sample; nil if either is undefined.
  public var lift: Double? {
    guard let density, allCases > 0 else { return nil }
    return density * Double(allCount) / Double(allCases)
  }
}
