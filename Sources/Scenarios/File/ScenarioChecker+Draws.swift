internal import SourceText

extension ScenarioChecker {
  /// Draws as a number or `{parameters: P, chance: C}`.
  func draws(_ node: YAMLNode?, standard: Draws) -> Draws {
    guard let node else { return standard }
    if case .mapping(let body) = node.content { return nestedDraws(body, node, standard) }
    if node.integer == nil, node.double == nil {
      reader.error(
        "wrong-type",
        "draws must be a whole number or {parameters: P, chance: C}, found \(node.kindName)",
        at: node.location)
      return standard
    }
    return Draws(
      parameters: reader.integer(node, "draws", in: 1...Draws.most) ?? 1, chance: 1)
  }

  private func nestedDraws(_ body: [YAMLEntry], _ node: YAMLNode, _ standard: Draws)
    -> Draws
  {
    reader.checkKeys(body, known: ["parameters", "chance"], in: "draws")
    var draws = standard
    for (key, path) in [("parameters", \Draws.parameters), ("chance", \Draws.chance)] {
      guard let value = body[key]?.value else { continue }
      draws[keyPath: path] = reader.integer(value, key, in: 1...1_000_000) ?? 1
    }
    if draws.total > Draws.most {
      reader.error(
        "out-of-range", "draws must be at most \(Draws.most) in all, found \(draws.total)",
        at: node.location)
    }
    return draws
  }
}
