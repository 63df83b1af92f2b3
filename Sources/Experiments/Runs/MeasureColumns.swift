internal import AllianceModel
internal import NetworkMeasures
internal import Scenarios

/// The values of a scenario's own measures, one after another: for each measure the network's or
/// its parts', or those of the actors in their order.
struct MeasureColumns: Sendable {
  /// What one value is.
  struct Column: Sendable {
    let subject: Expectation.Subject
    /// Name in result tables.
    let name: String
    let unit: String
  }

  let columns: [Column]
  var count: Int { columns.count }

  private let measures: [ScenarioMeasure]
  private let actors: [String]
  /// Where the values of each measure start.
  private let starts: [Int]

  init(_ measures: [ScenarioMeasure], in world: World) {
    let actors = world.actors.map(\.code)
    var (columns, starts): ([Column], [Int]) = ([], [])
    for item in measures {
      starts.append(columns.count)
      columns +=
        item.measure.subject == .actor
        ? actors.map { Column(subject: .actor($0), name: item.name, unit: item.measure.unit) }
        : item.rows.map { Column(subject: .network, name: $0, unit: item.measure.unit) }
    }
    (self.measures, self.actors, self.columns, self.starts) = (measures, actors, columns, starts)
  }

  /// Measures a network; NaN where a measure is undefined or refuses.
  ///
  /// - Parameters:
  ///   - weights: alignments of all pairs, row by row.
  ///   - shares: the actors' shares of power, which measures know as `power`.
  func read(
    weights: UnsafePointer<Double>, shares: UnsafeBufferPointer<Double>,
    into out: UnsafeMutablePointer<Double>
  ) {
    guard count > 0 else { return }
    out.update(repeating: .nan, count: count)
    guard let network = network(weights) else { return }
    var power = Capabilities(order: actors.count)
    power.set("power", Array(shares))
    var cases: [SignPart: MeasureCase] = [:]
    for (item, start) in zip(measures, starts) {
      let input =
        cases[item.part]
        ?? MeasureCase(network.taking(item.part), capabilities: power, actors: actors)
      cases[item.part] = input
      for value in (try? item.measure.values(input)) ?? [] {
        if let place = place(of: value.subject, item.measure) {
          out[start + place] = value.value ?? .nan
        }
      }
    }
  }

  private func network(_ weights: UnsafePointer<Double>) -> TieNetwork? {
    let order = actors.count
    var ties: [(first: Int, second: Int, weight: Double)] = []
    ties.reserveCapacity(order * max(0, order - 1) / 2)
    for a in 0..<order {
      for b in (a + 1)..<max(order, a + 1) { ties.append((a, b, weights[a * order + b])) }
    }
    return try? TieNetwork(order: order, ties: ties)
  }

  private func place(of subject: MeasureValue.Subject, _ measure: Measure) -> Int? {
    switch subject {
    case .network: 0
    case .part(let part): measure.parts.firstIndex(of: part)
    case .actor(let actor): actor
    case .role, .dyad: nil
    }
  }
}
