/// A scalar as a terminal shows it.
struct TextCell {
  /// What is printed: the scalar, its neutral stand-in, or blanks for a tab.
  let text: String
  /// The number of terminal cells it takes: 0, 1, 2, or 4 for a tab.
  let width: Int

  init(_ scalar: Unicode.Scalar) {
    if scalar == "\t" {
      self.init(text: "    ", width: 4)
    } else if let standIn = standIn(for: scalar) {
      self.init(text: String(standIn), width: 1)
    } else {
      self.init(text: String(scalar), width: cellWidth(scalar))
    }
  }

  private init(text: String, width: Int) {
    self.text = text
    self.width = width
  }
}

/// The cells of UTF-8 text; bad bytes show as U+FFFD.
func cells(_ bytes: ArraySlice<UInt8>) -> [TextCell] {
  String(decoding: bytes, as: UTF8.self).unicodeScalars.map { TextCell($0) }
}

/// The number of terminal cells that `text` takes; an estimate for scripts that join letters.
package func displayWidth(_ text: String) -> Int {
  text.unicodeScalars.reduce(0) { $0 + cellWidth($1) }
}

/// `text` with everything that could steer a terminal made visible: control characters become their
/// pictures, line ends and tabs blanks, direction marks U+FFFD.
package func neutralised(_ text: String) -> String {
  guard text.unicodeScalars.contains(where: { standIn(for: $0) != nil || $0 == "\t" }) else {
    return text
  }
  var shown = String.UnicodeScalarView()
  for scalar in text.unicodeScalars {
    let isBlank = scalar == "\t" || scalar == "\n" || scalar == "\r"
    shown.append(isBlank ? " " : standIn(for: scalar) ?? scalar)
  }
  return String(shown)
}

/// What is shown instead of a scalar that could steer a terminal.
private func standIn(for scalar: Unicode.Scalar) -> Unicode.Scalar? {
  switch scalar.value {
  case 0x00...0x08, 0x0A...0x1F: Unicode.Scalar(0x2400 + scalar.value)
  case 0x7F: "\u{2421}"
  case 0x80...0x9F, 0x061C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069: "\u{FFFD}"
  default: nil
  }
}

private func cellWidth(_ scalar: Unicode.Scalar) -> Int {
  if scalar.value < 0x300 { return scalar.value == 0xAD ? 0 : 1 }
  switch scalar.properties.generalCategory {
  case .nonspacingMark, .enclosingMark, .format: return 0
  default: break
  }
  if scalar.properties.isEmojiPresentation { return 2 }
  return wideRanges.contains { $0.contains(scalar.value) } ? 2 : 1
}

/// The blocks whose characters take two cells: class W and F of Unicode Standard Annex 11.
private let wideRanges: [ClosedRange<UInt32>] = [
  0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0x9FFF,
  0xA000...0xA4CF, 0xA960...0xA97F, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
  0xFF01...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F900...0x1F9FF, 0x20000...0x3FFFD,
]
