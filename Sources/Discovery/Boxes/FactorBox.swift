/// What a box asks of one factor.
public enum FactorLimits: Sendable, Hashable {
  /// A number from `lower` to `upper`, both included; nil without a limit.
  case numbers(lower: Double?, upper: Double?)
  /// A word whose label is kept.
  case words(kept: [Bool])

  /// Whether it asks anything.
  public var isRestricted: Bool {
    switch self {
    case .numbers(let lower, let upper): lower != nil || upper != nil
    case .words(let kept): kept.contains(false)
    }
  }
}

/// A region of the space of factors: limits of each, all to be met.
public struct FactorBox: Sendable, Hashable {
  /// The limits, one for each factor of the sample.
  public var limits: [FactorLimits]

  /// The box without limits.
  public init(for sample: Sample) {
    limits = sample.factors.map { factor in
      switch factor.values {
      case .numbers: .numbers(lower: nil, upper: nil)
      case .words(_, let labels): .words(kept: labels.map { _ in true })
      }
    }
  }

  /// The indices of the factors of which it asks something.
  public var restricted: [Int] { limits.indices.filter { limits[$0].isRestricted } }

  /// The same box without the limits of one factor.
  public func freeing(_ factor: Int) -> FactorBox {
    var box = self
    switch limits[factor] {
    case .numbers: box.limits[factor] = .numbers(lower: nil, upper: nil)
    case .words(let kept): box.limits[factor] = .words(kept: kept.map { _ in true })
    }
    return box
  }

  /// Which rows of `sample` are inside.
  public func contents(of sample: Sample) -> [Bool] {
    var inside = [Bool](repeating: true, count: sample.count)
    for (factor, limit) in zip(sample.factors, limits) where limit.isRestricted {
      switch (factor.values, limit) {
      case (.numbers(let numbers), .numbers(let lower, let upper)):
        let (low, high) = (lower ?? -.infinity, upper ?? .infinity)
        for row in numbers.indices where numbers[row] < low || numbers[row] > high {
          inside[row] = false
        }
      case (.words(let codes, _), .words(let kept)):
        for row in codes.indices where !kept[codes[row]] { inside[row] = false }
      default: preconditionFailure("the box is of another sample")
      }
    }
    return inside
  }
}
