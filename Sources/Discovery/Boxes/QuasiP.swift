internal import GSLNumerics

/// Whether a limit of a box could be an accident (Bryant & Lempert 2010, section 3.3).
public struct QuasiP: Sendable, Hashable {
  /// The factor's index.
  public let factor: Int
  /// That of the lower limit; nil without one, and for words.
  public let lower: Double?
  /// That of the upper limit; nil without one, and for words.
  public let upper: Double?
  /// That of all limits of the factor together.
  public let both: Double?

  /// The quasi-p-values of each factor that `box` restricts.
  ///
  /// Drop the limit: of the rows then inside a share q are cases of interest. The value is the
  /// probability that as many of the rows inside the box would be so if each were with probability
  /// q, one-sided and binomial. It is no p-value, since the same rows have chosen the limit.
  ///
  /// - Parameters:
  ///   - box: a box.
  ///   - sample: the binary sample in which it was found.
  ///   - excluded: boxes found before, whose rows do not count.
  public static func values(
    of box: FactorBox, in sample: Sample, excluding excluded: [FactorBox] = []
  ) -> [QuasiP] {
    let available = Prim.remaining(sample, after: excluded)
    let sample =
      excluded.isEmpty
      ? sample : sample.selecting(available.indices.filter { available[$0] })
    let own = BoxStatistics(box, in: sample)
    func value(_ wider: FactorBox) -> Double? {
      let statistics = BoxStatistics(wider, in: sample)
      guard let density = statistics.density else { return nil }
      return binomialUpperTail(successes: own.cases, trials: own.count, p: density)
    }
    return box.restricted.map { factor in
      var (lower, upper): (Double?, Double?)
      if case .numbers(let low, let high) = box.limits[factor] {
        var wider = box
        if low != nil {
          wider.limits[factor] = .numbers(lower: nil, upper: high)
          lower = value(wider)
        }
        if high != nil {
          wider.limits[factor] = .numbers(lower: low, upper: nil)
          upper = value(wider)
        }
      }
      return QuasiP(
        factor: factor, lower: lower, upper: upper, both: value(box.freeing(factor)))
    }
  }
}
