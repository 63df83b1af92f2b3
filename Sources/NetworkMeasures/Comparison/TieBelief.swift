internal import GSLNumerics

/// How sure a tie is.
public struct TieBelief: Sendable, Equatable {
  /// 5% of its weight; equal to the weight where it is sure.
  public var low: Double
  /// 95% of its weight; equal to the weight where it is sure.
  public var high: Double
  /// The chance that the tie holds when it is needed, 0 … 1.
  public var honour: Double

  /// A belief; `low` is at most `high`, `honour` 0 … 1.
  public init(low: Double, high: Double, honour: Double = 1) {
    self.low = low
    self.high = high
    self.honour = honour
  }
}

extension TieNetwork {
  /// A network as it may be: every tie's weight from a split normal through its 5, 50 and 95% (the
  /// weight is the median), and gone where it is not honoured.
  ///
  /// A weight keeps the side of zero that its whole range is on.
  /// - Parameters:
  ///   - beliefs: one for each tie in order.
  ///   - seed: of the random numbers.
  ///   - draw: below 2⁴⁸.
  ///   - layer: the layer's number, so that layers are drawn apart.
  public func drawn(
    _ beliefs: [TieBelief], seed: UInt64, draw: UInt64, layer: Int
  ) -> TieNetwork {
    precondition(beliefs.count == tieCount, "one belief for each tie")
    let random = CounterRandom(seed: seed)
    let period = UInt32(truncatingIfNeeded: layer)
    return reweighted(
      beliefs.indices.map { tie in
        let belief = beliefs[tie]
        let subject = UInt32(truncatingIfNeeded: tie)
        if belief.honour < 1 {
          let chance = random.uniform(
            draw: draw, purpose: ComparisonPurpose.tieHonour.rawValue, subject: subject,
            period: period)
          if chance >= belief.honour { return 0 }
        }
        let z = random.normal(
          draw: draw, purpose: ComparisonPurpose.tieWeight.rawValue, subject: subject,
          period: period)
        return belief.weight(median: weights[tie], z: z)
      })
  }
}

extension TieBelief {
  /// The weight where a standard normal is z.
  func weight(median: Double, z: Double) -> Double {
    let z95 = 1.6448536269514727  // Φ⁻¹(0.95)
    let weight = median + z / z95 * (z > 0 ? high - median : median - low)
    if low >= 0 { return max(0, weight) }
    return high <= 0 ? min(0, weight) : weight
  }
}
