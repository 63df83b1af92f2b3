/// Builds the tree of one document from its events.
struct YAMLComposer: ~Copyable {
  /// The problems that did not stop the reading.
  private(set) var problems = Diagnostics()

  private let file: SourceFile
  private var events: YAMLEvents
  private var anchors: [String: YAMLNode] = [:]
  private var openAnchors: [String] = []
  private var nodeCount = 0
  private var aliasCount = 0
  private var expandedCount = 0

  /// A composer at the start of `file`; nil without memory.
  init?(_ file: SourceFile) {
    guard let events = YAMLEvents(file) else { return nil }
    self.file = file
    self.events = events
  }

  /// The root of the only document.
  mutating func document() throws(Diagnostic) -> YAMLNode {
    _ = try next()
    guard case .documentStart = try next().kind else {
      throw Diagnostic(code: "empty-file", "the file holds no data", file: file.name)
    }
    let first = try next()
    let root = try node(first, depth: 1)
    _ = try next()
    let after = try next()
    if case .streamEnd = after.kind { return root }
    throw Diagnostic(
      code: "second-document", "a second document starts here; a file holds one",
      at: location(of: after), help: "remove the line '---' or split the file")
  }

  private mutating func next() throws(Diagnostic) -> YAMLEvent {
    do throws(YAMLFailure) {
      return try events.next()
    } catch {
      throw syntaxDiagnostic(error, in: file)
    }
  }

  private mutating func node(_ event: YAMLEvent, depth: Int) throws(Diagnostic) -> YAMLNode {
    if case .alias(let name) = event.kind { return try alias(name, event, depth: depth) }
    try count(event, depth: depth)
    if let anchor = event.anchor { openAnchors.append(anchor) }
    let node = YAMLNode(try content(event, depth: depth), at: location(of: event))
    if let anchor = event.anchor {
      openAnchors.removeLast()
      anchors[anchor] = node
    }
    return node
  }

  private mutating func content(
    _ event: YAMLEvent, depth: Int
  ) throws(Diagnostic) -> YAMLNode.Content {
    switch event.kind {
    case .sequenceStart:
      checkTag(event, allowed: ["seq"])
      return .sequence(try items(depth: depth + 1))
    case .mappingStart:
      checkTag(event, allowed: ["map"])
      return .mapping(try entries(depth: depth + 1))
    case .scalar(let text, let size, let isPlain):
      if size > YAMLLimits.scalarSize {
        throw limit("a text of \(size) bytes exceeds 64 KiB", event)
      }
      return .scalar(text, isPlain: resolves(event, isPlain: isPlain))
    default:
      throw Diagnostic(code: "yaml-syntax", "a value is missing", at: location(of: event))
    }
  }

  private mutating func items(depth: Int) throws(Diagnostic) -> [YAMLNode] {
    var items: [YAMLNode] = []
    while true {
      let event = try next()
      if case .sequenceEnd = event.kind { return items }
      items.append(try node(event, depth: depth))
    }
  }

  private mutating func entries(depth: Int) throws(Diagnostic) -> [YAMLEntry] {
    var entries: [YAMLEntry] = []
    var places: [String: SourceLocation] = [:]
    while true {
      let event = try next()
      if case .mappingEnd = event.kind { return entries }
      let place = location(of: event)
      let key = try node(event, depth: depth)
      let value = try node(try next(), depth: depth)
      guard case .scalar(let text, _) = key.content else {
        problems.report(
          Diagnostic(code: "bad-key", "a key must be a text, not \(key.kindName)", at: place))
        continue
      }
      if let first = places.updateValue(place, forKey: text) {
        places[text] = first
        problems.report(duplicate(text, at: place, first: first))
      } else {
        entries.append(YAMLEntry(key: text, keyLocation: place, value: value))
      }
    }
  }

  private func duplicate(
    _ key: String, at place: SourceLocation, first: SourceLocation
  ) -> Diagnostic {
    Diagnostic(
      code: "duplicate-key", "the key '\(shortened(key))' is given twice", at: place,
      notes: [.init("it is first given here", at: first)])
  }

  private mutating func alias(
    _ name: String, _ event: YAMLEvent, depth: Int
  ) throws(Diagnostic) -> YAMLNode {
    aliasCount += 1
    if aliasCount > YAMLLimits.aliases { throw limit("more than 1,000 aliases", event) }
    guard let node = anchors[name] else {
      let isOpen = openAnchors.contains(name)
      throw Diagnostic(
        code: "unknown-alias",
        isOpen
          ? "the alias '*\(name)' stands inside its own anchor"
          : "no anchor '&\(name)' comes before this alias",
        at: location(of: event),
        help: isOpen
          ? nil : nearestWord(to: name, in: anchors.keys.sorted()).map { "did you mean '*\($0)'?" })
    }
    try expand(node, event, depth: depth)
    return node
  }

  private mutating func expand(
    _ node: YAMLNode, _ event: YAMLEvent, depth: Int
  ) throws(Diagnostic) {
    let (sum, overflow) = expandedCount.addingReportingOverflow(node.expandedCount)
    expandedCount = overflow ? .max : sum
    if expandedCount > YAMLLimits.expandedNodes {
      throw limit("the aliases expand to more than 1,000,000 values", event)
    }
    if depth + node.height - 1 > YAMLLimits.depth {
      throw limit("the nesting is deeper than 64 levels", event)
    }
  }

  private mutating func count(_ event: YAMLEvent, depth: Int) throws(Diagnostic) {
    nodeCount += 1
    expandedCount += 1
    if nodeCount > YAMLLimits.nodes { throw limit("more than 200,000 values", event) }
    if depth > YAMLLimits.depth { throw limit("the nesting is deeper than 64 levels", event) }
  }

  private func limit(_ message: String, _ event: YAMLEvent) -> Diagnostic {
    Diagnostic(code: "yaml-limit", message, at: location(of: event))
  }

  private func location(of event: YAMLEvent) -> SourceLocation {
    let start = file.byte(ofScalar: event.start)
    switch event.kind {
    case .scalar, .alias:
      return file.location(
        atByte: start, count: max(1, file.byte(ofScalar: event.end) - start))
    default: return file.location(atByte: start)
    }
  }
}

extension YAMLComposer {
  /// Whether a scalar may mean something other than its text: written plainly, or tagged so.
  private mutating func resolves(_ event: YAMLEvent, isPlain: Bool) -> Bool {
    guard let tag = event.tag else { return isPlain }
    if tag == "!" { return false }
    checkTag(event, allowed: ["str", "int", "float", "bool", "null"])
    return tag != corePrefix + "str"
  }

  private mutating func checkTag(_ event: YAMLEvent, allowed: [String]) {
    guard let tag = event.tag, tag != "!" else { return }
    if allowed.contains(where: { corePrefix + $0 == tag }) { return }
    problems.report(
      Diagnostic(
        code: "unknown-tag", "the tag '\(shortened(tag))' is not allowed here",
        at: location(of: event), help: "remove it; only the tags of the core schema are known"))
  }
}

private let corePrefix = "tag:yaml.org,2002:"

/// The first 40 characters of `text`.
private func shortened(_ text: String) -> String {
  text.unicodeScalars.count > 40 ? String(text.prefix(40)) + "..." : text
}
