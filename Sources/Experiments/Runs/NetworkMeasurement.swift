internal import AllianceModel
internal import NetworkMeasures

/// The network's own measures in result tables (methods Q32), in the order they are stored.
public enum NetworkMeasure: Int, CaseIterable, Sendable {
  case alignmentBalance, campShare, cohesionWithin, cohesionBetween, frustration
  case frustrationIndex, triadBalance, walkBalance, polarisation, concentration

  /// Name in result tables.
  public var name: String {
    switch self {
    case .alignmentBalance: "alignment_balance"
    case .campShare: "camp_power_share"
    case .cohesionWithin: "cohesion_within_camps"
    case .cohesionBetween: "cohesion_between_camps"
    case .frustration: "frustration"
    case .frustrationIndex: "frustration_index"
    case .triadBalance: "triad_balance"
    case .walkBalance: "walk_balance"
    case .polarisation: "polarisation_esteban_ray"
    case .concentration: "power_concentration"
    }
  }

  /// Meaning for the data package and the reference page.
  public var meaning: String {
    switch self {
    case .alignmentBalance:
      "power-weighted mean leaning, 1 towards the first pole, -1 towards the second (Q32)"
    case .campShare: "power share of the first pole's camp in the minimum-frustration partition"
    case .cohesionWithin: "power-weighted mean alignment of pairs within camps"
    case .cohesionBetween: "power-weighted mean alignment of pairs across camps"
    case .frustration: "weight of ties that contradict the partition into two camps"
    case .frustrationIndex: "1 - 2 frustration / total weight; 1 is perfect balance"
    case .triadBalance: "share of balanced triads by weight (methods F)"
    case .walkBalance: "walk balance K = tr exp(A) / tr exp|A| (Estrada & Benzi 2014)"
    case .polarisation: "Esteban-Ray polarisation of the two camps, alpha 1"
    case .concentration: "Ray-Singer concentration CON of power shares"
    }
  }
}

/// Reads the network of a simulator's last draw.
final class NetworkMeter {
  private let actors: Int
  /// The network, then the shares.
  private let scratch: UnsafeMutablePointer<Double>
  private var network: UnsafeMutablePointer<Double> { scratch }
  private var shares: UnsafeMutablePointer<Double> { scratch + actors * actors }
  private let workspace: NetworkWorkspace
  private let firstPole: Int

  private let more: MeasureColumns

  /// Values per period: the measures, then per actor 1 if it is in the first pole's camp, then the
  /// measures asked for.
  static func stride(actors: Int, more: MeasureColumns) -> Int {
    NetworkMeasure.allCases.count + actors + more.count
  }

  init(_ world: World, starts: [[Bool]], more: MeasureColumns) {
    self.more = more
    actors = world.actors.count
    scratch = .allocate(capacity: actors * (actors + 1))
    workspace = NetworkWorkspace(order: actors, poles: world.poles, starts: starts)
    firstPole = world.poles.0
  }

  deinit {
    scratch.deallocate()
  }

  /// Reads a period: everything, or the alignment balance alone and the rest undefined.
  func read(
    _ simulator: Simulator, period: Int, isWhole: Bool, into out: UnsafeMutablePointer<Double>
  ) {
    guard isWhole else {
      setUndefined(out)
      out[NetworkMeasure.alignmentBalance.rawValue] = simulator.alignmentBalance(
        period: period, scratch: scratch)
      return
    }
    simulator.network(period: period, into: network, shares: shares)
    let reading = try? workspace.evaluate(
      weights: UnsafeBufferPointer(start: network, count: actors * actors),
      shares: UnsafeBufferPointer(start: shares, count: actors))
    guard let reading else {
      // Only a world without power can have no shares: everything is then undefined.
      setUndefined(out)
      return
    }
    for measure in NetworkMeasure.allCases { out[measure.rawValue] = value(measure, reading) }
    let camp = workspace.isSecondCamp(firstPole)
    for actor in 0..<actors {
      out[NetworkMeasure.allCases.count + actor] =
        workspace.isSecondCamp(actor) == camp ? 1 : 0
    }
    more.read(
      weights: network, shares: UnsafeBufferPointer(start: shares, count: actors),
      into: out + NetworkMeasure.allCases.count + actors)
  }

  private func setUndefined(_ out: UnsafeMutablePointer<Double>) {
    out.update(repeating: .nan, count: Self.stride(actors: actors, more: more))
  }

  /// Writes alignments of all pairs (i < j, row by row), then each actor's stock, then its share.
  func readWorld(_ simulator: Simulator, period: Int, into out: UnsafeMutablePointer<Double>) {
    simulator.network(period: period, into: network, shares: shares)
    var place = out
    for a in 0..<actors {
      for b in (a + 1)..<max(actors, a + 1) {
        place.pointee = network[a * actors + b]
        place += 1
      }
    }
    for actor in 0..<actors {
      place[actor] = simulator.stock(actor, period: period)
      place[actors + actor] = shares[actor]
    }
  }

  private func value(_ measure: NetworkMeasure, _ reading: NetworkReading) -> Double {
    switch measure {
    case .alignmentBalance: reading.alignmentBalance
    case .campShare: reading.campShare
    case .cohesionWithin: reading.cohesionWithin ?? .nan
    case .cohesionBetween: reading.cohesionBetween ?? .nan
    case .frustration: reading.frustration
    case .frustrationIndex: reading.frustrationIndex ?? .nan
    case .triadBalance: reading.triadBalance ?? .nan
    case .walkBalance: reading.walkBalance
    case .polarisation: reading.polarisation
    case .concentration: reading.concentration
    }
  }
}
