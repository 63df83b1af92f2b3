/// Time in decimal years and the steps of a run (methods Q16).
public struct Horizon: Sendable, Hashable {
  /// Length of a step.
  public enum Step: String, Sendable, CaseIterable {
    case quarter, year
    /// Years per step.
    public var years: Double { self == .quarter ? 0.25 : 1 }
  }

  /// Calendar year and quarter (1…4) of the first and last step.
  public let start: Quarter, end: Quarter
  public let step: Step

  public init(start: Quarter, end: Quarter, step: Step) {
    self.start = start
    self.end = end
    self.step = step
  }

  /// Number of steps, the first included; at least 1.
  public var count: Int {
    let quarters = end.index - start.index
    return max(0, step == .quarter ? quarters : quarters / 4) + 1
  }

  /// The middle of step `index` in decimal years (2025-Q4 = 2025.875).
  public func time(_ index: Int) -> Double { start.middle + Double(index) * step.years }

  /// The quarter of step `index`.
  public func quarter(_ index: Int) -> Quarter {
    Quarter(index: start.index + index * (step == .quarter ? 1 : 4))
  }

  /// The step that falls in a quarter, `nil` outside the horizon.
  public func index(of quarter: Quarter) -> Int? {
    let quarters = quarter.index - start.index
    let stride = step == .quarter ? 1 : 4
    guard quarters >= 0, quarters % stride == 0, quarters / stride < count else { return nil }
    return quarters / stride
  }
}

/// A calendar quarter.
public struct Quarter: Sendable, Hashable, Comparable, CustomStringConvertible {
  /// Quarters since year 0.
  public let index: Int

  public init(index: Int) { self.index = index }

  /// - Precondition: quarter in 1…4.
  public init(year: Int, quarter: Int) {
    precondition((1...4).contains(quarter), "a quarter is 1 to 4")
    index = year * 4 + quarter - 1
  }

  public var year: Int { index >= 0 ? index / 4 : (index - 3) / 4 }
  public var number: Int { index - year * 4 + 1 }
  /// Middle of the quarter in decimal years.
  public var middle: Double { Double(year) + (Double(number) - 0.5) / 4 }
  public var description: String { "\(year)-Q\(number)" }
  public static func < (a: Quarter, b: Quarter) -> Bool { a.index < b.index }
}

/// Decimal year of a calendar day: the day's middle is not used, its start is, so that
/// 1 January is the whole year.
public func decimalYear(year: Int, month: Int, day: Int) -> Double {
  let isLeap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0
  let before = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334]
  let leapDay = isLeap && month > 2 ? 1 : 0
  let dayOfYear = before[month - 1] + leapDay + day - 1
  return Double(year) + Double(dayOfYear) / (isLeap ? 366 : 365)
}

/// Days in a month, 28…31.
public func daysIn(month: Int, of year: Int) -> Int {
  let isLeap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0
  return [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
}
