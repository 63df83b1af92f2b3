/// The width of an interval below which an index counts as settled: Sarrazin, Pianosi & Wagener
/// 2016, Environmental Modelling & Software 79 (doi 10.1016/j.envsoft.2016.02.005), section 2.3.
let settledWidth = 0.05

extension SensitivityIndex {
  /// With a note where a share of the variance lies outside 0 … 1, which no true share does.
  func explained() -> SensitivityIndex {
    guard let value, value < 0 || value > 1 else { return self }
    let bound = value < 0 ? "0" : "1"
    let side = value < 0 ? "below 0" : "above 1"
    guard let low, let high else {
      return noted("\(side): an estimate is not bound to 0 to 1 as a true share is")
    }
    return (low...high).contains(value < 0 ? 0 : 1)
      ? noted("\(side) by sampling error: the interval includes \(bound)")
      : noted("\(side) beyond its interval: too few points, or outliers carry the variance")
  }
}

/// Whether the intervals are narrow enough, and how many units would make them so.
///
/// The width of an interval falls with the square root of the number of units.
func widthVerdict(
  _ indices: [SensitivityIndex], used: Int, unit: String, _ settings: AnalysisSettings
) -> [String] {
  let widths = indices.compactMap { index -> (Double, SensitivityIndex)? in
    guard let low = index.low, let high = index.high else { return nil }
    return (high - low, index)
  }
  guard let widest = widths.max(by: { $0.0 < $1.0 }) else {
    return ["no intervals, so nothing is known of the sampling error"]
  }
  let name =
    widest.1.index + " of " + widest.1.factor
    + (widest.1.other.isEmpty ? "" : " with " + widest.1.other)
  let level = "\(percent(settings.confidence)) interval"
  let worst = "the widest \(level), of \(name), is \(short(widest.0)) wide"
  guard widest.0 > settledWidth else { return ["settled: \(worst)"] }
  let unsettled = widths.filter { $0.0 > settledWidth }.count
  let needed = Double(used) * (widest.0 / settledWidth) * (widest.0 / settledWidth)
  return [
    "not settled: \(worst), and \(unsettled) of \(widths.count) exceed \(short(settledWidth)); "
      + "for all to be narrower take about \(roundedUp(needed)) \(unit) (now \(used))"
  ]
}

/// What the sums of first orders, totals and pairs say.
func sumVerdict(_ indices: [SensitivityIndex]) -> [String] {
  func sum(_ name: String) -> (value: Double, error: Double)? {
    let found = indices.filter { $0.index == name }
    let values = found.compactMap(\.value)
    guard !values.isEmpty, values.count == found.count else { return nil }
    // The errors of one sample's indices add up at worst.
    return (values.reduce(0, +), found.reduce(0) { $0 + ($1.standardError ?? 0) })
  }
  guard let first = sum("S1") else { return [] }
  var lines = ["factors alone explain \(percent(first.value)) of the variance (sum of S1)"]
  if first.value > 1 + first.error {
    lines[0] += "; more than all is sampling error or correlated factors"
  }
  if let pairs = sum("S2") {
    lines.append("pairs explain a further \(percent(pairs.value)) (sum of S2)")
  }
  if let total = sum("ST") {
    lines.append(
      total.value < first.value - first.error
        ? "the sum of ST (\(short(total.value))) is below that of S1, which no true values are: "
          + "more points are needed"
        : "the sum of ST is \(short(total.value)): what exceeds 1 counts interactions repeatedly")
  }
  return lines
}

/// A share in whole per cent or, below ten, with a decimal.
func percent(_ share: Double) -> String {
  let value = share * 100
  return (abs(value) < 10 || value != value.rounded() ? short(value) : "\(Int(value))") + "%"
}

/// A number to three significant digits.
func short(_ value: Double) -> String {
  guard value.isFinite, value != 0 else { return value == 0 ? "0" : "undefined" }
  var scale = 1.0
  while abs(value) * scale < 100 { scale *= 10 }
  while abs(value) * scale >= 1000 { scale /= 10 }
  let rounded = (value * scale).rounded() / scale
  return rounded == rounded.rounded() && abs(rounded) < 1e15 ? "\(Int(rounded))" : "\(rounded)"
}

/// A count to two significant digits, upwards.
func roundedUp(_ value: Double) -> String {
  guard value.isFinite, value < 1e15 else { return "very many" }
  var scale = 1.0
  while value / scale >= 100 { scale *= 10 }
  return "\(Int((value / scale).rounded(.up) * scale))"
}
