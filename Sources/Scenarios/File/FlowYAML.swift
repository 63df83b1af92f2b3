internal import SourceText

/// A node in YAML's flow style on one line; read again it means the same.
func flowYAML(_ node: YAMLNode) -> String {
  switch node.content {
  case .scalar where node.isNull: "null"
  case .scalar(let text, let isPlain): isPlain && isSafePlain(text) ? text : quoted(text)
  case .sequence(let items): "[" + items.map(flowYAML).joined(separator: ", ") + "]"
  case .mapping(let entries):
    "{" + entries.map { "\(quoted($0.key)): \(flowYAML($0.value))" }.joined(separator: ", ") + "}"
  }
}

/// A text plain where that is safe, else double-quoted.
func quoted(_ text: String) -> String {
  let first = text.utf8.first ?? 0
  let isWord = isLetter(first) && isSafePlain(text) && !text.utf8.contains(UInt8(ascii: " "))
  if isWord && !["true", "false", "null"].contains(text.lowercased()) { return text }
  return "\"" + text.unicodeScalars.map(escaped).joined() + "\""
}

/// Whether a text written plainly needs no quotes between brackets either: commas, brackets, colons
/// and number signs mean something there.
private func isSafePlain(_ text: String) -> Bool {
  !text.isEmpty
    && text.utf8.allSatisfy { byte in
      isLetter(byte) || (48...57).contains(byte) || Array(" +-./_".utf8).contains(byte)
    }
}

private func isLetter(_ byte: UInt8) -> Bool {
  (65...90).contains(byte) || (97...122).contains(byte)
}

/// A scalar inside double quotes; what YAML allows in no text or treats as a line end is escaped.
private func escaped(_ scalar: Unicode.Scalar) -> String {
  switch scalar.value {
  case 0x22: "\\\""
  case 0x5C: "\\\\"
  case 0x0A: "\\n"
  case 0x09: "\\t"
  case 0..<0x20, 0x7F...0x9F: "\\x" + hexadecimal(scalar.value, digits: 2)
  case 0x2028, 0x2029, 0xFEFF, 0xFFFE, 0xFFFF: "\\u" + hexadecimal(scalar.value, digits: 4)
  default: String(scalar)
  }
}

private func hexadecimal(_ value: UInt32, digits: Int) -> String {
  let text = String(value, radix: 16, uppercase: true)
  return String(repeating: "0", count: max(0, digits - text.count)) + text
}
