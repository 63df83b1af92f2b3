public import AllianceModel

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
  /// Row per parameter draw: start of each event in its first chance draw.
  let starts: UnsafeMutablePointer<Double>
  public let events: Int

  init(
    _ layout: OutputLayout, parameterDraws: Int, chanceDraws: Int, networkStride: Int, events: Int
  ) {
    self.events = events
    self.layout = layout
    self.parameterDraws = parameterDraws
    self.chanceDraws = chanceDraws
    self.networkStride = networkStride
    func zeroed<T>(_ count: Int, _ zero: T) -> UnsafeMutablePointer<T> {
      let memory = UnsafeMutablePointer<T>.allocate(capacity: max(count, 1))
      memory.initialize(repeating: zero, count: max(count, 1))
      return memory
    }
    draws = zeroed(parameterDraws * chanceDraws * layout.count, 0)
    means = zeroed(parameterDraws * layout.count, 0)
    network = zeroed(parameterDraws * layout.periods * networkStride, 0)
    starts = zeroed(parameterDraws * events, 0)
  }

  deinit {
    draws.deallocate()
    means.deallocate()
    network.deallocate()
    starts.deallocate()
  }

  public var totalDraws: Int { parameterDraws * chanceDraws }

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

  /// Stores the chance draws of parameter draw `p`, given row by row.
  func store(_ block: UnsafePointer<Double>, draw p: Int) {
    let count = layout.count
    for output in 0..<count {
      var sum = 0.0
      let column = draws + output * totalDraws + p * chanceDraws
      for c in 0..<chanceDraws {
        let value = block[c * count + output]
        sum += value
        column[c] = Float(value)
      }
      means[p * count + output] = sum / Double(chanceDraws)
    }
  }
}
