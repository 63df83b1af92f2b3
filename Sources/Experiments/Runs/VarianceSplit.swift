public import AllianceModel
internal import GSLNumerics

/// The split of an output's variance into parameters, measurement and chance (methods Q22).
public struct VarianceShares: Sendable {
  /// Variance of the output over draws of everything.
  public let variance: Double
  /// First-order index S, total index T and Shapley share, in the order of `VarianceGroup`;
  /// undefined (`nil`) where the output does not vary.
  public let first: [Double]?, total: [Double]?, share: [Double]?
  /// Monte Carlo error of the shares: standard error over blocks.
  public let error: [Double]?
  /// The mechanisms' parts of chance, in the order of the run's streams.
  public let mechanisms: [MechanismShare]
}

/// What the random numbers of one mechanism do to an output's variance.
public struct MechanismShare: Sendable {
  public let stream: MechanismStream
  /// First-order index S and total index T.
  public let first: Double, total: Double
  /// Monte Carlo error of the share: standard error over blocks; `nil` with few pairs.
  public let error: Double?
  /// Shapley share against everything else together, (S + T)/2.
  public var share: Double { (first + total) / 2 }
}

/// Runs a scenario at pairs of independent draws A and B and at the mixtures that take one group
/// from B, and keeps the outputs.
struct VarianceRun: Sendable {
  let simulation: Simulation
  let cache: ParameterCache
  /// Number of pairs; the cache must hold twice as many draws.
  let pairs: Int

  /// Mechanisms whose part of chance is split off.
  var streams: [MechanismStream] { simulation.dynamics.streams }
  /// Runs of a pair: A, B, three mixtures, and one more for each stream.
  var runs: Int { 5 + streams.count }

  /// Values per run: the outputs, then the alignment balance of each period.
  var stride: Int { simulation.outputs.count + simulation.reported.count }

  /// Values of A, B and the mixtures for each pair: [(pair · runs + run) · stride + value].
  func values(jobs: Int) throws -> [Double] {
    let (stride, outputs, runs) = (stride, simulation.outputs.count, runs)
    let streams = streams
    let actors = simulation.world.actors.count
    let results = SharedDoubles(pairs * runs * stride)
    try inParallel(count: pairs, jobs: jobs) {
      (
        simulator: try Simulator(simulation, cache: cache),
        scratch: SharedDoubles(actors * (actors + 1))
      )
    } work: { pair, state in
      // The mechanisms' runs have the parameters of A: right after it, they need none of their own.
      for run in [0] + (5..<runs) + (1..<5) {
        let draw = Self.draw(pair, run: run, pairs: pairs, streams)
        let row = results.base + (pair * runs + run) * stride
        if run < 5 {
          state.simulator.setParameters(draw, cache: cache)
        } else {
          state.simulator.exchange(draw)
        }
        state.simulator.run(chance: draw.chance, into: row)
        state.simulator.prepareNetwork()
        for period in simulation.reported.indices {
          row[outputs + period] = state.simulator.alignmentBalance(
            period: period, scratch: state.scratch.base)
        }
      }
    }
    return results.array
  }

  /// Run 0 is A, 1 is B, 2 to 4 take one group from B, later ones one mechanism's numbers.
  static func draw(_ pair: Int, run: Int, pairs: Int, _ streams: [MechanismStream]) -> DrawIndex {
    let a = DrawIndex.nested(outer: pair, inner: 0)
    let b = DrawIndex.nested(outer: pair + pairs, inner: 0)
    if run >= 5 {
      var mixed = a
      mixed.exchanged = streams[run - 5]
      mixed.exchangedChance = b.chance
      return mixed
    }
    return DrawIndex(
      parameters: run == 1 || run == 2 ? b.parameters : a.parameters,
      measurement: run == 1 || run == 3 ? b.measurement : a.measurement,
      chance: run == 1 || run == 4 ? b.chance : a.chance)
  }
}

