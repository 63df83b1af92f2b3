/// Parameter draws of a world made once and read by every scenario of a batch: draws depend on
/// the seed and their names, not on events, so only overridden parameters differ.
public struct ParameterCache: Sendable {
  let catalogue: ParameterCatalogue
  private let isMeasurement: [Bool]
  private let rows: Rows
  private let count: Int

  /// Rows filled in parallel, each by one thread, then only read.
  private final class Rows: @unchecked Sendable {
    let base: UnsafeMutablePointer<Double>
    let count: Int
    init(_ count: Int) {
      self.count = count
      base = .allocate(capacity: max(count, 1))
      base.initialize(repeating: 0, count: max(count, 1))
    }
    deinit { base.deallocate() }
  }

  private let simulation: Simulation

  /// Room for the draws 0..<draws of a simulation's parameters; `fill` each before use.
  public init(_ simulation: Simulation, draws: Int) {
    self.simulation = simulation
    catalogue = simulation.sampler.catalogue
    isMeasurement = catalogue.definitions.map { $0.group == .measurement }
    count = catalogue.definitions.count
    rows = Rows(draws * count)
  }

  /// Makes one draw; each index by one caller only.
  public func fill(_ index: Int) {
    simulation.sampler.fill(
      rows.base + index * count,
      draw: DrawIndex(
        parameters: UInt64(index), measurement: UInt64(index), chance: UInt64(index)))
  }

  /// A cache of one draw, the one with every parameter at its centre.
  public static func central(_ simulation: Simulation) -> ParameterCache {
    let cache = ParameterCache(simulation, draws: 1)
    simulation.sampler.fill(cache.rows.base, draw: .central(inner: 0))
    return cache
  }

  /// Copies a draw, measurement and parameters each from their own index.
  func read(_ draw: DrawIndex, into values: UnsafeMutablePointer<Double>) {
    let isCentral = draw.parameters == DrawIndex.centre
    let own = rows.base + (isCentral ? 0 : Int(draw.parameters) * count)
    guard draw.measurement != draw.parameters else {
      values.update(from: own, count: count)
      return
    }
    let measured = rows.base + Int(draw.measurement) * count
    for position in 0..<count {
      values[position] = isMeasurement[position] ? measured[position] : own[position]
    }
  }
}
