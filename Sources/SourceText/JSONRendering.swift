/// Renders diagnostics as a JSON list, one object per line: severity, code, message, and where they
/// exist file, line, column, length, notes and help.
func renderJSON(_ diagnostics: [Diagnostic]) -> String {
  if diagnostics.isEmpty { return "[]\n" }
  return "[\n" + diagnostics.map { "  " + object($0) }.joined(separator: ",\n") + "\n]\n"
}

private func object(_ diagnostic: Diagnostic) -> String {
  var members = [
    member("severity", diagnostic.severity.rawValue), member("code", diagnostic.code),
    member("message", diagnostic.message),
  ]
  if let location = diagnostic.location {
    members += place(location)
  } else if let file = diagnostic.fileName {
    members.append(member("file", file))
  }
  if !diagnostic.notes.isEmpty {
    let notes = diagnostic.notes.map { note in
      braces([member("message", note.message)] + (note.location.map(place) ?? []))
    }
    members.append("\"notes\": [\(notes.joined(separator: ", "))]")
  }
  if let help = diagnostic.help { members.append(member("help", help)) }
  return braces(members)
}

private func place(_ location: SourceLocation) -> [String] {
  [
    member("file", location.file.name), "\"line\": \(location.line)",
    "\"column\": \(location.column)", "\"length\": \(location.length)",
  ]
}

private func braces(_ members: [String]) -> String { "{\(members.joined(separator: ", "))}" }

private func member(_ name: String, _ text: String) -> String {
  "\"\(name)\": \(jsonLiteral(text))"
}

/// `text` as a JSON string with its quotation marks (RFC 8259, section 7); control characters,
/// U+2028 and U+2029 are escaped.
package func jsonLiteral(_ text: String) -> String {
  var literal = "\""
  for scalar in text.unicodeScalars {
    switch scalar {
    case "\"": literal += "\\\""
    case "\\": literal += "\\\\"
    case "\n": literal += "\\n"
    case "\r": literal += "\\r"
    case "\t": literal += "\\t"
    default:
      if scalar.value < 0x20 || 0x7F...0x9F ~= scalar.value || 0x2028...0x2029 ~= scalar.value {
        let digits = String(scalar.value, radix: 16)
        literal += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      } else {
        literal.unicodeScalars.append(scalar)
      }
    }
  }
  return literal + "\""
}
