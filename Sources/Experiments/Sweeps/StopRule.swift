public import Scenarios

/// When a sweep stops before its design is done.
public struct StopRule: Sendable {
  /// After this long, seconds.
  public var seconds: Double?
  /// After this many points of this invocation.
  public var points: Int?
  /// Once a mean over the points is known well enough.
  public var error: ErrorRule?

  public init(seconds: Double? = nil, points: Int? = nil, error: ErrorRule? = nil) {
    self.seconds = seconds
    self.points = points
    self.error = error
  }
}

/// Stops when the standard error of an output's mean over the first points is small enough.
///
/// It is looked at after 64, 128, 256 … points [J], in the order of the design, and no point beyond
/// is begun before: the sweep ends at the same point for any number of threads and interruptions.
/// The error is that of independent points, sd/√n; for Latin hypercubes and Sobol' points it is an
/// upper bound on average (Owen 1997, doi 10.1214/aos/1031594731).
public struct ErrorRule: Sendable {
  public let target: Double
  /// Position among the model's outputs, and whether it is scenario minus reference.
  let output: Int, isShift: Bool
  /// What it is of, in words.
  public let name: String

  /// - Returns: `nil` if the sweep keeps no such number.
  public init?(_ target: Double, of quantity: SweepQuantity, in model: SweepModel) {
    guard let output = model.output(quantity) else { return nil }
    self.target = target
    self.output = output
    isShift = quantity.isShift
    name = model.outputs[output].column + (isShift ? "_shift" : "")
  }

  /// Numbers of points after which the error is looked at, the last the whole design.
  static func checkpoints(_ points: Int) -> [Int] {
    Array(sequence(first: 64) { $0 * 2 }.prefix { $0 < points }) + [points]
  }

  /// The standard error over the first `points` points of a journal without shards; `nil` while one
  /// of them has not run, or fewer than two have a number.
  func standardError(_ journal: Journal, points: Int) throws -> Double? {
    let reader = PointReader([journal])
    var values = [Double](repeating: 0, count: journal.header.values)
    var moments = Moments()
    for index in 0..<points {
      guard let status = try reader.read(index, into: &values) else { return nil }
      guard status == .done else { continue }
      moments.add(SweepOutput.number(output, isShift: isShift, of: values))
    }
    let error = moments.standardError
    return error.isNaN ? nil : error
  }
}

/// How a sweep's run ended.
public enum SweepEnd: Sendable, Equatable {
  /// Every point of the journal is there.
  case whole
  /// The error fell below the target after so many points; the rest is not wanted.
  case precise(points: Int, error: Double)
  /// Points are missing.
  case incomplete
}
