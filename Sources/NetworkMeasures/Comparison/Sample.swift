/// The values of one subject over many draws.
public struct MeasureSample: Sendable {
  /// What the values belong to.
  public let subject: MeasureValue.Subject
  /// The value of the network as given; `nil` where undefined.
  public let observed: Double?
  /// The values of the draws in which it is defined, ascending.
  public let draws: [Double]
  /// The number of draws in which it is not.
  public let undefined: Int

  /// The mean of the draws; `nil` without any.
  public var mean: Double? {
    draws.isEmpty ? nil : draws.reduce(0) { $0 + $1 / Double(draws.count) }
  }

  /// Their standard deviation; `nil` for fewer than two.
  public var deviation: Double? {
    guard draws.count > 1, let mean else { return nil }
    let sum = draws.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    return (sum / Double(draws.count - 1)).squareRoot()
  }

  /// Standard deviations of the observed value from the mean; `nil` where all draws are alike.
  public var z: Double? {
    guard let observed, let mean, let deviation, deviation > 1e-12 * max(1, mean.magnitude)
    else { return nil }
    return (observed - mean) / deviation
  }

  /// Share of the draws that lie at least as far from their mean, the observed one counted in
  /// (Davison & Hinkley 1997, eq. 4.11); `nil` without an observed value.
  public var p: Double? {
    guard let observed, let mean, !draws.isEmpty else { return nil }
    let distance = (observed - mean).magnitude * (1 - 1e-12)
    let extreme = draws.count { ($0 - mean).magnitude >= distance }
    return Double(extreme + 1) / Double(draws.count + 1)
  }
}

/// Values of measures of the network as given and of drawn ones.
///
/// - Parameters:
///   - measure: a measure that does not refuse the network as given.
///   - observed: the network as given.
///   - draws: a case for each draw, with the same actors. In a draw that it refuses a measure is
///     undefined.
/// - Returns: a sample for each subject of the network as given, in order.
/// - Throws: the refusal for the network as given.
public func sample(
  _ measure: Measure, observed: MeasureCase, draws: [MeasureCase]
) throws(Refusal) -> [MeasureSample] {
  let given = try measure.values(observed)
  var place: [MeasureValue.Subject: Int] = [:]
  for (index, value) in given.enumerated() { place[value.subject] = index }
  var found = [[Double]](repeating: [], count: given.count)
  for draw in draws {
    guard let values = try? measure.values(draw) else { continue }
    for value in values {
      if let index = place[value.subject], let number = value.value { found[index].append(number) }
    }
  }
  return given.indices.map { index in
    MeasureSample(
      subject: given[index].subject, observed: given[index].value, draws: found[index].sorted(),
      undefined: draws.count - found[index].count)
  }
}
