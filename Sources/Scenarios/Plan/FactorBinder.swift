internal import AllianceModel
public import Designs
internal import GSLNumerics
public import SourceText

/// Binds the factors of a sweep to what they set in a scenario; every problem is reported.
public struct FactorBinder {
  let scenario: CheckedScenario
  let reader = Reader()

  public init(_ scenario: CheckedScenario) { self.scenario = scenario }

  /// - Parameter places: where each factor is written.
  /// - Returns: a binding per factor, in order; `nil` when any factor is wrong.
  public func bind(
    _ space: FactorSpace, places: [String: SourceLocation], into diagnostics: inout Diagnostics
  ) -> [FactorBinding]? {
    let bindings = space.factors.map { bind($0, at: places[$0.name]) }
    let names = space.factors.map(\.name)
    for (factor, binding) in zip(space.factors, bindings) {
      guard let binding, let other = double(binding, bindings.compactMap(\.self)) else { continue }
      reader.error(
        "duplicate-factor", "'\(factor.name)' sets the same as '\(other)'",
        at: places[factor.name])
    }
    checkShares(space, places)
    diagnostics.append(contentsOf: reader.diagnostics)
    let found = bindings.compactMap(\.self)
    return found.count == names.count && !reader.diagnostics.hasErrors ? found : nil
  }

  /// Another factor before it with the same target.
  private func double(_ binding: FactorBinding, _ all: [FactorBinding]) -> String? {
    for other in all {
      if other.name == binding.name { return nil }
      if other.target == binding.target { return other.name }
    }
    return nil
  }

  private func bind(_ factor: Factor, at place: SourceLocation?) -> FactorBinding? {
    if factor.name.hasPrefix("events.") { return event(factor, at: place) }
    if factor.name.hasPrefix("ties.") { return tie(factor, at: place) }
    if factor.name.hasPrefix("one_of.") { return oneOf(factor, at: place) }
    if Self.isDataSetValue(factor.name) { return dataSetValue(factor, at: place) }
    if let share = Self.share(factor.name) { return bind(factor, to: share, at: place) }
    return parameter(factor, at: place)
  }

  // MARK: Parameters

  private func parameter(_ factor: Factor, at place: SourceLocation?) -> FactorBinding? {
    let world = scenario.world
    guard let definition = world.parameters[factor.name] else {
      reader.unknown(
        "unknown-factor", "factor", factor.name, among: names, at: place)
      return nil
    }
    switch definition.kind {
    case .choice(_, let words):
      guard let chosen = levels(factor, among: words, at: place) else { return nil }
      return FactorBinding(
        name: factor.name, target: .choice(factor.name, words: chosen), range: nil)
    case .weights, .shares:
      reader.error(
        "bad-factor", "'\(factor.name)' is a set of weights", at: place,
        help: "write them under `dirichlet:`, each with its concentration: "
          + Self.shares.map { "\($0.name): 5" }.joined(separator: ", "))
      return nil
    case .number:
      if !ParameterSupport.isUsed(factor.name, scenario.dynamics) {
        reader.warning(
          "unused-parameter",
          "\(factor.name) belongs to a mechanism that is off or not simulated: it changes nothing",
          at: place)
      }
      return numeric(
        factor, .parameter(factor.name), in: ParameterSupport.range(of: factor.name), at: place)
    }
  }

  /// A factor that takes numbers in a range.
  func numeric(
    _ factor: Factor, _ target: FactorTarget, in range: ClosedRange<Double>?,
    at place: SourceLocation?
  ) -> FactorBinding? {
    if factor.hasWords {
      reader.error("bad-factor", "'\(factor.name)' takes numbers, found words", at: place)
      return nil
    }
    if let range, !isInside(factor, range, at: place) { return nil }
    return FactorBinding(name: factor.name, target: target, range: range)
  }

  private func isInside(
    _ factor: Factor, _ range: ClosedRange<Double>, at place: SourceLocation?
  ) -> Bool {
    switch factor.kind {
    case .distribution(let distribution):
      // An end that is infinite cannot be inside: points beyond the range then fail one by one.
      let ends = [distribution.quantile(0), distribution.quantile(1)]
      for end in ends where end.isFinite && !range.contains(end) {
        reader.error(
          "out-of-range",
          "\(factor.name) must be in \(Reader.describe(range)), its range ends at "
            + Reader.plain(end), at: place)
        return false
      }
      return reader.check(distribution, factor.name, in: range, at: place)
    case .levels(let levels):
      for case .number(let value) in levels where !range.contains(value) {
        reader.error(
          "out-of-range",
          "\(factor.name) must be in \(Reader.describe(range)), found \(Reader.plain(value))",
          at: place)
        return false
      }
      return true
    case .weight: return true
    }
  }

  /// The words of a factor's levels, all of them known.
  private func levels(_ factor: Factor, among known: [String], at place: SourceLocation?)
    -> [String]?
  {
    guard let levels = factor.levels else {
      reader.error(
        "bad-factor",
        "'\(factor.name)' takes words: write {levels: [\(known.joined(separator: ", "))]}",
        at: place)
      return nil
    }
    let words = levels.map(\.description)
    for word in words where !known.contains(word) {
      reader.unknown("unknown-level", "level of \(factor.name)", word, among: known, at: place)
    }
    return words.allSatisfy(known.contains) ? words : nil
  }

