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
    let (cases, whole) = frame.cases(parameters)
    let names = frame.layers.map(\.name)
    for measure in measures {
      switch measure.domain.scope {
      case .layer:
        for (layer, input) in cases { add(measure, input, frame, layer) }
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
        textCell(frame.period), textCell(layer), .text(measure.name), .empty, .empty, .empty,
        .text("refused: \(error.description)"),
      ])
    }
  }

  private mutating func add(
    _ value: MeasureValue, _ measure: Measure, _ frame: NetworkFrame, _ layer: String
  ) {
    let (subject, other) = frame.cells(of: value.subject)
    table.append([
      textCell(frame.period), textCell(layer), .text(measure.name), subject, other,
      value.value.map { .number($0) } ?? .empty, textCell(value.note),
    ])
  }
}

extension NetworkFrame {
  /// How a subject is written in the columns `subject` and `other`.
  func cells(of subject: MeasureValue.Subject) -> (subject: Cell, other: Cell) {
    switch subject {
    case .network: (.text("network"), .empty)
    case .part(let part): (.text("network"), .text(part))
    case .actor(let actor): (.text(names[actor]), .empty)
    case .role(let actor, let role): (.text(names[actor]), .text(role))
    case .dyad(let a, let b): (.text(names[a]), .text(names[b]))
    }
  }

  /// Its cases: one for each layer, and all layers together.
  func cases(
    _ parameters: MeasureParameters
  ) -> (layers: [(name: String, input: MeasureCase)], whole: MeasureCase) {
    let networks = layers.map(\.network)
    let layerNames = layers.map(\.name)
    let whole = MeasureCase(
      layers: networks, names: layerNames, capabilities: capabilities, actors: names,
      parameters: parameters)
    return (
      zip(layerNames, networks).map { name, network in
        (
          name,
          MeasureCase(
            layers: [network], names: [name], capabilities: capabilities, actors: names,
            parameters: parameters)
        )
      }, whole
    )
  }
}

/// A text, or nothing.
func textCell(_ text: String) -> Cell { text.isEmpty ? .empty : .text(text) }
