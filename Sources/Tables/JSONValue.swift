internal import SourceText

/// A JSON value (RFC 8259). The members of an object keep their order.
public indirect enum JSONValue: Sendable {
  /// Names with values.
  case object([(String, JSONValue)])
  /// A list.
  case array([JSONValue])
  /// A text.
  case string(String)
  /// A number; one that is not finite is written as null.
  case number(Double)
  /// A whole number.
  case integer(Int)
  /// A truth value.
  case bool(Bool)
  /// Nothing.
  case null

  /// The text of this value; `pretty` puts each member and item on a line of its own, indented by
  /// two blanks a level, without a line end after the last.
  public func encoded(pretty: Bool = true) -> String {
    var text = ""
    write(to: &text, indent: pretty ? 0 : nil)
    return text
  }

  private func write(to text: inout String, indent: Int?) {
    switch self {
    case .object(let members):
      writeItems(members, "{", "}", to: &text, indent) { member, text, indent in
        text += jsonLiteral(member.0) + (indent == nil ? ":" : ": ")
        member.1.write(to: &text, indent: indent)
      }
    case .array(let items):
      writeItems(items, "[", "]", to: &text, indent) { $0.write(to: &$1, indent: $2) }
    case .string(let value): text += jsonLiteral(value)
    case .number(let value): text += value.isFinite ? formatNumber(value, digits: .full) : "null"
    case .integer(let value): text += String(value)
    case .bool(let value): text += value ? "true" : "false"
    case .null: text += "null"
    }
  }

  private func writeItems<Item>(
    _ items: [Item], _ open: String, _ close: String, to text: inout String, _ indent: Int?,
    _ write: (Item, inout String, Int?) -> Void
  ) {
    text += open
    let inner = indent.map { $0 + 1 }
    for (position, item) in items.enumerated() {
      if position > 0 { text += "," }
      breakLine(in: &text, inner)
      write(item, &text, inner)
    }
    if !items.isEmpty { breakLine(in: &text, indent) }
    text += close
  }

  private func breakLine(in text: inout String, _ indent: Int?) {
    guard let indent else { return }
    text += "\n" + String(repeating: "  ", count: indent)
  }
}

extension JSONValue {
  /// The value of the member `name`; nil if there is none or this is no object.
  public subscript(name: String) -> JSONValue? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.0 == name }?.1
  }

  /// The items of a list.
  public var items: [JSONValue]? { if case .array(let items) = self { items } else { nil } }

  /// The text of a string.
  public var text: String? { if case .string(let text) = self { text } else { nil } }

  /// The value of a number, whole or not.
  public var double: Double? {
    switch self {
    case .number(let value): value
    case .integer(let value): Double(value)
    default: nil
    }
  }
}

extension JSONValue: Equatable {
  /// Whether both have the same form; members must have the same order.
  public static func == (left: JSONValue, right: JSONValue) -> Bool {
    switch (left, right) {
    case (.object(let a), .object(let b)): a.elementsEqual(b) { $0.0 == $1.0 && $0.1 == $1.1 }
    case (.array(let a), .array(let b)): a == b
    case (.string(let a), .string(let b)): a == b
    case (.number(let a), .number(let b)): a == b
    case (.integer(let a), .integer(let b)): a == b
    case (.bool(let a), .bool(let b)): a == b
    case (.null, .null): true
    default: false
    }
  }
}
