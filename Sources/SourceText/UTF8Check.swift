/// Checks that the file is UTF-8 and reports the first byte that is not, with its place.
/// - Returns: whether the file is UTF-8.
package func checkUTF8(_ file: SourceFile, into diagnostics: inout Diagnostics) -> Bool {
  guard let bad = firstBadByte(file.bytes) else { return true }
  let isUTF16 = file.bytes.starts(with: [0xFF, 0xFE]) || file.bytes.starts(with: [0xFE, 0xFF])
  let digits = String(file.bytes[bad], radix: 16, uppercase: true)
  diagnostics.report(
    Diagnostic(
      code: "bad-utf8", "byte 0x\(digits) at offset \(bad) is not UTF-8 text",
      at: file.location(atByte: bad),
      help: isUTF16
        ? "the file looks like UTF-16; save it as UTF-8" : "save the file with UTF-8 encoding"))
  return false
}

/// The offset of the first byte that does not belong to well-formed UTF-8.
package func firstBadByte(_ bytes: [UInt8]) -> Int? {
  do throws(UTF8.ValidationError) {
    _ = try UTF8Span(validating: bytes.span)
    return nil
  } catch {
    return error.byteOffsets.lowerBound
  }
}
