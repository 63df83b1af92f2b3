/// A value in a YAML document, with its place.
///
/// An alias gives the node of its anchor again, not a copy: the place is the anchor's.
public final class YAMLNode: Sendable {
  /// What a node holds.
  public enum Content: Sendable {
    /// A single value: its text, and whether it was written without quotes, so that it may mean a
    /// number, a truth value or nothing.
    case scalar(String, isPlain: Bool)
    /// A list.
    case sequence([YAMLNode])
    /// Keys with their values, in the order of the text; no key twice.
    case mapping([YAMLEntry])
  }

  /// The value.
  public let content: Content
  /// Where it stands: a scalar's whole text on its first line, the first character of the others.
  public let location: SourceLocation
  /// The number of nodes in the tree below and with this one, aliases counted as copies.
  let expandedCount: Int
  /// The number of levels of the tree below and with this one.
  let height: Int

  init(_ content: Content, at location: SourceLocation) {
    self.content = content
    self.location = location
    let children: [YAMLNode] =
      switch content {
      case .scalar: []
      case .sequence(let items): items
      case .mapping(let entries): entries.map(\.value)
      }
    expandedCount = children.reduce(1) { sum, child in
      let (total, overflow) = sum.addingReportingOverflow(child.expandedCount)
      return overflow ? .max : total
    }
    height = 1 + (children.map(\.height).max() ?? 0)
  }
}

/// A key of a mapping with its value.
public struct YAMLEntry: Sendable {
  /// The key's text.
  public let key: String
  /// Where the key stands.
  public let keyLocation: SourceLocation
  /// What it is given.
  public let value: YAMLNode
}

extension YAMLNode {
  /// Whether this is nothing: an empty plain scalar, `~` or `null`.
  public var isNull: Bool { plain.map { ["", "~", "null", "Null", "NULL"].contains($0) } ?? false }

  /// The text of a scalar, whatever it looks like (`NO` and `yes` are text, `2030` is `"2030"`);
  /// nil for nothing, lists and mappings.
  public var string: String? {
    guard case .scalar(let text, _) = content, !isNull else { return nil }
    return text
  }

  /// The number of a plain scalar by the core schema of YAML 1.2 (section 10.3.2); `.inf` and
  /// `.nan` are given as such, numbers beyond the range of Double as infinity.
  public var double: Double? { plain.flatMap(coreDouble) }

  /// The whole number of a plain scalar by the core schema of YAML 1.2: decimal, `0o17` or `0xFF`;
  /// nil beyond the range of Int.
  public var integer: Int? { plain.flatMap(coreInteger) }

  /// The truth value of a plain `true` or `false` (also `True`, `TRUE`, `False`, `FALSE`).
  public var bool: Bool? {
    switch plain {
    case "true", "True", "TRUE": true
    case "false", "False", "FALSE": false
    default: nil
    }
  }

  /// The value under `key`; nil if there is none or this is no mapping.
  public subscript(key: String) -> YAMLNode? {
    guard case .mapping(let entries) = content else { return nil }
    return entries.first { $0.key == key }?.value
  }

  /// What this is, for messages: `a mapping`, `a list`, `nothing`, or the text in quotation marks,
  /// cut after 40 characters.
  public var kindName: String {
    switch content {
    case .mapping: return "a mapping"
    case .sequence: return "a list"
    case .scalar(let text, _):
      if isNull { return "nothing" }
      return text.count > 40 ? "'\(text.prefix(40))...'" : "'\(text)'"
    }
  }

  private var plain: String? {
    guard case .scalar(let text, isPlain: true) = content else { return nil }
    return text
  }
}
