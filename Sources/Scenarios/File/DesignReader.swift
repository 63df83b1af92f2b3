internal import Designs
internal import SourceText

/// A design named in a file, its arguments not yet read.
struct DesignChoice {
  let form: DesignForm
  let arguments: [YAMLEntry]
  /// Where its name stands.
  let location: SourceLocation
  /// Its points, if they are listed.
  var listed: ListedPoints?
}

/// Reads `design: {NAME: {argument: value, …}}`, or a name alone.
struct DesignReader {
  let reader: Reader
  /// The file, beside which CSV files are looked for.
  let path: String
  let settings: SweepSettings

  init(_ reader: Reader, path: String, settings: SweepSettings) {
    self.reader = reader
    self.path = path
    self.settings = settings
  }

  func choice(_ body: [YAMLEntry], _ node: YAMLNode) -> DesignChoice? {
    guard let design = body["design"]?.value else {
      reader.error(
        "missing-key", "a sweep needs a 'design', which points it runs", at: node.location,
        help: "write for example `design: {sobol: {points: 256}}`")
      return nil
    }
    let name: String
    let location: SourceLocation
    var arguments: YAMLNode?
    switch design.content {
    case .mapping(let entries) where entries.count == 1:
      (name, location, arguments) = (entries[0].key, entries[0].keyLocation, entries[0].value)
    case .scalar(let text, _) where !design.isNull: (name, location) = (text, design.location)
    default:
      reader.error(
        "wrong-type", "design must name one design, found \(design.kindName)", at: design.location,
        help: "write for example `design: {sobol: {points: 256}}`")
      return nil
    }
    guard let form = DesignCatalogue.named(name) else {
      reader.unknown(
        "unknown-design", "design", name, among: DesignCatalogue.all.map(\.name), at: location)
      return nil
    }
    return choice(form, arguments, location)
  }

  private func choice(
    _ form: DesignForm, _ node: YAMLNode?, _ location: SourceLocation
  ) -> DesignChoice? {
    if form.isListed {
      let listed = ListedPointsReader(reader, path: path).read(form, node, at: location)
      checkSize(form, location)
      return listed.map {
        DesignChoice(form: form, arguments: [], location: location, listed: $0)
      }
    }
    guard let node, !node.isNull else {
      return DesignChoice(form: form, arguments: [], location: location)
    }
    return reader.mapping(node, "the design \(form.name)").map {
      DesignChoice(form: form, arguments: $0, location: location)
    }
  }

  /// The arguments, each of its kind, but for those that are wrong; `factors` are the names known.
  func arguments(_ choice: DesignChoice, factors: [String]) -> [String: DesignValue] {
    let form = choice.form
    reader.checkKeys(
      choice.arguments, known: form.arguments.map(\.name), in: "the design \(form.name)")
    var values: [String: DesignValue] = [:]
    for argument in form.arguments {
      if argument.name == form.sizeArgument, let points = settings.points {
        values[argument.name] = size(points, argument, choice)
      } else if let entry = choice.arguments[argument.name] {
        values[argument.name] = value(entry.value, argument, factors)
      } else if argument.isRequired {
        reader.error(
          "missing-key", "the design \(form.name) needs '\(argument.name)': \(argument.meaning)",
          at: choice.location)
      }
    }
    checkSize(form, choice.location)
    return values
  }

  private func checkSize(_ form: DesignForm, _ location: SourceLocation) {
    guard settings.points != nil, form.sizeArgument == nil else { return }
    reader.error(
      "bad-design",
      "the size of '\(form.name)' follows from its definition: no other number of "
        + "points can be asked for", at: location)
  }

  private func size(
    _ points: Int, _ argument: DesignArgument, _ choice: DesignChoice
  ) -> DesignValue? {
    guard case .integer(let range) = argument.kind, !range.contains(points) else {
      return .integer(points)
    }
    reader.error(
      "out-of-range",
      "\(argument.name) must be \(range.lowerBound) to \(range.upperBound), found \(points)",
      at: choice.location)
    return nil
  }

  private func value(
    _ node: YAMLNode, _ argument: DesignArgument, _ factors: [String]
  ) -> DesignValue? {
    let name = argument.name
    switch argument.kind {
    case .integer(let range): return reader.integer(node, name, in: range).map { .integer($0) }
    case .word(let words): return reader.word(node, name, of: words).map { .word($0) }
    case .flag: return reader.flag(node, name).map { .flag($0) }
    case .integerByFactor(let range):
      if case .scalar = node.content {
        return reader.integer(node, name, in: range).map { .integer($0) }
      }
      return byFactor(node, name, factors) { reader.integer($0, $1, in: range) }
        .map { .integers($0) }
    case .valueByFactor:
      return byFactor(node, name, factors) { reader.level($0, $1) }.map { .values($0) }
    case .points, .file: return nil
    }
  }

  /// A mapping from factors to whatever `read` finds.
  private func byFactor<Value>(
    _ node: YAMLNode, _ name: String, _ factors: [String],
    _ read: (YAMLNode, String) -> Value?
  ) -> [String: Value]? {
    guard let entries = reader.mapping(node, name) else { return nil }
    var values: [String: Value] = [:]
    for entry in entries {
      guard factors.contains(entry.key) else {
        reader.unknown(
          "unknown-factor", "factor", entry.key, among: factors, at: entry.keyLocation)
        continue
      }
      values[entry.key] = read(entry.value, "\(name) of \(entry.key)")
    }
    return values
  }
}

extension DesignForm {
  /// Whether its points are given one by one.
  var isListed: Bool {
    arguments.contains { argument in
      switch argument.kind {
      case .points, .file: true
      default: false
      }
    }
  }
}
