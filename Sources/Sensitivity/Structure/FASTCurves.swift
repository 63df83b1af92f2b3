internal import GSLNumerics

/// The proof that a sample consists of FAST curves (Saltelli, Tarantola & Chan 1999, Technometrics
/// 41, doi 10.1080/00401706.1999.10485594), one for each factor and of equal length: on the curve of
/// factor i, factor i oscillates with a high frequency ω and every other with at most ω/2.
///
/// The oscillation is found in the ranks of the values, so that it is seen whatever distribution
/// they have. The interference M follows from the length n and ω = ⌊(n - 1)/(2M)⌋.
public struct FASTCurves: Sendable, Equatable {
  /// Points of each curve.
  public let length: Int
  /// The high frequency ω.
  public let frequency: Int
  /// The number M of harmonics that are summed.
  public let harmonics: Int

  /// - Throws: the first curve that is not as it should be, or the count that does not come out.
  public init(_ sample: Sample, _ partition: FactorPartition) throws(Misfit) {
    guard partition.isTrivial else { throw Misfit("it looks at single factors, not at groups") }
    let d = sample.factors.count
    guard d > 0, sample.count % d == 0, sample.count / d >= 5 else {
      throw Misfit("X has \(sample.count) rows, which is not \(d) curves of at least 5 points")
    }
    if let name = sample.unorderedFactor {
      throw Misfit("'\(name)' has words, which have no order")
    }
    length = sample.count / d
    var frequency = 0
    for curve in 0..<d {
      let high = mainFrequency(sample, curve, curve, length)
      if curve == 0 { frequency = high }
      guard high == frequency, frequency > 1 else {
        throw Misfit(
          "not FAST curves of \(length) points: on curve \(curve + 1) the factor "
            + "'\(sample.factors[curve])' oscillates \(high) times, not "
            + (curve == 0 ? "more than once" : "\(frequency) times as on the first"))
      }
      for factor in 0..<d where factor != curve {
        let low = mainFrequency(sample, factor, curve, length)
        guard low * 2 <= frequency else {
          throw Misfit(
            "not FAST curves of \(length) points: on curve \(curve + 1) the factor "
              + "'\(sample.factors[factor])' oscillates \(low) times, more than half of \(frequency)"
          )
        }
      }
    }
    self.frequency = frequency
    harmonics = max(1, (length - 1) / (2 * frequency))
  }
}

/// The frequency that carries most of the power of a factor's ranks on a curve.
private func mainFrequency(_ sample: Sample, _ factor: Int, _ curve: Int, _ length: Int) -> Int {
  let start = factor * sample.count + curve * length
  let ranks = midRanks(Array(sample.values[start..<start + length]))
  guard let power = try? fourierPower(ranks), power.count > 1 else { return 0 }
  return (1..<power.count).max { power[$0] < power[$1] } ?? 0
}
