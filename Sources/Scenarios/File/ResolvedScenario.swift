internal import AllianceModel
internal import SourceText

/// A parameter that a scenario sets: its name and value in YAML, `nil` for a value that `aim` chose.
typealias Override = (name: String, text: String?)

/// A scenario written out with every default filled in: what `scenario.yaml` in a results folder
/// holds, itself a scenario that runs to the same bytes.
struct ResolvedScenario {
  let document: ScenarioDocument
  let world: World
  let baseline: String
  let events: [(id: String, node: YAMLNode)]
  let horizon: Horizon
  let reported: [Int]
  let draws: Draws
  let seed: UInt64
  let reference: String
  let overrides: [Override]
  let interventions: [Intervention]
  let dynamics: Dynamics
  let measures: [ScenarioMeasure]
  /// Standing events of the data set that this scenario leaves out.
  let dropped: [String]

  var yaml: String {
    var lines = ["entente: 1", "name: \(quoted(document.name))"]
    for key in ["title", "question"] {
      if let text = document.entries[key]?.value.string { lines.append("\(key): \(quoted(text))") }
    }
    lines.append("baseline: \(quoted(baseline))")
    lines.append("reference: \(quoted(reference))")
    lines.append(
      "horizon: {from: \(horizon.start), to: \(horizon.end), step: \(horizon.step.rawValue)}")
    lines.append("draws: {parameters: \(draws.parameters), chance: \(draws.chance)}")
    lines.append("seed: \(Int64(bitPattern: seed))")
    let steps = reported.map { horizon.quarter($0).description }
    lines.append("report: [\(steps.joined(separator: ", "))]")
    lines.append("interventions: [\(interventions.map(\.id).joined(separator: ", "))]")
    if !measures.isEmpty {
      lines.append("measures: [\(measures.map(\.name).joined(separator: ", "))]")
    }
    if !dynamics.isOff { lines.append("dynamics: \(dynamics.yaml)") }
    if let aim = document.value("aim") { lines.append("aim: \(flowYAML(aim))") }
    let written = overrides.compactMap { name, text in text.map { "  \(name): \($0)" } }
    if !written.isEmpty { lines += ["parameters:"] + written }
    if !dropped.isEmpty {
      lines.append("without: [\(dropped.map(quoted).joined(separator: ", "))]")
    }
    lines.append("# The data set's standing events included; a later event of an id replaces it.")
    lines.append(events.isEmpty ? "events: []" : "events:")
    lines += events.map { "  - \(event($0.id, $0.node))" }
    return lines.joined(separator: "\n") + "\n"
  }

  /// One event in flow style with its identifier first.
  private func event(_ id: String, _ node: YAMLNode) -> String {
    guard case .mapping(let entries) = node.content else { return flowYAML(node) }
    let rest = entries.filter { $0.key != "id" }
      .map { "\($0.key): \(flowYAML($0.value))" }
    return "{" + (["id: \(quoted(id))"] + rest).joined(separator: ", ") + "}"
  }
}
