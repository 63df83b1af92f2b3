internal import AllianceModel
internal import NetworkMeasures
internal import SourceText

/// Reads `expect`: what a run must show.
struct ExpectationReader {
  private let checker: ScenarioChecker
  private let horizon: Horizon
  private let reported: [Int]
  private let interventions: [Intervention]
  private let dynamics: Dynamics
  private let measures: [ScenarioMeasure]
  var reader: Reader { checker.reader }
  var isReference: Bool { checker.isReference }

  init(
    _ checker: ScenarioChecker, _ horizon: Horizon, _ reported: [Int],
    _ interventions: [Intervention], _ dynamics: Dynamics, _ measures: [ScenarioMeasure]
  ) {
    self.measures = measures
    self.dynamics = dynamics
    self.checker = checker
    self.horizon = horizon
    self.reported = reported
    self.interventions = interventions
  }

  static let keys =
    ["measure", "theatre", "subject", "intervention", "actor", "at", "kappa", "direction"]
    + Expectation.Quantity.allCases.map(\.rawValue)

  func read() -> [Expectation] {
    guard let node = checker.document.entries["expect"]?.value else { return [] }
    return (reader.list(node, "expect") ?? []).compactMap(expectation)
  }

  private func expectation(_ node: YAMLNode) -> Expectation? {
    guard let body = reader.mapping(node, "an expectation") else { return nil }
    reader.checkKeys(body, known: Self.keys, in: "an expectation")
    guard let subject = subject(body, node) else { return nil }
    let measure =
      body["measure"].flatMap { reader.text($0.value, "measure") } ?? standardMeasure(of: subject)
    let step = step(body, node)
    let modes = CommitmentMode.allCases.map(\.rawValue)
    let mode = body["kappa"].flatMap { reader.word($0.value, "kappa", of: modes) }
    checkMeasure(measure, of: subject, at: body["measure"]?.value.location ?? node.location)
    checkComparable(body)
    let conditions = conditions(body)
    let quantities = Expectation.Quantity.allCases.map(\.rawValue) + ["direction"]
    if !quantities.contains(where: { body[$0] != nil }) {
      reader.error(
        "no-condition", "an expectation needs a condition, for example `shift: {above: 0}`",
        at: node.location)
    }
    return Expectation(
      measure: measure, subject: subject, step: step,
      mode: mode.flatMap(CommitmentMode.init(rawValue:)) ?? .elicited, conditions: conditions,
      location: node.location)
  }

  /// The step of `at`, by default the last, which must be reported.
  func step(_ body: [YAMLEntry], _ node: YAMLNode) -> Int {
    let step = body["at"].flatMap { checker.step($0.value, horizon, "at") } ?? horizon.count - 1
    if !reported.contains(step) {
      reader.error(
        "not-reported", "\(horizon.quarter(step)) is not reported: add it to `report`",
        at: body["at"]?.value.location ?? node.location)
    }
    return step
  }

  private func standardMeasure(of subject: Expectation.Subject) -> String {
    switch subject {
    case .network: "alignment_balance"
    case .actor: measures.first { $0.measure.subject == .actor }?.name ?? ""
    case .theatre, .region, .intervention: "p_attacker_achieves_aim"
    }
  }

  /// The names of the measures asked for that an actor, or the network, has.
  private func rows(_ kind: MeasureSubject) -> [String] {
    measures.filter { $0.measure.subject == kind }.flatMap(\.rows)
  }

