internal import SourceText

/// Collects diagnostics while nodes are read; reading goes on after an error so that one pass
/// finds them all.
final class Reader {
  var diagnostics = Diagnostics()
  /// How many unknown words may still be compared with every known one.
  private var guessesLeft = 50

  func error(
    _ code: String, _ message: String, at location: SourceLocation?, help: String? = nil,
    notes: [Diagnostic.Note] = []
  ) {
    diagnostics.report(
      Diagnostic(.error, code: code, message, at: location, notes: notes, help: help))
  }

  func warning(_ code: String, _ message: String, at location: SourceLocation?) {
    diagnostics.report(Diagnostic(.warning, code: code, message, at: location))
  }

  /// An unknown word, with the nearest known one; a file full of them gets guesses for the first
  /// ones only. `file` is named where there is no place.
  func unknown(
    _ code: String, _ what: String, _ word: String,
    among known: @autoclosure () -> some Sequence<String>, at location: SourceLocation?,
    file: String? = nil
  ) {
    guessesLeft -= 1
    let help = guessesLeft >= 0 ? Self.guess(word, Array(known())) : nil
    diagnostics.report(
      Diagnostic(
        code: code, "\(what) '\(excerpt(word))' is not known", at: location, file: file,
        help: help))
  }

  private static func guess(_ word: String, _ known: [String]) -> String? {
    if let nearest = nearestWord(to: word, in: known) { return "did you mean '\(nearest)'?" }
    if known.isEmpty || known.count > 12 { return nil }
    return "one of: \(known.joined(separator: ", "))"
  }

  /// Long or odd words cut for a message.
  func excerpt(_ word: String) -> String {
    word.unicodeScalars.count > 60 ? String(word.prefix(57)) + "…" : word
  }

  // MARK: Shapes

  func mapping(_ node: YAMLNode, _ what: String) -> [YAMLEntry]? {
    if case .mapping(let entries) = node.content { return entries }
    error("wrong-type", "\(what) must be a mapping, found \(node.kindName)", at: node.location)
    return nil
  }

  func list(_ node: YAMLNode, _ what: String) -> [YAMLNode]? {
    if case .sequence(let items) = node.content { return items }
    error("wrong-type", "\(what) must be a list, found \(node.kindName)", at: node.location)
    return nil
  }

  /// A list, or one item standing for a list of one.
  func items(_ node: YAMLNode, _ what: String) -> [YAMLNode]? {
    if case .scalar = node.content, !node.isNull { return [node] }
    return list(node, what)
  }

  func text(_ node: YAMLNode, _ what: String) -> String? {
    if let text = node.string, !text.isEmpty { return text }
    error("wrong-type", "\(what) must be text, found \(node.kindName)", at: node.location)
    return nil
  }

  func number(_ node: YAMLNode, _ what: String, in range: ClosedRange<Double>? = nil) -> Double? {
    guard let value = node.double else {
      error("wrong-type", "\(what) must be a number, found \(node.kindName)", at: node.location)
      return nil
    }
    guard value.isFinite else {
      error("not-finite", "\(what) must be finite, found \(node.kindName)", at: node.location)
      return nil
    }
    if let range, !range.contains(value) {
      error(
        "out-of-range",
        "\(what) must be in \(Self.describe(range)), found \(node.string ?? "")",
        at: node.location)
      return nil
    }
    return value
  }

  func integer(_ node: YAMLNode, _ what: String, in range: ClosedRange<Int>) -> Int? {
    if let huge = node.double, abs(huge) >= 0x1p63, huge == huge.rounded(), node.integer == nil {
      error(
        "out-of-range",
        "\(what) must be \(range.lowerBound) to \(range.upperBound), found \(node.kindName)",
        at: node.location)
      return nil
    }
    guard let value = node.integer else {
      error(
        "wrong-type", "\(what) must be a whole number, found \(node.kindName)", at: node.location)
      return nil
    }
    guard range.contains(value) else {
      error(
        "out-of-range",
        "\(what) must be \(range.lowerBound) to \(range.upperBound), found \(value)",
        at: node.location)
      return nil
    }
    return value
  }

  func flag(_ node: YAMLNode, _ what: String) -> Bool? {
    if let value = node.bool { return value }
    error(
      "wrong-type", "\(what) must be true or false, found \(node.kindName)", at: node.location)
    return nil
  }

  func word(_ node: YAMLNode, _ what: String, of words: [String]) -> String? {
    guard let text = text(node, what) else { return nil }
    if words.contains(text) { return text }
    unknown("unknown-word", what, text, among: words, at: node.location)
    return nil
  }

  /// Reports keys outside `known`.
  func checkKeys(_ entries: [YAMLEntry], known: [String], in what: String) {
    for entry in entries where !known.contains(entry.key) {
      unknown("unknown-key", "key of \(what)", entry.key, among: known, at: entry.keyLocation)
    }
  }

  static func describe(_ range: ClosedRange<Double>) -> String {
    "\(plain(range.lowerBound))…\(plain(range.upperBound))"
  }

  /// A number without a needless fraction.
  static func plain(_ x: Double) -> String {
    x == x.rounded() && abs(x) < 1e15 ? "\(Int(x))" : "\(x)"
  }
}

extension [YAMLEntry] {
  subscript(key: String) -> YAMLEntry? { first { $0.key == key } }
}
