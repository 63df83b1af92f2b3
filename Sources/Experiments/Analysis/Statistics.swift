internal import AllianceModel

/// Mean, spread and quantiles of one quantity over the draws.
public struct Spread: Sendable {
  /// Number of defined values.
  public var n = 0
  public var mean: Double?
  /// Standard deviation over all draws, and Monte Carlo error of the mean over parameter draws.
  public var sd: Double?, mcError: Double?
  /// 5, 25, 50, 75, 95% points over all draws.
  public var quantiles: [Double]?
}

/// A shift of a scenario from its reference, on common random numbers (methods Q21).
public struct Shift: Sendable {
  public var reference: Double?, scenario: Double?, mean: Double?
  /// 5 and 95% points over all draws, and over nested means given the parameters.
  public var all: (low: Double, high: Double)?
  public var given: (low: Double, high: Double)?
  /// Over nested means: above, within, below the band of practical indifference.
  public var up: Double?, same: Double?, down: Double?
  /// Over single draws: above, at, below zero.
  public var drawsUp: Double?, drawsSame: Double?, drawsDown: Double?
  public var mcError: Double?
  /// Spread over all draws.
  public var spread = Spread()

  /// The tests of methods Q33: the mean exceeds two Monte Carlo errors and at most 5% of nested
  /// means go the other way by more than the band.
  public var rises: Bool {
    guard let mean, let mcError, let down else { return false }
    return mean > 0 && mean > 2 * mcError && down <= 0.05
  }
  public var falls: Bool {
    guard let mean, let mcError, let up else { return false }
    return mean < 0 && -mean > 2 * mcError && up <= 0.05
  }
}

/// Bands within which a shift counts as none: of a probability, of the network (methods Q21, Q32).
public enum Band {
  public static let outcome = 0.001
  public static let network = 0.0001
}

/// Statistics over outcomes.
struct Summariser {
  private var finder = QuantileFinder()
  private static let points = [0.05, 0.25, 0.5, 0.75, 0.95]

  /// A scenario's own value.
  mutating func spread(_ outcomes: Outcomes, output: Int) -> Spread {
    let means = (0..<outcomes.parameterDraws).map { outcomes.mean(output, draw: $0) }
    return spread(outcomes.column(output), means: means)
  }

  private mutating func spread(_ column: UnsafeBufferPointer<Float>, means: [Double]) -> Spread {
    var result = Spread()
    let finite = means.filter(\.isFinite)
    let (mean, mcError) = Self.meanAndError(finite)
    var squares = 0.0
    for value in column where value.isFinite {
      result.n += 1
      let difference = Double(value) - (mean ?? 0)
      squares += difference * difference
    }
    guard result.n > 0, let mean else { return Spread() }
    result.mean = mean
    result.mcError = mcError
    result.sd = result.n > 1 ? (squares / Double(result.n - 1)).squareRoot() : nil
    result.quantiles = finder.quantiles(column, Self.points)
    return result
  }

  /// The mean of nested means and its standard error.
  static func meanAndError(_ values: [Double]) -> (mean: Double?, error: Double?) {
    guard !values.isEmpty else { return (nil, nil) }
    let n = Double(values.count)
    let mean = values.reduce(0, +) / n
    guard values.count > 1 else { return (mean, nil) }
    let squares = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    return (mean, (squares / (n - 1) / n).squareRoot())
  }

