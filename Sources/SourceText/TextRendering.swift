/// Renders diagnostics for a terminal: each with its place, source line, caret, notes and help, and
/// a count of errors and warnings at the end.
func renderText(_ diagnostics: Diagnostics, colour: Bool) -> String {
  let paint = Paint(isOn: colour)
  var text = ""
  for diagnostic in diagnostics.sorted() { append(diagnostic, to: &text, paint) }
  if let count = countLine(diagnostics) { text += count + "\n" }
  return text
}

private func append(_ diagnostic: Diagnostic, to text: inout String, _ paint: Paint) {
  if let place = diagnostic.location?.description ?? diagnostic.fileName {
    text += paint.bold(neutralised(place) + ":") + " "
  }
  text += paint.severity(diagnostic.severity) + " "
  text += "[\(neutralised(diagnostic.code))] \(neutralised(diagnostic.message))\n"
  if let location = diagnostic.location {
    let excerpt = Excerpt(of: location)
    text += "  \(excerpt.line)\n  \(paint.caret(excerpt.caret))\n"
  }
  for note in diagnostic.notes {
    let place = note.location.map { neutralised($0.description) + ": " } ?? ""
    text += "  note: \(place)\(neutralised(note.message))\n"
  }
  if let help = diagnostic.help { text += "  help: \(neutralised(help))\n" }
}

/// `3 errors, 1 warning`; nothing without either.
private func countLine(_ diagnostics: Diagnostics) -> String? {
  let (errors, warnings) = (diagnostics.errorCount, diagnostics.warningCount)
  let parts = [(errors, "error"), (warnings, "warning")].filter { $0.0 > 0 }.map {
    "\($0) \($1)\($0 == 1 ? "" : "s")"
  }
  if parts.isEmpty { return nil }
  let notes = diagnostics.all.count { $0.severity == .note }
  let isCut = errors + warnings + notes > diagnostics.all.count
  return parts.joined(separator: ", ") + (isCut ? " (of each kind the first 1000 are shown)" : "")
}

/// Terminal colours, or none.
private struct Paint {
  let isOn: Bool

  func bold(_ text: String) -> String { wrap(text, "1") }
  func caret(_ text: String) -> String { wrap(text, "1;32") }

  func severity(_ severity: Diagnostic.Severity) -> String {
    let code =
      switch severity {
      case .error: "1;31"
      case .warning: "1;35"
      case .note: "1;36"
      }
    return wrap(severity.rawValue + ":", code)
  }

  private func wrap(_ text: String, _ code: String) -> String {
    isOn ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
  }
}
