internal import Designs
internal import SourceText

/// Reads what holds between factors: `correlations`, `constraints`, `groups`.
struct SpaceReader {
  private let reader: Reader
  private let factors: FactorSet
  private var names: [String] { factors.names }

  init(_ reader: Reader, _ set: FactorSet) {
    self.reader = reader
    factors = set
  }

  /// The space of the factors; nil if anything was wrong since there were `before` errors.
  func read(_ body: [YAMLEntry], before: Int) -> FactorSpace? {
    let correlations = (body["correlations"]?.value).map(correlations) ?? []
    let constraints = (body["constraints"]?.value).map(constraints) ?? []
    let groups = (body["groups"]?.value).map(groups) ?? []
    if reader.diagnostics.errorCount > before { return nil }
    do throws(DesignError) {
      return try FactorSpace(
        factors.factors, groups: groups, correlations: correlations, weights: factors.weights,
        constraints: constraints)
    } catch {
      let subject = error.subject ?? ""
      let place =
        body[subject]?.value.location ?? factors.locations[subject] ?? body.first?.keyLocation
      reader.error("bad-factors", error.message, at: place)
      return nil
    }
  }

  /// The place of a factor named in a node; says so if there is none.
  private func place(_ node: YAMLNode, _ what: String) -> Int? {
    guard let name = reader.text(node, what) else { return nil }
    if let place = names.firstIndex(of: name) { return place }
    reader.unknown("unknown-factor", "factor", name, among: names, at: node.location)
    return nil
  }

  /// `[{between: [a, b], rank: 0.5}, …]`.
  private func correlations(_ node: YAMLNode) -> [FactorCorrelation] {
    (reader.list(node, "correlations") ?? []).compactMap { item in
      guard let body = reader.mapping(item, "a correlation") else { return nil }
      let scales = FactorCorrelation.Scale.allCases.map(\.rawValue)
      reader.checkKeys(body, known: ["between"] + scales, in: "a correlation")
      let given = body.filter { scales.contains($0.key) }
      guard let between = body["between"], given.count == 1 else {
        reader.error(
          "missing-key", "a correlation needs 'between' and one of 'rank' and 'normal'",
          at: item.location, help: "write {between: [a, b], rank: 0.5}")
        return nil
      }
      let places = (reader.list(between.value, "between") ?? []).map { place($0, "between") }
      if places.count != 2 {
        reader.error(
          "wrong-arguments", "between needs two factors, found \(places.count)",
          at: between.value.location)
      }
      guard places.count == 2, let first = places[0], let second = places[1],
        let value = reader.number(given[0].value, given[0].key, in: -1...1),
        let scale = FactorCorrelation.Scale(rawValue: given[0].key)
      else { return nil }
      return FactorCorrelation(first, second, value, scale)
    }
  }

  /// `[a + b <= 1, …]`, or one alone.
  private func constraints(_ node: YAMLNode) -> [LinearConstraint] {
    (reader.items(node, "constraints") ?? []).compactMap { item in
      guard let text = reader.text(item, "a constraint") else { return nil }
      do throws(ConstraintParser.Failure) {
        let constraint = try ConstraintParser.parse(text, factors: names)
        return checkNumeric(constraint, at: item.location) ? constraint : nil
      } catch {
        if let name = error.unknownFactor {
          reader.unknown("unknown-factor", "factor", name, among: names, at: item.location)
        } else {
          reader.error("bad-constraint", error.message, at: item.location)
        }
        return nil
      }
    }
  }

  private func checkNumeric(_ constraint: LinearConstraint, at place: SourceLocation) -> Bool {
    let mine = constraint.factors.map { names[$0] }
    guard let word = factors.factors.first(where: { $0.hasWords && mine.contains($0.name) })
    else { return true }
    reader.error(
      "bad-constraint", "'\(word.name)' takes words, which cannot be compared", at: place)
    return false
  }

  /// `{GROUP: [a, b], …}`.
  private func groups(_ node: YAMLNode) -> [FactorGroup] {
    (reader.mapping(node, "groups") ?? []).compactMap { entry in
      if names.contains(entry.key) {
        reader.error(
          "duplicate-name", "a group and a factor cannot both be called '\(entry.key)'",
          at: entry.keyLocation)
      }
      guard let items = reader.list(entry.value, "group \(entry.key)") else { return nil }
      let places = items.compactMap { place($0, "a member of \(entry.key)") }
      return FactorGroup(entry.key, places)
    }
  }
}
