internal import Discovery
internal import Tables

/// Boxes in words.
enum BoxWords {
  /// What a box asks of a factor, such as `x is from 1 to 2` or `measure is CINC or GDP`; nil if
  /// nothing.
  static func limits(_ limits: FactorLimits, of factor: SampledFactor) -> String? {
    guard limits.isRestricted else { return nil }
    switch limits {
    case .numbers(let lower?, let upper?):
      return "\(factor.name) is from \(number(lower)) to \(number(upper))"
    case .numbers(let lower?, nil): return "\(factor.name) is at least \(number(lower))"
    case .numbers(nil, let upper?): return "\(factor.name) is at most \(number(upper))"
    case .numbers: return nil
    case .words(let kept):
      return "\(factor.name) is \(labels(kept, of: factor).joined(separator: " or "))"
    }
  }

  /// The labels that are kept.
  static func labels(_ kept: [Bool], of factor: SampledFactor) -> [String] {
    zip(factor.labels, kept).filter(\.1).map(\.0)
  }

  /// Six significant digits: a limit lies between two rows, so that more would say nothing.
  static func number(_ value: Double) -> String {
    guard value != 0, value.isFinite else { return formatNumber(value, digits: .ten) }
    var scale = 1.0
    while value.magnitude * scale < 1e5 { scale *= 10 }
    while value.magnitude * scale >= 1e6 { scale /= 10 }
    return formatNumber((value * scale).rounded() / scale, digits: .ten)
  }

  /// A share as a percentage, `-` if undefined.
  static func percent(_ share: Double?) -> String {
    guard let share else { return "-" }
    return formatNumber((share * 1000).rounded() / 10, digits: .ten) + "%"
  }
}
