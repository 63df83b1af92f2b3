internal import AllianceModel
internal import SourceText

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
  let overrides: [(name: String, text: String)]
  let interventions: [Intervention]
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
    if !overrides.isEmpty {
      lines.append("parameters:")
      lines += overrides.map { "  \($0.name): \($0.text)" }
    }
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

/// A node in YAML's flow style on one line.
func flowYAML(_ node: YAMLNode) -> String {
  switch node.content {
  case .scalar(let text, let isPlain): isPlain && !text.isEmpty ? text : quoted(text)
  case .sequence(let items): "[" + items.map(flowYAML).joined(separator: ", ") + "]"
  case .mapping(let entries):
    "{" + entries.map { "\(quoted($0.key)): \(flowYAML($0.value))" }.joined(separator: ", ") + "}"
  }
}

/// A scalar plain where that is safe, else double-quoted.
func quoted(_ text: String) -> String {
  let safe = text.utf8.allSatisfy { byte in
    (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte)
      || [45, 46, 47, 95].contains(byte)
  }
  let first = text.utf8.first ?? 0
  let isWord = safe && ((65...90).contains(first) || (97...122).contains(first))
  if isWord && !["true", "false", "null", "True", "False", "Null"].contains(text) { return text }
  var out = "\""
  for scalar in text.unicodeScalars {
    switch scalar {
    case "\"": out += "\\\""
    case "\\": out += "\\\\"
    case "\n": out += "\\n"
    case "\t": out += "\\t"
    case let control where control.value < 32:
      let hex = String(control.value, radix: 16)
      out += "\\x" + (hex.count < 2 ? "0" + hex : hex)
    default: out.unicodeScalars.append(scalar)
    }
  }
  return out + "\""
}
