/// Renders diagnostics as workflow commands of GitHub Actions, one per line:
/// `::error file=…,line=…,col=…::[code] message`.
///
/// Escapes as that service demands: `%`, CR and LF in messages, and `:` and `,` in properties too.
func renderGitHub(_ diagnostics: [Diagnostic]) -> String {
  var text = ""
  for diagnostic in diagnostics {
    let command = diagnostic.severity == .note ? "notice" : diagnostic.severity.rawValue
    let place = properties(of: diagnostic).joined(separator: ",")
    text += "::\(command)\(place.isEmpty ? "" : " " + place)::\(message(of: diagnostic))\n"
  }
  return text
}

private func properties(of diagnostic: Diagnostic) -> [String] {
  var properties: [String] = []
  if let file = diagnostic.shownFile { properties.append("file=" + escapeProperty(file)) }
  if let location = diagnostic.location {
    properties += ["line=\(location.line)", "col=\(location.column)"]
  }
  return properties
}

private func message(of diagnostic: Diagnostic) -> String {
  var lines = ["[\(neutralised(diagnostic.code))] \(neutralised(diagnostic.message))"]
  for note in diagnostic.notes {
    let place = note.location.map { $0.description + ": " } ?? ""
    lines.append("note: " + neutralised(place + note.message))
  }
  if let help = diagnostic.help { lines.append("help: " + neutralised(help)) }
  return escapeData(lines.joined(separator: "\n"))
}

private func escapeData(_ text: String) -> String {
  escape(text, ["%": "%25", "\r": "%0D", "\n": "%0A"])
}

private func escapeProperty(_ text: String) -> String {
  escape(text, ["%": "%25", "\r": "%0D", "\n": "%0A", ":": "%3A", ",": "%2C"])
}

private func escape(_ text: String, _ table: [Unicode.Scalar: String]) -> String {
  var escaped = ""
  for scalar in text.unicodeScalars {
    if let code = table[scalar] { escaped += code } else { escaped.unicodeScalars.append(scalar) }
  }
  return escaped
}