extension VarianceShares {
  /// - Parameter y: value of run `run` of pair `pair`.
  /// - Parameter streams: mechanisms of the runs from 5 on.
  init(
    pairs: Int, streams: [MechanismStream] = [], _ y: (_ pair: Int, _ run: Int) -> Double
  ) {
    let whole = Self.estimate(0..<pairs, y)
    variance = whole.variance
    guard whole.variance > 1e-18 else {
      (first, total, share, error) = (nil, nil, nil, nil)
      mechanisms = []
      return
    }
    first = whole.first
    total = whole.total
    share = whole.share
    let count = 16
    let blocks = pairs >= count * 4 ? (0..<count) : 0..<0
    let ranges = blocks.map { $0 * pairs / count..<($0 + 1) * pairs / count }
    let estimates = ranges.map { Self.estimate($0, y) }
    mechanisms = streams.enumerated().map { index, stream in
      let found = Self.indices(0..<pairs, run: 5 + index, whole, y)
      let shares = zip(ranges, estimates).map { range, estimate in
        let part = Self.indices(range, run: 5 + index, estimate, y)
        return estimate.variance > 0 ? (part.first + part.total) / 2 : 0
      }
      return MechanismShare(
        stream: stream, first: found.first, total: found.total,
        error: Self.standardError(shares))
    }
    let errors = (0..<3).compactMap { group in
      Self.standardError(estimates.map { $0.share[group] })
    }
    error = errors.isEmpty ? nil : errors
  }

  /// Of the mean of the blocks' estimates; `nil` without blocks.
  private static func standardError(_ values: [Double]) -> Double? {
    guard values.count > 1 else { return nil }
    let count = Double(values.count)
    let mean = values.reduce(0, +) / count
    let squares = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    return (squares / (count - 1) / count).squareRoot()
  }

  private struct Estimate {
    var variance = 0.0, mean = 0.0
    var first = [0.0, 0.0, 0.0], total = [0.0, 0.0, 0.0], share = [0.0, 0.0, 0.0]
  }

  /// S_g = mean[(B − Ȳ)(A_g − A)]/V, T_g = mean[(A − A_g)²]/2V and
  /// share_g = S_g/3 + (1 − T_k − S_h)/6 + (1 − T_h − S_k)/6 + T_g/3.
  private static func estimate(_ range: Range<Int>, _ y: (Int, Int) -> Double) -> Estimate {
    var result = Estimate()
    let n = Double(range.count)
    var sum = 0.0
    var squares = 0.0
    for pair in range {
      let (a, b) = (y(pair, 0), y(pair, 1))
      sum += a + b
      squares += a * a + b * b
    }
    let mean = sum / (2 * n)
    let variance = squares / (2 * n) - mean * mean
    // What is no number stays none: it is not a variance of zero.
    result.variance = variance < 0 ? 0 : variance
    guard result.variance > 0 else { return result }
    result.mean = mean
    for group in 0..<3 {
      (result.first[group], result.total[group]) = indices(range, run: 2 + group, result, y)
    }
    for g in 0..<3 {
      let (h, k) = ((g + 1) % 3, (g + 2) % 3)
      let (s, t) = (result.first, result.total)
      result.share[g] = s[g] / 3 + (1 - t[k] - s[h]) / 6 + (1 - t[h] - s[k]) / 6 + t[g] / 3
    }
    return result
  }

  /// S and T of what a run takes from B.
  private static func indices(
    _ range: Range<Int>, run: Int, _ whole: Estimate, _ y: (Int, Int) -> Double
  ) -> (first: Double, total: Double) {
    var covariance = 0.0
    var difference = 0.0
    for pair in range {
      let (a, b, mixed) = (y(pair, 0), y(pair, 1), y(pair, run))
      covariance += (b - whole.mean) * (mixed - a)
      difference += (a - mixed) * (a - mixed)
    }
    let n = Double(range.count)
    return (covariance / n / whole.variance, difference / (2 * n) / whole.variance)
  }
}

/// Doubles that threads write at places of their own.
final class SharedDoubles: @unchecked Sendable {
  let base: UnsafeMutablePointer<Double>
  let count: Int

  init(_ count: Int) {
    self.count = count
    base = .allocate(capacity: max(count, 1))
    base.initialize(repeating: 0, count: max(count, 1))
  }

  deinit { base.deallocate() }

  var array: [Double] { Array(UnsafeBufferPointer(start: base, count: count)) }
}