  /// A scenario against its reference, draw by draw.
  mutating func shift(_ scenario: Outcomes, from reference: Outcomes, output: Int) -> Shift {
    let (a, b) = (scenario.column(output), reference.column(output))
    let draws = a.count
    let difference = UnsafeMutablePointer<Float>.allocate(capacity: max(draws, 1))
    defer { difference.deallocate() }
    var counts = (up: 0, same: 0, down: 0)
    for index in 0..<draws {
      let value = a[index] - b[index]
      difference[index] = value
      if value > 0 {
        counts.up += 1
      } else if value < 0 {
        counts.down += 1
      } else if value == 0 {
        counts.same += 1
      }
    }
    let nested = (0..<scenario.parameterDraws).map {
      scenario.mean(output, draw: $0) - reference.mean(output, draw: $0)
    }
    var result = Self.nestedShift(nested, band: Band.outcome)
    let column = UnsafeBufferPointer(start: UnsafePointer(difference), count: draws)
    result.spread =
      counts.same == draws ? Self.zeroSpread(draws) : spread(column, means: nested)
    result.all = result.spread.quantiles.map { ($0[0], $0[4]) }
    result.given = quantiles(of: nested, [0.05, 0.95]).map { ($0[0], $0[1]) }
    let n = Double(counts.up + counts.same + counts.down)
    if n > 0 {
      result.drawsUp = Double(counts.up) / n
      result.drawsSame = Double(counts.same) / n
      result.drawsDown = Double(counts.down) / n
    }
    result.reference = Self.meanAndError(Self.nestedMeans(reference, output)).mean
    result.scenario = Self.meanAndError(Self.nestedMeans(scenario, output)).mean
    return result
  }

  private static func zeroSpread(_ draws: Int) -> Spread {
    Spread(n: draws, mean: 0, sd: 0, mcError: 0, quantiles: [0, 0, 0, 0, 0])
  }

  private static func nestedMeans(_ outcomes: Outcomes, _ output: Int) -> [Double] {
    (0..<outcomes.parameterDraws).map { outcomes.mean(output, draw: $0) }.filter(\.isFinite)
  }

  private static func nestedShift(_ nested: [Double], band: Double) -> Shift {
    var result = Shift()
    let finite = nested.filter(\.isFinite)
    guard !finite.isEmpty else { return result }
    (result.mean, result.mcError) = meanAndError(finite)
    let n = Double(finite.count)
    result.up = Double(finite.count { $0 > band }) / n
    result.down = Double(finite.count { $0 < -band }) / n
    result.same = Double(finite.count { abs($0) <= band }) / n
    return result
  }

  /// The network's shift: one value per parameter draw, so both intervals are the same draws and
  /// only the one over all sources is given.
  func networkShift(
    _ scenario: Outcomes, from reference: Outcomes, measure: Int, period: Int
  ) -> Shift {
    let pairs = (0..<scenario.parameterDraws).map { draw in
      (
        scenario.networkValue(measure, period: period, draw: draw),
        reference.networkValue(measure, period: period, draw: draw)
      )
    }
    let nested = pairs.map { $0.0 - $0.1 }
    var result = Self.nestedShift(nested, band: Band.network)
    result.spread = Self.networkSpread(nested)
    result.all = result.spread.quantiles.map { ($0[0], $0[4]) }
    let finite = nested.filter(\.isFinite)
    let n = Double(max(finite.count, 1))
    result.drawsUp = Double(finite.count { $0 > 0 }) / n
    result.drawsDown = Double(finite.count { $0 < 0 }) / n
    result.drawsSame = Double(finite.count { $0 == 0 }) / n
    result.scenario = Self.meanAndError(pairs.map(\.0).filter(\.isFinite)).mean
    result.reference = Self.meanAndError(pairs.map(\.1).filter(\.isFinite)).mean
    return result
  }

  func networkSpread(_ outcomes: Outcomes, measure: Int, period: Int) -> Spread {
    Self.networkSpread(
      (0..<outcomes.parameterDraws).map {
        outcomes.networkValue(measure, period: period, draw: $0)
      })
  }

  private static func networkSpread(_ values: [Double]) -> Spread {
    let finite = values.filter(\.isFinite)
    guard !finite.isEmpty else { return Spread() }
    let (mean, error) = meanAndError(finite)
    return Spread(
      n: finite.count, mean: mean, sd: error.map { $0 * Double(finite.count).squareRoot() },
      mcError: error, quantiles: quantiles(of: finite, points))
  }
}
