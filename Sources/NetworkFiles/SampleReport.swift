internal import GSLNumerics
public import NetworkMeasures
public import Tables

/// Measures with what chance makes of them: intervals for ties that are not sure, or the
/// distribution under a null model.
public struct SampleReport {
  /// What is drawn.
  public enum Kind: Sendable {
    /// Ties within their ranges and chances of being honoured, capabilities within their ranges.
    case beliefs
    /// Networks of a null model.
    case null(NullModel)

    fileprivate var isOfBeliefs: Bool { if case .beliefs = self { true } else { false } }
  }

  /// The table.
  public private(set) var table: Table
  /// Measures that refused, each once, with the first reason.
  public private(set) var refusals: [(measure: String, reason: String)] = []

  private let measures: [Measure]
  private let parameters: MeasureParameters
  private let kind: Kind
  private let draws: Int
  private let seed: UInt64

  /// - Parameters:
  ///   - measures: for null models those of the network alone count.
  ///   - draws: how many networks, at least 1.
  public init(
    _ measures: [Measure], kind: Kind, draws: Int, seed: UInt64, parameters: MeasureParameters
  ) {
    precondition(draws >= 1, "at least one draw")
    self.kind = kind
    self.draws = draws
    self.seed = seed
    self.parameters = parameters
    switch kind {
    case .beliefs:
      self.measures = measures.filter { $0.domain.scope != .multiplex }
      table = Table(name: "intervals", columns: Self.key + Self.intervals)
    case .null:
      self.measures = measures.filter { $0.domain.scope == .layer && $0.subject == .network }
      table = Table(name: "null_model", columns: Self.key + Self.comparison)
    }
  }

  private static let key = Array(MeasureReport.columns.prefix(6))
  private static let intervals = [
    Column("mean", .number, "mean over the draws in which it is defined"),
    Column("low", .number, "5% of the draws"), Column("median", .number, "50% of the draws"),
    Column("high", .number, "95% of the draws"),
    Column("draws", .integer, "draws in which it is defined"),
    Column("note", .string, "what to know about the value, or why there is none"),
  ]
  private static let comparison = [
    Column("null_mean", .number, "mean of the random networks"),
    Column("null_sd", .number, "their standard deviation"),
    Column("z", .number, "standard deviations of the value from their mean"),
    Column("p", .number, "share of the random networks as far from their mean, two-sided"),
    Column("draws", .integer, "random networks in which it is defined"),
    Column("note", .string, "what to know about the value, or why there is none"),
  ]

  /// Adds a frame.
  public mutating func add(_ frame: NetworkFrame) {
    let capabilities = (0..<draws).map { draw in
      kind.isOfBeliefs
        ? frame.capabilities.drawn(seed: seed, draw: UInt64(draw)) : frame.capabilities
    }
    let (layers, _) = frame.cases(parameters)
    for (number, (layer, input)) in layers.enumerated() {
      let cases = capabilities.enumerated().map { draw, capabilities in
        MeasureCase(
          network(frame.layers[number], number, draw), capabilities: capabilities,
          actors: frame.names, parameters: parameters)
      }
      for measure in measures where measure.domain.scope == .layer {
        add(measure, input, cases, frame, layer)
      }
      // Whatever the layer, capabilities are the same.
      guard number == 0 else { continue }
      for measure in measures where measure.domain.scope == .capabilities {
        add(measure, input, cases, frame, "")
      }
    }
  }

  private func network(_ layer: NetworkLayer, _ number: Int, _ draw: Int) -> TieNetwork {
    switch kind {
    case .beliefs:
      layer.beliefs.isEmpty
        ? layer.network
        : layer.network.drawn(layer.beliefs, seed: seed, draw: UInt64(draw), layer: number)
    case .null(let model):
      model.network(
        layer.network, random: CounterRandom(seed: seed),
        draw: UInt64(number) << 32 | UInt64(draw))
    }
  }

  private mutating func add(
    _ measure: Measure, _ input: MeasureCase, _ cases: [MeasureCase], _ frame: NetworkFrame,
    _ layer: String
  ) {
    let start: [Cell] = [textCell(frame.period), textCell(layer), .text(measure.name)]
    do throws(Refusal) {
      for item in try sample(measure, observed: input, draws: cases) {
        let (subject, other) = frame.cells(of: item.subject)
        table.append(start + [subject, other, cell(item.observed)] + cells(item))
      }
    } catch {
      if !refusals.contains(where: { $0.measure == measure.name }) {
        refusals.append((measure.name, error.description))
      }
      let empty = [Cell](repeating: .empty, count: table.columns.count - 4)
      table.append(start + empty + [.text("refused: \(error.description)")])
    }
  }

  private func cells(_ item: MeasureSample) -> [Cell] {
    let note = item.undefined > 0 ? "undefined in \(item.undefined) draws" : ""
    let numbers: [Double?] =
      switch kind {
      case .beliefs:
        [item.mean, quantile(item, 0.05), quantile(item, 0.5), quantile(item, 0.95)]
      case .null: [item.mean, item.deviation, item.z, item.p]
      }
    return numbers.map(cell) + [.integer(item.draws.count), textCell(note)]
  }

  private func quantile(_ item: MeasureSample, _ p: Double) -> Double? {
    item.draws.isEmpty ? nil : item.draws.withUnsafeBufferPointer { quantileOfSorted($0, p) }
  }
}

/// A number, or nothing.
func cell(_ value: Double?) -> Cell { value.map { .number($0) } ?? .empty }
