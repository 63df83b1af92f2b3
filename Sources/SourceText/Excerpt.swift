/// A source line as shown under a message, with the caret line that belongs beneath it.
struct Excerpt {
  /// The line, shortened around the place where it is long, control characters neutralised.
  let line: String
  /// Blanks up to the place, then `^~~~` over its length.
  let caret: String

  /// The widest line shown, in terminal cells.
  static let width = 120
  private static let contextBefore = 50
  private static let ellipsis = "..."

  init(of location: SourceLocation) {
    let file = location.file
    let whole = file.range(ofLine: location.line)
    let place = file.byte(line: location.line, column: location.column)
    let window = Self.window(of: whole, around: place, in: file.bytes)
    let before = cells(file.bytes[window.lowerBound..<place])
    let after = cells(file.bytes[place..<window.upperBound])
    let shown = Self.shorten(
      before: before, after: after, cutLeft: window.lowerBound > whole.lowerBound,
      cutRight: window.upperBound < whole.upperBound)
    line = shown.left + shown.right
    let marked = after.prefix(max(location.length, 1)).reduce(0) { $0 + $1.width }
    let room = max(1, displayWidth(shown.right))
    caret =
      String(repeating: " ", count: displayWidth(shown.left)) + "^"
      + String(repeating: "~", count: max(0, min(marked, room) - 1))
  }

  /// At most 2 KiB of the line on each side of the place, cut between scalars, so that the work
  /// does not grow with the line.
  private static func window(
    of line: Range<Int>, around place: Int, in bytes: [UInt8]
  ) -> Range<Int> {
    var start = max(line.lowerBound, place - 2048)
    var end = min(line.upperBound, place + 2048)
    while start < place, start > line.lowerBound, bytes[start] & 0xC0 == 0x80 { start += 1 }
    while end > place, end < line.upperBound, bytes[end] & 0xC0 == 0x80 { end -= 1 }
    return start..<max(end, place)
  }

  private static func shorten(
    before: [TextCell], after: [TextCell], cutLeft: Bool, cutRight: Bool
  ) -> (left: String, right: String) {
    let total = before.reduce(0) { $0 + $1.width } + after.reduce(0) { $0 + $1.width }
    guard total > width || cutLeft || cutRight else {
      return (text(before[...]), text(after[...]))
    }
    let leftRoom = max(contextBefore, width - after.reduce(0) { $0 + $1.width })
    let left = suffix(before, room: leftRoom)
    let right = prefix(after, room: width - left.reduce(0) { $0 + $1.width })
    let leftIsCut = cutLeft || left.count < before.count
    let rightIsCut = cutRight || right.count < after.count
    return (
      (leftIsCut ? ellipsis : "") + text(left), text(right) + (rightIsCut ? ellipsis : "")
    )
  }

  private static func prefix(_ cells: [TextCell], room: Int) -> ArraySlice<TextCell> {
    var left = room
    return cells.prefix {
      left -= $0.width
      return left >= 0
    }
  }

  private static func suffix(_ cells: [TextCell], room: Int) -> ArraySlice<TextCell> {
    var left = room
    let count = cells.reversed().prefix {
      left -= $0.width
      return left >= 0
    }.count
    return cells.suffix(count)
  }

  private static func text(_ cells: ArraySlice<TextCell>) -> String {
    cells.reduce(into: "") { $0 += $1.text }
  }
}
