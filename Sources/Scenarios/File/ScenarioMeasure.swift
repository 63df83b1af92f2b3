public import NetworkMeasures
internal import SourceText

/// A measure of the alignment network that a scenario asks for beside those that every run has.
public struct ScenarioMeasure: Sendable {
  public let measure: Measure
  /// The ties that are measured.
  public let part: SignPart

  /// As in the scenario and in tables: `density`, or `betweenness.positive` of the positive ties.
  public var name: String {
    part == .all ? measure.name : "\(measure.name).\(part.rawValue)"
  }

  /// The names of its rows in tables: `signed_triad_census:PPP` for a part.
  public var rows: [String] {
    measure.parts.isEmpty ? [name] : measure.parts.map { "\(name):\($0)" }
  }

  /// All that scenarios may ask for.
  static let names = MeasureCatalogue.all.filter { reasonAgainst($0) == nil }.flatMap { measure in
    SignPart.allCases.filter { isDefined(measure, for: $0) }
      .map { ScenarioMeasure(measure: measure, part: $0).name }
  }

  /// Why a measure cannot be an outcome; `nil` if it can.
  private static func reasonAgainst(_ measure: Measure) -> String? {
    let domain = measure.domain
    if measure.subject == .dyad { return "has a value for each pair of actors" }
    if measure.unit == "label" { return "gives labels, whose mean over draws says nothing" }
    if domain.scope == .multiplex { return "compares layers, and runs have the alignment alone" }
    if domain.direction == .directed { return "is for directed ties, and alignment has none" }
    if let column = domain.needs.first(where: { $0 != "power" }) {
      return "needs the column '\(column)', and runs know the power of actors alone"
    }
    return nil
  }

  private static func isDefined(_ measure: Measure, for part: SignPart) -> Bool {
    if measure.domain.scope == .capabilities { return part == .all }
    return measure.domain.signs == .any || part != .all
  }

  /// Reads `measures`, a list of names; every problem is reported.
  static func read(_ node: YAMLNode?, _ reader: Reader, besides known: [String])
    -> [ScenarioMeasure]
  {
    guard let node else { return [] }
    var read: [ScenarioMeasure] = []
    for item in reader.items(node, "measures") ?? [] {
      guard let word = reader.text(item, "a measure"),
        let found = measure(word, item, reader, besides: known)
      else { continue }
      if read.contains(where: { $0.name == found.name }) {
        reader.error("duplicate-measure", "'\(found.name)' is there twice", at: item.location)
      } else {
        read.append(found)
      }
    }
    return read
  }

  private static func measure(
    _ word: String, _ node: YAMLNode, _ reader: Reader, besides known: [String]
  ) -> ScenarioMeasure? {
    if known.contains(word) {
      reader.error("known-measure", "'\(word)' is in every result", at: node.location)
      return nil
    }
    let words = word.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    let parts = SignPart.allCases.map(\.rawValue)
    guard words.count <= 2, let measure = MeasureCatalogue.measure(words[0]) else {
      reader.unknown("unknown-measure", "measure", word, among: names, at: node.location)
      return nil
    }
    guard let part = words.count == 1 ? .all : SignPart(rawValue: words[1]) else {
      reader.unknown("unknown-part", "part of the ties", words[1], among: parts, at: node.location)
      return nil
    }
    if let reason = reasonAgainst(measure) {
      reader.error(
        "no-outcome", "\(measure.name) \(reason)", at: node.location,
        help: "see entente measure for networks in files")
      return nil
    }
    guard isDefined(measure, for: part) else {
      let isOfTies = measure.domain.scope != .capabilities
      reader.error(
        "no-outcome",
        isOfTies
          ? "\(measure.name) is not defined where there is enmity"
          : "\(measure.name) is of the actors' power alone, whatever their ties",
        at: node.location,
        help: isOfTies ? "write \(measure.name).positive or .negative or .absolute" : nil)
      return nil
    }
    return ScenarioMeasure(measure: measure, part: part)
  }
}
