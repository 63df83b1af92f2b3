public import GSLNumerics

/// One of the values of a factor that is chosen from a list.
public enum FactorLevel: Sendable, Hashable, CustomStringConvertible {
  /// A number.
  case number(Double)
  /// A word: a pact, a measure of power …
  case word(String)

  /// The number or the word.
  public var description: String {
    switch self {
    case .number(let value): "\(value)"
    case .word(let word): word
    }
  }
}

/// One thing that a sweep varies.
public struct Factor: Sendable, Hashable {
  /// What values it takes.
  public enum Kind: Sendable, Hashable {
    /// Its value is the quantile of its coordinate.
    case distribution(Distribution)
    /// One of a list, each on an equal part of the coordinate, in the order of the list.
    case levels([FactorLevel])
    /// A share of the weights of a group, which sum to 1; see ``WeightGroup``.
    case weight
  }

  /// The name: of a parameter, an event's property, or whatever another program calls it.
  public let name: String
  /// What values it takes.
  public let kind: Kind
  /// Whether it is chosen from a list that holds a word, so that its value is the place in the list.
  public let hasWords: Bool

  /// A factor; ``FactorSpace`` checks it.
  public init(_ name: String, _ kind: Kind) {
    self.name = name
    self.kind = kind
    guard case .levels(let levels) = kind else {
      hasWords = false
      return
    }
    hasWords = levels.contains { if case .word = $0 { true } else { false } }
  }

  /// The values of a factor chosen from a list; nil for the others.
  public var levels: [FactorLevel]? { if case .levels(let levels) = kind { levels } else { nil } }

  /// The value at a coordinate in [0, 1], always finite: of a distribution the quantile, where an
  /// end that is infinite stands for 2⁻⁵³ from it; of a list of numbers the number; of a list with
  /// words the place in the list, from 0. A weight gives its coordinate, which only its group can
  /// turn into a share.
  public func value(at u: Double) -> Double {
    switch kind {
    case .distribution(let distribution): return finiteQuantile(distribution, u)
    case .levels(let levels):
      let place = Self.place(at: u, of: levels.count)
      guard case .number(let value) = levels[place], !hasWords else { return Double(place) }
      return value
    case .weight: return u
    }
  }

  /// Which of `count` equal parts of [0, 1] a coordinate lies in.
  static func place(at u: Double, of count: Int) -> Int {
    min(max(Int(u * Double(count)), 0), count - 1)
  }

  /// What a value stands for: the word at its place, or the number itself.
  public func level(_ value: Double) -> FactorLevel {
    guard hasWords, let levels, value >= 0, Int(value) < levels.count else { return .number(value) }
    return levels[Int(value)]
  }

  /// Whether both ends of its range are finite, so that a design may put points there.
  public var isBounded: Bool {
    guard case .distribution(let distribution) = kind else { return true }
    return distribution.quantile(0).isFinite && distribution.quantile(1).isFinite
  }

  /// The coordinate of a value: the middle of its level, or P(X ≤ value); nil if it is not one of
  /// the levels or lies outside the range.
  public func coordinate(of value: FactorLevel) -> Double? {
    switch (kind, value) {
    case (.levels(let levels), _):
      return levels.firstIndex(of: value).map { (Double($0) + 0.5) / Double(levels.count) }
    case (.distribution(let distribution), .number(let number)):
      let isInside =
        number >= distribution.quantile(0) && number <= distribution.quantile(1)
      return isInside ? distribution.cumulative(number) : nil
    default: return nil
    }
  }
}

/// The smallest coordinate that an infinite end of a range stands for, and 1 minus the greatest.
let leastCoordinate = 0x1p-53

/// The quantile at `u`, kept off ends that are infinite.
@inline(__always)
private func finiteQuantile(_ distribution: Distribution, _ u: Double) -> Double {
  let value = distribution.quantile(u)
  if value.isFinite { return value }
  return distribution.quantile(min(max(u, leastCoordinate), 1 - leastCoordinate))
}
