internal import Glibc

/// Stocks and GDP of every chance draw, kept between the points of a sweep.
///
/// All points share their chance draws. Where no factor moves spending or growth, a draw's paths are
/// the same at every point: what they depend on is compared to the bit, and only a change makes them
/// be computed again. Belongs to one simulator.
final class PowerMemory {
  /// Parameters and effects that stocks and GDP depend on, and their values when last looked at.
  private let parameters: [Int], effects: [Int]
  private let inputs: Buffer, latest: Buffer
  /// Counts the changes of the inputs; per slot, the count at which it was filled.
  private var version = 1
  private var filledAt: [Int]
  /// Per slot: starts and ends of events, stocks, GDP.
  private let slots: Buffer
  private let times: Int, paths: Int

  /// - Parameter draws: chance draws of a point.
  /// - Returns: `nil` where other things move spending, or the memory would be large.
  init?(_ simulation: Simulation, draws: Int) {
    times = simulation.program.occurrences.count
    paths = simulation.world.actors.count * simulation.reported.count
    guard simulation.living == nil, draws * (times + paths) < 1 << 21 else { return nil }
    let layout = simulation.layout
    parameters =
      [layout.names.depreciation, layout.names.stockExponent] + layout.milex + layout.militaryPPP
      + layout.gdp + layout.procurement + layout.pastGrowth + layout.growth + layout.gdpGrowth
      + layout.laterGrowth.compactMap(\.self) + layout.innovation
    effects = simulation.routes.spendingOf.flatMap { $0.growth + $0.stock + $0.level + $0.gdp }
    inputs = Buffer(parameters.count + effects.count)
    latest = Buffer(parameters.count + effects.count)
    filledAt = [Int](repeating: 0, count: draws)
    slots = Buffer(draws * 2 * (times + paths))
  }

  /// Looks at the parameters just set.
  func update(_ simulator: Simulator) {
    var place = 0
    for position in parameters {
      latest[place] = simulator.parameter(position)
      place += 1
    }
    for effect in effects {
      latest[place] = simulator.values[simulator.simulation.program.effects[effect].value]
      place += 1
    }
    guard memcmp(latest.base, inputs.base, place * MemoryLayout<Double>.stride) != 0 else { return }
    inputs.base.update(from: latest.base, count: place)
    version += 1
  }

  /// Puts the stocks and GDP of a chance draw back, if they are those that would be computed.
  func restore(_ slot: Int, _ simulator: Simulator) -> Bool {
    let kept = slots.base + slot * 2 * (times + paths)
    let size = times * MemoryLayout<Double>.stride
    guard filledAt[slot] == version, memcmp(kept, simulator.starts.base, size) == 0,
      memcmp(kept + times, simulator.ends.base, size) == 0
    else { return false }
    simulator.logStock.base.update(from: kept + 2 * times, count: paths)
    simulator.logGDP.base.update(from: kept + 2 * times + paths, count: paths)
    return true
  }

  /// Keeps the stocks and GDP of a chance draw just computed, those of all actors.
  func store(_ slot: Int, _ simulator: Simulator) {
    let kept = slots.base + slot * 2 * (times + paths)
    kept.update(from: simulator.starts.base, count: times)
    (kept + times).update(from: simulator.ends.base, count: times)
    (kept + 2 * times).update(from: simulator.logStock.base, count: paths)
    (kept + 2 * times + paths).update(from: simulator.logGDP.base, count: paths)
    filledAt[slot] = version
  }
}