  // MARK: Events, ties

  private var events: [Event] { scenario.events.filter { !$0.id.contains("#") } }

  /// Every name that a factor may have, for suggestions.
  private var names: [String] {
    scenario.world.parameters.names + Self.shares.map(\.name)
      + events.flatMap { event in
        attributes(event).map { "events.\(event.id).\($0)" }
      }
  }

  private func attributes(_ event: Event) -> [String] {
    var names = ["probability"]
    switch event.timing {
    case .at: names.append("at")
    case .hazard: names.append("hazard")
    case .after: break
    }
    if event.effects.contains(where: { $0.halfLife != nil }) { names.append("half_life") }
    return names + sizes(event)
  }

  /// Arguments of an event that are sizes.
  private func sizes(_ event: Event) -> [String] {
    var names: [String] = []
    for effect in event.effects {
      guard case .drawn(_, let stream) = effect.magnitude, stream.hasPrefix(event.id + ".") else {
        continue
      }
      let name = String(stream.dropFirst(event.id.count + 1))
      if !names.contains(name) { names.append(name) }
    }
    return names
  }

  private func event(_ factor: Factor, at place: SourceLocation?) -> FactorBinding? {
    let path = factor.name.dropFirst("events.".count)
    guard let dot = path.lastIndex(of: "."),
      let event = events.first(where: { $0.id == path[..<dot] })
    else {
      reader.unknown("unknown-factor", "factor", factor.name, among: names, at: place)
      return nil
    }
    let attribute = String(path[path.index(after: dot)...])
    guard attributes(event).contains(attribute) else {
      reader.unknown(
        "unknown-factor", "factor", factor.name,
        among: attributes(event).map { "events.\(event.id).\($0)" }, at: place)
      return nil
    }
    switch attribute {
    case "probability": return numeric(factor, .probability(event: event.id), in: 0...1, at: place)
    case "hazard": return numeric(factor, .hazard(event: event.id), in: 0...1000, at: place)
    case "half_life":
      return numeric(factor, .halfLife(event: event.id), in: 0.01...12_000, at: place)
    case "at": return date(factor, event, at: place)
    default:
      return numeric(
        factor, .magnitude(event: event.id, argument: attribute), in: range(attribute, of: event),
        at: place)
    }
  }

  private func range(_ argument: String, of event: Event) -> ClosedRange<Double>? {
    let known = VerbCatalogue.verb(event.verb)?.arguments.first { $0.name == argument }
    if case .magnitude(let range)? = known?.kind { return range }
    return nil
  }

  private func date(_ factor: Factor, _ event: Event, at place: SourceLocation?) -> FactorBinding? {
    let first = scenario.world.eventsFrom
    let last = scenario.horizon.time(scenario.horizon.count - 1)
    guard factor.hasWords, let levels = factor.levels else {
      return numeric(factor, .date(event: event.id, moments: nil), in: first...last, at: place)
    }
    var moments: [Double] = []
    for level in levels {
      guard let moment = Reader.moment(level.description), (first...last).contains(moment) else {
        reader.error(
          "bad-date",
          "level '\(reader.excerpt(level.description))' of \(factor.name) is no date between "
            + "\(Reader.plain(first)) and \(scenario.horizon.end)", at: place,
          help: "write 2026-Q1, 2026-03-15, 2026-03 or 2026")
        return nil
      }
      moments.append(moment)
    }
    return FactorBinding(
      name: factor.name, target: .date(event: event.id, moments: moments), range: nil)
  }

  /// `ties.LAYER.A.B`: the weight of what the data set has between two actors in a layer.
  private func tie(_ factor: Factor, at place: SourceLocation?) -> FactorBinding? {
    let world = scenario.world
    let parts = factor.name.split(separator: ".").map(String.init)
    let known = world.ties.map {
      "ties.\($0.layer.word).\(world.actors[$0.a].code).\(world.actors[$0.b].code)"
    }
    guard parts.count == 4, let layer = Layer.allCases.first(where: { $0.word == parts[1] }),
      let a = world.actor(parts[2]), let b = world.actor(parts[3]),
      world.ties.contains(where: { $0.layer == layer && Dyad($0.a, $0.b) == Dyad(a, b) })
    else {
      reader.unknown("unknown-factor", "factor", factor.name, among: known, at: place)
      return nil
    }
    let isNegative = layer == .dispute || layer == .sanctions
    return numeric(
      factor, .tie(layer, Dyad(a, b)), in: isNegative ? -1...0 : 0...1, at: place)
  }

  /// `one_of.LABEL` with levels that are events: exactly the one chosen happens.
  private func oneOf(_ factor: Factor, at place: SourceLocation?) -> FactorBinding? {
    let known = events.map(\.id) + ["none"]
    guard let words = levels(factor, among: known, at: place) else { return nil }
    return FactorBinding(name: factor.name, target: .oneOf(events: words), range: nil)
  }
}
