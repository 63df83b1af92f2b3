internal import SourceText

/// The options and operands given to a command.
public struct ParsedArguments: Sendable {
  /// The words that are no options, in order.
  public internal(set) var operands: [String] = []
  private var given: [String: [String]] = [:]

  /// Nothing given.
  public init() {}

  mutating func add(_ value: String, to option: String) { given[option, default: []].append(value) }

  /// Whether the option `name` (its long name) was given at all.
  public func flag(_ name: String) -> Bool { given[name] != nil }

  /// The value of the option `name`; the last one if it repeats.
  public func value(_ name: String) -> String? { given[name]?.last }

  /// Every value of the option `name`, in order.
  public func values(_ name: String) -> [String] { given[name] ?? [] }

  /// The whole number given to the option `name`, or nil without it.
  public func integer(
    _ name: String, in range: ClosedRange<Int> = .min ... .max
  ) throws(UsageError) -> Int? {
    guard let text = value(name) else { return nil }
    guard let number = Int(text), range.contains(number) else {
      let isHuge = Int(text) == nil && text.utf8.dropFirst().allSatisfy { (48...57).contains($0) }
      let limits = bounds(range, .min ... .max)
      throw wrong(
        name, text,
        "a whole number" + (isHuge && limits.isEmpty ? " from \(Int.min) to \(Int.max)" : limits))
    }
    return number
  }

  /// The whole number given to the option `name`, or `fallback` without it.
  public func integer(
    _ name: String, default fallback: Int, in range: ClosedRange<Int> = .min ... .max
  ) throws(UsageError) -> Int {
    try integer(name, in: range) ?? fallback
  }

  /// The finite number given to the option `name`, or nil without it.
  public func double(
    _ name: String, in range: ClosedRange<Double> = finite
  ) throws(UsageError) -> Double? {
    guard let text = value(name) else { return nil }
    guard let number = Double(text), number.isFinite, range.contains(number) else {
      throw wrong(name, text, "a number" + bounds(range, Self.finite))
    }
    return number
  }

  /// The finite number given to the option `name`, or `fallback` without it.
  public func double(
    _ name: String, default fallback: Double, in range: ClosedRange<Double> = finite
  ) throws(UsageError) -> Double {
    try double(name, in: range) ?? fallback
  }

  /// Every finite number.
  public static let finite = -Double.greatestFiniteMagnitude...Double.greatestFiniteMagnitude

  private func wrong(_ name: String, _ text: String, _ wanted: String) -> UsageError {
    UsageError("'--\(name)' needs \(wanted), not '\(neutralised(text))'")
  }
}

/// The words for the bounds of `range` that are narrower than those of `all`.
private func bounds<Number: Comparable>(
  _ range: ClosedRange<Number>, _ all: ClosedRange<Number>
) -> String {
  switch (range.lowerBound > all.lowerBound, range.upperBound < all.upperBound) {
  case (true, true): " from \(range.lowerBound) to \(range.upperBound)"
  case (true, false): " of at least \(range.lowerBound)"
  case (false, true): " of at most \(range.upperBound)"
  case (false, false): ""
  }
}
