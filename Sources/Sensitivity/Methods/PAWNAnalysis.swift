internal import GSLNumerics

/// PAWN: the Kolmogorov–Smirnov distance between the distribution of the output and that within each
/// slice of a factor's values (Pianosi & Wagener 2015, Environmental Modelling & Software 67, doi
/// 10.1016/j.envsoft.2015.01.004; from any points 2018, ibid. 108).
///
/// Ten slices between the deciles of the factor, from each up to but without the next, the last with
/// its end. (SALib leaves the greatest value out of every slice.) A factor of at most ten different
/// values has one slice for each.
public struct PAWNAnalysis: Analysis {
  /// The catalogue's entry.
  public static let form = AnalysisForm(
    name: "pawn", purpose: "how far knowing a factor shifts the cumulative distribution",
    indices: [
      ("pawn_median", "median over slices of the greatest distance of the distributions"),
      ("pawn_mean", "mean over slices"), ("pawn_max", "greatest of the slices"),
    ],
    need: .points, source: "Pianosi & Wagener 2015, 2018",
    make: { (sample, groups) throws(Misfit) in try PAWNAnalysis(sample, groups) })

  private let sample: Sample
  private static let indices = ["pawn_median", "pawn_mean", "pawn_max"]

  /// - Throws: for groups.
  public init(_ sample: Sample, _ groups: FactorPartition) throws(Misfit) {
    try requireSingleFactors(groups)
    self.sample = sample
  }

  /// The median, mean and greatest distance of every factor.
  public func result(_ output: [Double], _ settings: AnalysisSettings) throws -> AnalysisResult {
    let data = GivenData(sample, output)
    if let reason = data.obstacle(needed: 20) {
      let labels = Self.indices.flatMap { index in
        sample.factors.map { SensitivityIndex(index, $0, value: nil) }
      }
      return data.undefined(labels, reason)
    }
    let estimates = try OrderedEstimates(
      SliceDistance(), data, resamples: settings.fewResamples, settings)
    var result = orderedResult(sample.factors, Self.indices, data, settings, estimates)
    // The mean distance of two samples of n/10 and n from the same distribution: √(π/2) ln 2/√m.
    let chance = 0.8687 / (Double(data.count) / 10).squareRoot()
    result.verdict =
      ["a factor without effect has about \(short(chance)) by chance"]
      + widthVerdict(
        result.indices.filter { $0.index == "pawn_median" }, used: data.count, unit: "points",
        settings)
    return result
  }
}

/// The distances of slices.
struct SliceDistance: OrderedStatistic {
  static let slices = 10
  var width: Int { 3 }

  /// The outputs in ascending order.
  func whole(_ y: [Double]) -> [Double] { y.sorted() }

  func values(_ x: [Double], _ y: [Double], _ whole: [Double]) -> [Double] {
    let distances = slices(x).filter { !$0.isEmpty }.map { distance(y[$0].sorted(), whole) }
      .sorted()
    guard let greatest = distances.last else { return [.nan, .nan, .nan] }
    let middle = distances.count / 2
    let median =
      distances.count % 2 == 1
      ? distances[middle] : (distances[middle - 1] + distances[middle]) / 2
    return [median, distances.reduce(0, +) / Double(distances.count), greatest]
  }

  /// Places between deciles (type 7 of Hyndman & Fan), or of equal values.
  private func slices(_ x: [Double]) -> [Range<Int>] {
    let values = classes(x, count: Self.slices)
    if values.allSatisfy({ x[$0.lowerBound] == x[$0.upperBound - 1] }) { return values }
    let starts = (0..<Self.slices).map { slice in
      let edge = x.withUnsafeBufferPointer {
        quantileOfSorted($0, Double(slice) / Double(Self.slices))
      }
      return firstPlace(x) { $0 >= edge }
    }
    return zip(starts, starts.dropFirst() + [x.count]).map { $0..<max($0, $1) }
  }

  /// The greatest difference of two cumulative distributions, of sorted samples, of which the first
  /// is part of the second: it lies at or just before a value of the first.
  private func distance(_ part: [Double], _ whole: [Double]) -> Double {
    let (m, n) = (Double(part.count), Double(whole.count))
    var (greatest, place) = (0.0, 0)
    while place < part.count {
      let value = part[place]
      let below = Double(firstPlace(whole) { $0 >= value }) / n
      greatest = max(greatest, abs(Double(place) / m - below))
      while place < part.count, part[place] == value { place += 1 }
      let upTo = Double(firstPlace(whole) { $0 > value }) / n
      greatest = max(greatest, abs(Double(place) / m - upTo))
    }
    return greatest
  }

  /// The first place of sorted values from which on `holds` is true.
  private func firstPlace(_ values: [Double], _ holds: (Double) -> Bool) -> Int {
    var (low, high) = (0, values.count)
    while low < high {
      let middle = (low + high) / 2
      if holds(values[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
