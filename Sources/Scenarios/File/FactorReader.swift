internal import Designs
internal import GSLNumerics
internal import SourceText

/// The factors of a sweep and where each is named.
struct FactorSet {
  /// The names, also of those that are wrong.
  var names: [String] = []
  var factors: [Factor] = []
  var weights: [WeightGroup] = []
  var locations: [String: SourceLocation] = [:]
}

/// Reads `factors` and `dirichlet`.
struct FactorReader {
  private let reader: Reader

  init(_ reader: Reader) { self.reader = reader }

  /// The factors in the order of the file, those of weights last, without those that are wrong.
  func read(_ body: [YAMLEntry], at node: YAMLNode) -> FactorSet {
    var set = FactorSet()
    if let entry = body["factors"] {
      let items = reader.mapping(entry.value, "factors")
      for item in items ?? [] {
        guard checkName(item, &set), let kind = kind(item) else { continue }
        set.factors.append(Factor(item.key, kind))
      }
      if let items, items.isEmpty, body["dirichlet"] == nil {
        reader.error("no-factors", "there are no factors", at: entry.value.location)
      }
    } else if body["dirichlet"] == nil {
      reader.error(
        "missing-key", "a design needs 'factors', what it varies", at: node.location,
        help: "write for example `factors: {commitment.kappa.USA.TWN: [0, 4]}`")
    }
    if let entry = body["dirichlet"] { readWeights(entry.value, &set) }
    return set
  }

  private func checkName(_ entry: YAMLEntry, _ set: inout FactorSet) -> Bool {
    if let first = set.locations[entry.key] {
      reader.error(
        "duplicate-factor", "the factor '\(reader.excerpt(entry.key))' is there twice",
        at: entry.keyLocation, notes: [Diagnostic.Note("it is first named here", at: first)])
      return false
    }
    set.locations[entry.key] = entry.keyLocation
    set.names.append(entry.key)
    let isWord = entry.key.unicodeScalars.allSatisfy { scalar in
      scalar.value > 0x20 && scalar.value != 0x7F && !"+*<>=,\"".unicodeScalars.contains(scalar)
    }
    if isWord, !entry.key.isEmpty { return true }
    reader.error(
      "bad-name", "a factor's name has no blanks, commas, quotes, or + * < > =",
      at: entry.keyLocation)
    return false
  }

  /// `[low, high]`, `{levels: […]}` or a distribution.
  private func kind(_ entry: YAMLEntry) -> Factor.Kind? {
    let name = reader.excerpt(entry.key)
    switch entry.value.content {
    case .sequence(let items): return range(items, name, entry.value)
    case .mapping(let body) where body["levels"] != nil:
      reader.checkKeys(body, known: ["levels"], in: name)
      return levels(body["levels"]!.value, name)
    case .scalar:
      reader.error(
        "wrong-type",
        "\(name) must be a range, levels or a distribution, found "
          + entry.value.kindName, at: entry.value.location,
        help: "write [low, high], {levels: [a, b]} or {normal: [mean, sd]}")
      return nil
    default:
      guard let distribution = reader.distribution(entry.value, name) else { return nil }
      if case .fixed = distribution {
        reader.error("no-range", "\(name) does not vary: it is fixed", at: entry.value.location)
        return nil
      }
      return .distribution(distribution)
    }
  }

  private func range(_ items: [YAMLNode], _ name: String, _ node: YAMLNode) -> Factor.Kind? {
    guard items.count == 2 else {
      reader.error(
        "wrong-arguments", "\(name) needs [low, high], found \(items.count) values",
        at: node.location, help: "a list of values is written {levels: [...]}")
      return nil
    }
    let ends = items.map { item in
      item.double == nil ? item.string.flatMap { Reader.moment($0) } : nil
    }
    let hasDate = ends.contains { $0 != nil }
    let values = zip(items, ends).map { item, moment in
      hasDate ? moment ?? reader.moment(item, name) : reader.number(item, name)
    }
    guard let low = values[0], let high = values[1] else { return nil }
    return reader.validated(.uniform(low: low, high: high), at: node.location)
      .map { .distribution($0) }
  }

  private func levels(_ node: YAMLNode, _ name: String) -> Factor.Kind? {
    guard let items = reader.list(node, "levels of \(name)") else { return nil }
    var levels: [FactorLevel] = []
    for item in items {
      guard let level = reader.level(item, "a level of \(name)") else { return nil }
      if levels.contains(level) {
        reader.error("duplicate-level", "\(name) has the level \(level) twice", at: item.location)
        return nil
      }
      levels.append(level)
    }
    if levels.count > 1 { return .levels(levels) }
    reader.error("no-range", "\(name) needs at least two levels to vary", at: node.location)
    return nil
  }

  /// `{GROUP: {FACTOR: concentration, …}}`.
  private func readWeights(_ node: YAMLNode, _ set: inout FactorSet) {
    for group in reader.mapping(node, "dirichlet") ?? [] {
      guard let body = reader.mapping(group.value, "the weights of \(group.key)") else { continue }
      let first = set.factors.count
      var concentration: [Double] = []
      for entry in body where checkName(entry, &set) {
        guard let value = reader.number(entry.value, entry.key, in: 1e-3...1e5) else { continue }
        concentration.append(value)
        set.factors.append(Factor(entry.key, .weight))
      }
      if body.count < 2 {
        reader.error(
          "wrong-arguments", "the weights of \(group.key) need at least two factors",
          at: group.value.location)
      }
      set.weights.append(
        WeightGroup(
          group.key, Array(first..<set.factors.count), concentration: concentration))
    }
  }
}

extension Reader {
  /// A number or a word.
  func level(_ node: YAMLNode, _ what: String) -> FactorLevel? {
    if node.double != nil { return number(node, what).map { .number($0) } }
    guard case .scalar = node.content else {
      error(
        "wrong-type", "\(what) must be a number or a word, found \(node.kindName)",
        at: node.location)
      return nil
    }
    return text(node, what).map { .word($0) }
  }
}
