internal import AllianceModel
internal import SourceText

extension Reader {
  /// A moment: `2026-Q1` (its middle), `2026` (mid-year), `2026-03` (mid-month), `2026-03-15`.
  func moment(_ node: YAMLNode, _ what: String) -> Double? {
    guard let text = text(node, what) else { return nil }
    if let value = Self.moment(text) { return value }
    error(
      "bad-date", "\(what) '\(excerpt(text))' is not a date", at: node.location,
      help: "write 2026-Q1, 2026-03-15, 2026-03 or 2026")
    return nil
  }

  static func moment(_ text: String) -> Double? {
    if let quarter = quarter(text) { return quarter.middle }
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    let digits = parts.enumerated().allSatisfy { index, part in
      part.utf8.count == (index == 0 ? 4 : 2) && part.utf8.allSatisfy { (48...57).contains($0) }
    }
    guard digits, (1...3).contains(parts.count) else { return nil }
    let numbers = parts.compactMap { Int($0) }
    guard (1...9999).contains(numbers[0]) else { return nil }
    guard numbers.count > 1 else { return Double(numbers[0]) + 0.5 }
    guard (1...12).contains(numbers[1]) else { return nil }
    guard numbers.count > 2 else {
      let first = decimalYear(year: numbers[0], month: numbers[1], day: 1)
      let days = daysIn(month: numbers[1], of: numbers[0])
      let last = decimalYear(year: numbers[0], month: numbers[1], day: days)
      return (first + last) / 2
    }
    guard (1...daysIn(month: numbers[1], of: numbers[0])).contains(numbers[2]) else { return nil }
    return decimalYear(year: numbers[0], month: numbers[1], day: numbers[2])
  }

  func quarter(_ node: YAMLNode, _ what: String) -> Quarter? {
    guard let text = text(node, what) else { return nil }
    if let quarter = Self.quarter(text) { return quarter }
    error(
      "bad-date", "\(what) '\(excerpt(text))' is not a quarter", at: node.location,
      help: "write 2026-Q1")
    return nil
  }

  static func quarter(_ text: String) -> Quarter? {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 2, parts[0].utf8.count == 4,
      parts[0].utf8.allSatisfy({ (48...57).contains($0) }),
      let year = Int(parts[0]), year > 0, parts[1].utf8.count == 2, parts[1].first == "Q",
      let number = Int(parts[1].dropFirst()),
      (1...4).contains(number)
    else { return nil }
    return Quarter(year: year, quarter: number)
  }

  /// A duration in years: `12 months`, `2 years`, `6 quarters`, `90 days`; > 0.
  func duration(_ node: YAMLNode, _ what: String) -> Double? {
    guard let text = text(node, what) else { return nil }
    let parts = text.split(separator: " ")
    let units = [
      "day": 365.25, "days": 365.25, "month": 12, "months": 12, "quarter": 4, "quarters": 4,
      "year": 1, "years": 1,
    ]
    guard parts.count == 2, let amount = decimalNumber(String(parts[0])), amount > 0,
      amount < 1e6, let perYear = units[String(parts[1])]
    else {
      error(
        "bad-duration", "\(what) '\(excerpt(text))' is not a duration", at: node.location,
        help: "write 12 months or 2 years")
      return nil
    }
    return amount / perYear
  }
}
