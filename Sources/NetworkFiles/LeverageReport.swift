public import NetworkMeasures
public import Tables

/// What every measure of the network loses or gains when an actor or a tie goes.
public struct LeverageReport {
  /// The table, a row for each removal and measure.
  public private(set) var table = Table(
    name: "leverage",
    columns: [
      Column("period", .string, "period of the ties; empty without one"),
      Column("layer", .string, "layer of the ties"),
      Column("measure", .string, "name of the measure"),
      Column("part", .string, "part of the network; empty for the whole"),
      Column("removed", .string, "the actor that goes, or the first of the tie that goes"),
      Column("other", .string, "the second actor of the tie that goes"),
      Column("value", .number, "value of the network as given"),
      Column("without", .number, "value without what goes; empty where undefined"),
      Column("change", .number, "without less value"),
    ])
  /// Measures that refused, each once, with the first reason.
  public private(set) var refusals: [(measure: String, reason: String)] = []

  private let measures: [Measure]
  private let removal: Leverage.Removal
  private let parameters: MeasureParameters

  /// A report on the measures of the network among some.
  public init(
    _ measures: [Measure], removal: Leverage.Removal, parameters: MeasureParameters
  ) {
    self.measures = measures.filter { $0.domain.scope != .multiplex && $0.subject == .network }
    self.removal = removal
    self.parameters = parameters
  }

  /// Adds a frame.
  public mutating func add(_ frame: NetworkFrame) {
    for (layer, input) in frame.cases(parameters).layers {
      let cases = Leverage.cases(removal, input)
      for measure in measures { add(measure, input, cases, frame, layer) }
    }
  }

  private mutating func add(
    _ measure: Measure, _ input: MeasureCase,
    _ cases: [(removed: MeasureValue.Subject, input: MeasureCase)], _ frame: NetworkFrame,
    _ layer: String
  ) {
    do throws(Refusal) {
      for item in try Leverage.of(measure, input, cases) {
        let (removed, other) = frame.cells(of: item.removed)
        table.append([
          textCell(frame.period), textCell(layer), .text(measure.name),
          frame.cells(of: item.subject).other, removed, other, cell(item.observed),
          cell(item.without), cell(item.change),
        ])
      }
    } catch {
      if !refusals.contains(where: { $0.measure == measure.name }) {
        refusals.append((measure.name, error.description))
      }
    }
  }
}
