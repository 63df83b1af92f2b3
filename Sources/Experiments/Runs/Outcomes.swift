public import AllianceModel
internal import GSLNumerics
internal import Synchronization

/// The outcomes of a nested run, before any statistics: every draw in single precision for
/// quantiles, means over chance in double for everything else.
public final class Outcomes: @unchecked Sendable {
  // Unchecked: each parameter draw is written by one thread at its own place, then only read.
  public let layout: OutputLayout
  public let parameterDraws: Int, chanceDraws: Int
  /// Column per output: value of draw p · chance + c.
  let draws: UnsafeMutablePointer<Float>
  /// Row per parameter draw: means over its chance draws.
  let means: UnsafeMutablePointer<Double>
  /// Row per parameter draw: the network's measures per period, and each actor's camp.
  let network: UnsafeMutablePointer<Double>
  public let networkStride: Int
  /// Row per parameter draw and period, where asked for: alignment of every pair, then stock and
  /// power share of every actor.
  let world: UnsafeMutablePointer<Double>?
  public let worldStride: Int
  /// Every how many parameter draws the whole network is read; the alignment balance in all.
  public let networkInterval: Int
  /// Row per parameter draw: start of each event in its first chance draw.
  let starts: UnsafeMutablePointer<Double>
  public let events: Int
  /// How often what happened between events, over all draws; sums do not depend on their order.
  private let tally = Mutex<[Int]>([])

  init(
    _ layout: OutputLayout, parameterDraws: Int, chanceDraws: Int, networkStride: Int, events: Int,
    worldStride: Int
  ) {
    self.worldStride = worldStride
    self.events = events
    networkInterval = max(1, parameterDraws * layout.periods / Self.networkReadings)
    self.layout = layout
    self.parameterDraws = parameterDraws
    self.chanceDraws = chanceDraws
    self.networkStride = networkStride
    func zeroed<T: BitwiseCopyable>(_ count: Int, _ zero: T) -> UnsafeMutablePointer<T> {
      let memory = allocateLarge(count, of: T.self)
      memory.initialize(repeating: zero, count: max(count, 1))
      return memory
    }
    // Every draw is written before it is read: no need to touch the memory twice.
    draws = allocateLarge(parameterDraws * chanceDraws * layout.count)
    means = zeroed(parameterDraws * layout.count, 0)
    network = zeroed(parameterDraws * layout.periods * networkStride, 0)
    starts = zeroed(parameterDraws * events, 0)
    world = worldStride == 0 ? nil : zeroed(parameterDraws * layout.periods * worldStride, 0)
  }

  /// About how many readings of the whole network a run makes (methods Q32: cost).
  static let networkReadings = 2000

  deinit {
    draws.deallocate()
    means.deallocate()
    network.deallocate()
    starts.deallocate()
    world?.deallocate()
  }

  public var totalDraws: Int { parameterDraws * chanceDraws }

  /// Adds a worker's counts of what the mechanisms did; nothing when none is on.
  func addTally(_ simulator: Simulator) {
    tally.withLock { simulator.drainTally(into: &$0) }
  }

  /// The counts, empty when no mechanism was on.
  var counts: [Int] { tally.withLock { $0 } }

  /// All draws of one output.
  func column(_ output: Int) -> UnsafeBufferPointer<Float> {
    UnsafeBufferPointer(start: draws + output * totalDraws, count: totalDraws)
  }

  /// Mean over chance of one output in one parameter draw.
  @inline(__always) func mean(_ output: Int, draw: Int) -> Double {
    means[draw * layout.count + output]
  }

  /// One measure of the network in one parameter draw; NaN where undefined.
  func networkValue(_ measure: Int, period: Int, draw: Int) -> Double {
    network[(draw * layout.periods + period) * networkStride + measure]
  }

  /// Mean over parameter draws of one value of the world at a period; `nil` if not asked for.
  func worldMean(_ value: Int, period: Int) -> Double? {
    guard let world else { return nil }
    let sum = (0..<parameterDraws).reduce(0.0) { sum, draw in
      sum + world[(draw * layout.periods + period) * worldStride + value]
    }
    return sum / Double(parameterDraws)
  }

  /// Stores one chance draw of parameter draw `p`: values one after another, single precision in
  /// the columns, sums for the means. Columns of successive draws share cache lines.
  func store(_ values: UnsafePointer<Double>, draw p: Int, chance c: Int) {
    let count = layout.count
    let total = totalDraws
    let sums = means + p * count
    var place = draws + p * chanceDraws + c
    for output in 0..<count {
      let value = values[output]
      place.pointee = Float(value)
      place += total
      sums[output] += value
    }
  }

  /// Turns the sums of parameter draw `p` into means, once all its chance draws are stored.
  func finish(draw p: Int) {
    let count = layout.count
    for output in 0..<count { means[p * count + output] /= Double(chanceDraws) }
  }
}
