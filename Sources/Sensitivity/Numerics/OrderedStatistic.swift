internal import GSLNumerics

/// Numbers that come from the outputs in the order of one factor's values.
protocol OrderedStatistic: Sendable {
  /// What all factors of one resample share.
  associatedtype Whole
  /// How many numbers.
  var width: Int { get }
  /// - Parameter y: the outputs of all points.
  func whole(_ y: [Double]) -> Whole
  /// The numbers; NaN where one is not defined.
  /// - Parameters:
  ///   - x: the factor's values, ascending; more than one of them.
  ///   - y: the outputs in the same order.
  func values(_ x: [Double], _ y: [Double], _ whole: Whole) -> [Double]
}

/// A statistic of every factor, and of every bootstrap resample of points.
struct OrderedEstimates {
  /// For each factor its numbers.
  let values: [[Double]]
  /// For each factor and number those of the resamples.
  let resampled: [[[Double]]]

  /// - Throws: never for finite input.
  init<Statistic: OrderedStatistic>(
    _ statistic: Statistic, _ data: GivenData, resamples: Int, _ settings: AnalysisSettings
  ) throws {
    let orders = data.x.map(sortedOrder)
    let once = [Double](repeating: 1, count: data.count * 4)
    let width = statistic.width
    values = orders.indices.map { factor in
      Self.estimate(statistic, data, orders[factor], data.x[factor], once, statistic.whole(data.y))
    }
    let row = orders.count * width
    let store = SharedBuffer(count: resamples * row)
    try inParallel(
      count: resamples, jobs: settings.jobs,
      make: { UnitCounter(units: data.count, seed: settings.seed) },
      work: { resample, counter in
        counter.draw(first: resample, lanes: 1)
        let (_, y) = expanded(Array(0..<data.count), data.y, data.y, counter.weights)
        let whole = statistic.whole(y)
        for (factor, order) in orders.enumerated() {
          let found = Self.estimate(
            statistic, data, order, data.x[factor], counter.weights, whole)
          for place in 0..<width { store[resample * row + factor * width + place] = found[place] }
        }
      })
    let all = store.array
    resampled = orders.indices.map { factor in
      (0..<width).map { place in
        (0..<resamples).map { all[$0 * row + factor * width + place] }
      }
    }
  }

  private static func estimate<Statistic: OrderedStatistic>(
    _ statistic: Statistic, _ data: GivenData, _ order: [Int], _ x: [Double],
    _ weights: [Double], _ whole: Statistic.Whole
  ) -> [Double] {
    let (xs, ys) = expanded(order, x, data.y, weights)
    guard let first = xs.first, let last = xs.last, first < last, !isConstant(ys) else {
      return [Double](repeating: .nan, count: statistic.width)
    }
    return statistic.values(xs, ys, whole)
  }

  /// The standard error of a number of a factor; nil without resamples.
  func standardError(_ factor: Int, _ place: Int) -> Double? {
    standardDeviation(resampled[factor][place].filter(\.isFinite))
  }
}

/// The points in the given order, each as often as the first of its four weights says.
private func expanded(
  _ order: [Int], _ x: [Double], _ y: [Double], _ weights: [Double]
) -> ([Double], [Double]) {
  var (xs, ys): ([Double], [Double]) = ([], [])
  xs.reserveCapacity(order.count)
  ys.reserveCapacity(order.count)
  for point in order {
    for _ in 0..<Int(weights[4 * point]) {
      xs.append(x[point])
      ys.append(y[point])
    }
  }
  return (xs, ys)
}

/// The result of a method whose indices are numbers of an ordered statistic, one row each.
func orderedResult(
  _ names: [String], _ indices: [String], _ data: GivenData, _ settings: AnalysisSettings,
  _ estimates: OrderedEstimates, _ adjust: (SensitivityIndex) -> SensitivityIndex = { $0 }
) -> AnalysisResult {
  var rows: [SensitivityIndex] = []
  for (place, index) in indices.enumerated() {
    for (factor, name) in names.enumerated() {
      let value = estimates.values[factor][place]
      rows.append(
        value.isFinite
          ? adjust(
            SensitivityIndex(index, name, value: value).with(
              standardError: estimates.standardError(factor, place), z: settings.z))
          : SensitivityIndex(index, name, value: nil).noted(constantFactorNote))
    }
  }
  return AnalysisResult(indices: rows, used: data.count, dropped: data.dropped, unit: "points")
}
