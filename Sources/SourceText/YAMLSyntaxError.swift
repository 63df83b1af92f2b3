/// The diagnostic for text that libyaml could not read: its problem and context in words for a
/// reader, with a hint for the mistakes that are common.
func syntaxDiagnostic(_ failure: YAMLFailure, in file: SourceFile) -> Diagnostic {
  let place = file.location(atByte: failure.offset)
  let byte = failure.offset < file.bytes.count ? file.bytes[failure.offset] : 0
  if byte == UInt8(ascii: "\t"), failure.context != nil {
    return Diagnostic(
      code: "yaml-tab", "a tab cannot indent YAML", at: place, help: "indent with spaces")
  }
  let notes = failure.context.map {
    [Diagnostic.Note($0, at: file.location(atByte: failure.contextOffset))]
  }
  return Diagnostic(
    code: "yaml-syntax", failure.problem, at: place, notes: notes ?? [],
    help: hint(for: failure.problem))
}

private func hint(for problem: String) -> String? {
  if problem.contains("mapping values are not allowed") {
    return "check the indentation, and put text that contains ': ' in quotation marks"
  }
  if problem.contains("cannot start any token") {
    return "put text that starts with this character in quotation marks"
  }
  if problem.contains("did not find expected key") {
    return "check the indentation of this line and of the ones above"
  }
  if problem.contains("control characters") { return "remove the character" }
  return nil
}