  private func checkMeasure(
    _ measure: String, of subject: Expectation.Subject, at place: SourceLocation
  ) {
    let known: [String]
    switch subject {
    case .theatre:
      known =
        OutputLayout.measures + (dynamics.isOn(Onset.self) ? OutputLayout.onsetMeasures : [])
    case .intervention: known = OutputLayout.measures
    case .region: known = [OutputLayout.measures[0]]
    case .network:
      let always = checker.settings.networkMeasures
      known = always.isEmpty ? [] : always + rows(.network)
    case .actor:
      known = rows(.actor)
      if known.isEmpty {
        return reader.error(
          "no-measure", "no measure of actors is asked for", at: place,
          help: "name one in `measures`, for example `measures: [net_strength]`")
      }
    }
    if known.isEmpty || known.contains(measure) { return }
    if case .theatre = subject, OutputLayout.onsetMeasures.contains(measure) {
      return reader.error(
        "no-measure", "\(measure) is a measure of the mechanism onset, which is off", at: place,
        help: "write `dynamics: [onset]`, or add it to the mechanisms that are on")
    }
    reader.unknown(
      "unknown-measure", "measure of \(subject.word)", measure, among: known, at: place)
  }

  /// Shifts are from the reference, so that the reference itself has none.
  private func checkComparable(_ body: [YAMLEntry]) {
    guard isReference, let entry = body.first(where: { Self.shifts.contains($0.key) })
    else { return }
    reader.error(
      "no-shift", "a reference scenario has no shift: expect a `value` of it",
      at: entry.keyLocation)
  }

  private static let shifts = ["shift", "p_up", "p_same", "p_down", "direction"]

  func subject(_ body: [YAMLEntry], _ node: YAMLNode) -> Expectation.Subject? {
    let given = body.filter { ["theatre", "subject", "intervention", "actor"].contains($0.key) }
    guard given.count == 1, let entry = given.first else {
      reader.error(
        "missing-key", "an expectation is about one theatre, subject, intervention or actor",
        at: node.location)
      return nil
    }
    let world = checker.dataSet.world
    switch entry.key {
    case "theatre":
      return reader.word(entry.value, "theatre", of: world.theatres.map(\.id))
        .map { .theatre($0) }
    case "intervention":
      return reader.word(entry.value, "intervention", of: interventions.map(\.id))
        .map { .intervention($0) }
    case "actor":
      return reader.word(entry.value, "actor", of: world.actors.map(\.code)).map { .actor($0) }
    default:
      return reader.word(entry.value, "subject", of: ["region", "network"])
        .map { $0 == "region" ? .region : .network }
    }
  }

  private func conditions(_ body: [YAMLEntry]) -> [Expectation.Condition] {
    var found: [Expectation.Condition] = []
    for quantity in Expectation.Quantity.allCases {
      if let node = body[quantity.rawValue]?.value,
        let range = Self.bounds(node, quantity.rawValue, reader)
      {
        found.append(.between(quantity, range.lowerBound, range.upperBound))
      }
    }
    let words = Expectation.Direction.allCases.map(\.rawValue)
    if let node = body["direction"]?.value,
      let direction = reader.word(node, "direction", of: words)
        .flatMap(Expectation.Direction.init(rawValue:))
    {
      found.append(.direction(direction))
    }
    return found
  }

  /// `{between: [a, b]}`, `{above: a}`, `{below: b}`.
  static func bounds(_ node: YAMLNode, _ what: String, _ reader: Reader) -> ClosedRange<Double>? {
    guard let body = reader.mapping(node, what), let entry = body.first, body.count == 1 else {
      reader.error(
        "bad-condition", "\(what) needs one of between, above, below", at: node.location)
      return nil
    }
    switch entry.key {
    case "above": return reader.number(entry.value, "above").map { $0 ... .infinity }
    case "below": return reader.number(entry.value, "below").map { -.infinity...$0 }
    case "between":
      let values = (reader.list(entry.value, "between") ?? []).compactMap {
        reader.number($0, "between")
      }
      guard values.count == 2, values[0] <= values[1] else {
        reader.error("bad-condition", "between needs [low, high]", at: entry.value.location)
        return nil
      }
      return values[0]...values[1]
    default:
      reader.unknown(
        "unknown-key", "condition", entry.key, among: ["between", "above", "below"],
        at: entry.keyLocation)
      return nil
    }
  }
}
