public import NetworkMeasures
public import Tables

/// Measures worked out for every period and layer, as a tidy table.
public struct MeasureReport {
  /// The table: period, layer, measure, subject, other, value, note.
  public private(set) var table = Table(name: "measures", columns: MeasureReport.columns)
  /// Measures that refused, each once, with the first reason.
  public private(set) var refusals: [(measure: String, reason: String)] = []

  private let measures: [Measure]
  private let parameters: MeasureParameters

  /// The columns of the table.
  public static let columns = [
    Column("period", .string, "period of the ties; empty without one"),
    Column("layer", .string, "layer of the ties; several joined by +"),
    Column("measure", .string, "name of the measure"),
    Column("subject", .string, "what the value belongs to: network or an actor"),
    Column("other", .string, "second actor of a dyad, part of the network or role of an actor"),
    Column("value", .number, "value in the measure's unit; empty where undefined"),
    Column("note", .string, "what to know about the value, or why there is none"),
  ]

  /// A report of some measures.
  public init(_ measures: [Measure], parameters: MeasureParameters = MeasureParameters()) {
    self.measures = measures
    self.parameters = parameters
  }

  /// Adds the values of a frame.
  public mutating func add(_ frame: NetworkFrame) {
    let networks = frame.layers.map(\.network)
    let names = frame.layers.map(\.name)
    let whole = MeasureCase(
      layers: networks, names: names, capabilities: frame.capabilities, parameters: parameters)
    let cases = zip(networks, names).map { network, name in
      MeasureCase(
        layers: [network], names: [name], capabilities: frame.capabilities,
        parameters: parameters)
    }
    for measure in measures {
      switch measure.domain.scope {
      case .layer:
        for (input, layer) in zip(cases, names) { add(measure, input, frame, layer) }
      case .multiplex: add(measure, whole, frame, names.joined(separator: "+"))
      case .capabilities: add(measure, whole, frame, "")
      }
    }
  }

  private mutating func add(
    _ measure: Measure, _ input: MeasureCase, _ frame: NetworkFrame, _ layer: String
  ) {
    do throws(Refusal) {
      for value in try measure.values(input) { add(value, measure, frame, layer) }
    } catch {
      if !refusals.contains(where: { $0.measure == measure.name }) {
        refusals.append((measure.name, error.description))
      }
      table.append([
        text(frame.period), text(layer), .text(measure.name), .empty, .empty, .empty,
        .text("refused: \(error.description)"),
      ])
    }
  }

  private mutating func add(
    _ value: MeasureValue, _ measure: Measure, _ frame: NetworkFrame, _ layer: String
  ) {
    let (subject, other) = names(of: value.subject, in: frame)
    table.append([
      text(frame.period), text(layer), .text(measure.name), .text(subject), text(other),
      value.value.map { .number($0) } ?? .empty, text(value.note),
    ])
  }

  private func text(_ text: String) -> Cell { text.isEmpty ? .empty : .text(text) }

  private func names(
    of subject: MeasureValue.Subject, in frame: NetworkFrame
  ) -> (subject: String, other: String) {
    switch subject {
    case .network: ("network", "")
    case .part(let part): ("network", part)
    case .actor(let actor): (frame.names[actor], "")
    case .role(let actor, let role): (frame.names[actor], role)
    case .dyad(let a, let b): (frame.names[a], frame.names[b])
    }
  }
}
