internal import CommandLineArguments
internal import NetworkFiles
internal import NetworkMeasures
internal import SourceText

/// Reading the options of `entente measure` that say what to work out.
enum MeasureChoice {
  /// The measures asked for, and whether by name.
  static func measures(
    _ arguments: ParsedArguments
  ) throws(UsageError) -> (chosen: [Measure], areNamed: Bool) {
    let words = arguments.values("measures").flatMap { $0.split(separator: ",").map(String.init) }
    if words.isEmpty { return (MeasureCatalogue.all.filter { !$0.isCostly }, false) }
    if words == ["all"] { return (MeasureCatalogue.all, false) }
    var chosen: [Measure] = []
    for word in words where !chosen.contains(where: { $0.name == word }) {
      guard let measure = MeasureCatalogue.measure(word) else {
        let nearest = nearestWord(to: word, in: MeasureCatalogue.all.map(\.name))
        throw UsageError(
          "there is no measure '\(word)'",
          help: nearest.map { "did you mean '\($0)'?" } ?? "see entente list network-measures")
      }
      chosen.append(measure)
    }
    return (chosen, true)
  }

  /// The settings given with `--set`.
  static func parameters(_ arguments: ParsedArguments) throws(UsageError) -> MeasureParameters {
    var parameters = MeasureParameters()
    for text in arguments.values("set") {
      let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard parts.count == 2 else { throw UsageError("--set needs NAME=VALUE, found '\(text)'") }
      if parts[0].hasPrefix("weight.") {
        guard let weight = Double(parts[1]), weight > 0, weight.isFinite else {
          throw UsageError("--set: a weight must be a number above 0, found '\(parts[1])'")
        }
        parameters.setWeight(of: String(parts[0].dropFirst(7)), to: weight)
        continue
      }
      let definitions = MeasureParameters.definitions
      guard let definition = definitions.first(where: { $0.name == parts[0] }) else {
        let nearest = nearestWord(to: String(parts[0]), in: definitions.map(\.name))
        throw UsageError(
          "--set: there is no setting '\(parts[0])'",
          help: nearest.map { "did you mean '\($0)'?" } ?? "see entente list measure-settings")
      }
      let range = definition.range
      guard let value = Double(parts[1]), range.contains(value) else {
        throw UsageError(
          "--set: \(definition.name) must be \(range.lowerBound) to \(range.upperBound), "
            + "found '\(parts[1])'")
      }
      parameters[definition.name] = value
    }
    return parameters
  }
}

/// The frames, layers and ties that the options choose.
func choose(_ frames: [NetworkFrame], _ arguments: ParsedArguments) throws -> [NetworkFrame] {
  let periods = arguments.values("period")
  let layers = arguments.values("layer")
  try check(periods, "period", known: frames.map(\.period))
  try check(layers, "layer", known: frames.flatMap { $0.layers.map(\.name) })
  let part = arguments.value("take").flatMap(SignPart.init(rawValue:)) ?? .all
  let rule = arguments.value("symmetrise").flatMap(Symmetrisation.init(rawValue:))
  return frames.filter { periods.isEmpty || periods.contains($0.period) }.compactMap { frame in
    var frame = frame
    frame.layers = frame.layers.filter { layers.isEmpty || layers.contains($0.name) }
      .map { $0.changed(part, rule) }
    return frame.layers.isEmpty ? nil : frame
  }
}

private func check(_ words: [String], _ what: String, known: [String]) throws {
  for word in words where !known.contains(word) {
    let nearest = nearestWord(to: word, in: Set(known).subtracting([""]).sorted())
    throw UsageError(
      "--\(what): there is no \(what) '\(word)'", help: nearest.map { "did you mean '\($0)'?" })
  }
}

extension NetworkLayer {
  /// The layer with some of its ties, undirected if asked for. Beliefs follow the ties of one sign
  /// and are lost where two directions become one.
  fileprivate func changed(_ part: SignPart, _ rule: Symmetrisation?) -> NetworkLayer {
    if part == .all, rule == nil || !network.isDirected { return self }
    var taken = network.taking(part)
    var kept =
      beliefs.isEmpty
      ? []
      : beliefs.indices.filter { part.keeps(network.weights[$0]) }
        .map { beliefs[$0].taking(part) }
    if let rule, network.isDirected {
      taken = taken.symmetrised(rule)
      kept = []
    }
    return NetworkLayer(name: name, network: taken, beliefs: kept)
  }
}

extension SignPart {
  /// Whether a tie of this weight is taken.
  fileprivate func keeps(_ weight: Double) -> Bool {
    switch self {
    case .all, .absolute: true
    case .positive: weight > 0
    case .negative: weight < 0
    }
  }
}

extension TieBelief {
  /// The range of a tie as it is taken: never below zero once signs are gone.
  fileprivate func taking(_ part: SignPart) -> TieBelief {
    switch part {
    case .all: self
    case .positive: TieBelief(low: max(0, low), high: high, honour: honour)
    case .negative: TieBelief(low: max(0, -high), high: -low, honour: honour)
    case .absolute:
      high <= 0
        ? TieBelief(low: -high, high: -low, honour: honour)
        : TieBelief(low: max(0, low), high: high, honour: honour)
    }
  }
}
