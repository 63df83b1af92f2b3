/// What is known of the actors, beside their ties: numbers and words in named columns.
public struct Capabilities: Sendable {
  /// The number of actors.
  public let order: Int
  /// The numbers of each column, one per actor; `nil` where unknown, which is never zero.
  public private(set) var numbers: [String: [Double?]] = [:]
  /// The words of each column, one per actor; `nil` where unknown.
  public private(set) var words: [String: [String?]] = [:]

  /// 5% and 95% of each number of a column, where they are known apart from it.
  public private(set) var ranges: [String: [ClosedRange<Double>?]] = [:]

  /// Nothing known of some actors.
  public init(order: Int) { self.order = order }

  /// Adds a column of numbers, one per actor, finite where known.
  public mutating func set(_ column: String, _ values: [Double?]) {
    precondition(values.count == order, "one value for each actor")
    numbers[column] = values
  }

  /// Adds the 5% and 95% of a column of numbers, one for each actor; each holds its number.
  public mutating func set(ranges: [ClosedRange<Double>?], of column: String) {
    precondition(ranges.count == order && numbers[column] != nil, "one range for each number")
    self.ranges[column] = ranges
  }

  /// Adds a column of words, one per actor.
  public mutating func set(_ column: String, words values: [String?]) {
    precondition(values.count == order, "one word for each actor")
    words[column] = values
  }

  /// Whether there is such a column.
  public func has(_ column: String) -> Bool { numbers[column] != nil || words[column] != nil }

  /// The capabilities of all but one actor.
  public func without(actor: Int) -> Capabilities {
    var rest = Capabilities(order: order - 1)
    for (name, values) in numbers { rest.numbers[name] = Self.drop(values, actor) }
    for (name, values) in words { rest.words[name] = Self.drop(values, actor) }
    for (name, values) in ranges { rest.ranges[name] = Self.drop(values, actor) }
    return rest
  }

  private static func drop<Value>(_ values: [Value], _ index: Int) -> [Value] {
    var values = values
    values.remove(at: index)
    return values
  }

  /// The numbers of a column that every actor must have.
  ///
  /// - Throws: a refusal that tells how many are missing or below zero.
  func complete(_ column: String) throws(Refusal) -> [Double] {
    guard let values = numbers[column] else {
      throw Refusal("needs numbers in the column '\(column)' of the table of actors")
    }
    let known = values.compactMap { $0 }
    guard known.count == order else {
      throw Refusal(
        "needs '\(column)' of every actor: it is missing for \(order - known.count) of \(order)")
    }
    guard known.allSatisfy({ $0 >= 0 }) else {
      throw Refusal("needs '\(column)' of 0 or more for every actor")
    }
    return known
  }

  /// The shares of a column, with sum 1.
  func shares(_ column: String) throws(Refusal) -> [Double] {
    let values = try complete(column)
    let total = values.reduce(0, +)
    guard total > 0, total.isFinite else {
      throw Refusal("needs a finite sum of '\(column)' above zero")
    }
    return values.map { $0 / total }
  }
}
