import SourceText
import Testing

/// Texts made from a sound one by a fixed sequence of random changes: whatever the parser makes of
/// them, what it says about places must hold.
@Suite struct MutationTests {
  private let sound = """
    # comment é日
    name: value
    list: [1, 'two', "th\\x41ree", {a: b}]
    anchor: &x {k: [~, true, 0x1F]}
    alias: *x
    block: |
      text: more
      \u{1F600}
    nested:
      - deep: {er: 1.5}
      - !!str 7
    """

  @Test func placesHold() {
    var random = Xorshift(state: 0x9E37_79B9_7F4A_7C15)
    for _ in 0..<3000 {
      let file = SourceFile(name: "m", bytes: mutate(Array(sound.utf8), &random))
      var diagnostics = Diagnostics()
      let root = parseYAML(file, into: &diagnostics)
      #expect(root != nil || diagnostics.hasErrors)
      for diagnostic in diagnostics.all {
        guard let place = diagnostic.location else { continue }
        #expect(place.column <= file.line(place.line).unicodeScalars.count + 1)
      }
      #expect(diagnostics.rendered().isEmpty == diagnostics.all.isEmpty)
      if let root { checkPlaces(root) }
    }
  }

  /// A plain scalar of one line stands where its place says.
  private func checkPlaces(_ node: YAMLNode) {
    switch node.content {
    case .sequence(let items): for item in items { checkPlaces(item) }
    case .mapping(let entries): for entry in entries { checkPlaces(entry.value) }
    case .scalar(let text, isPlain: true):
      let line = node.location.file.line(node.location.line).unicodeScalars
      let shown = line.dropFirst(node.location.column - 1).prefix(node.location.length)
      let isSimple = !shown.contains { "&!*\"'".unicodeScalars.contains($0) }
      if isSimple, !text.isEmpty, shown.count == text.unicodeScalars.count {
        #expect(String(String.UnicodeScalarView(shown)) == text)
      }
    case .scalar: break
    }
  }

  private func mutate(_ bytes: [UInt8], _ random: inout Xorshift) -> [UInt8] {
    var bytes = bytes
    let pieces = Array("\n\t:-[]{}&*!|>'\"#%? ,\\x\u{85}\r".utf8)
    for _ in 0..<(1 + random.next() % 4) {
      let place = Int(random.next() % UInt64(bytes.count))
      switch random.next() % 4 {
      case 0: bytes.remove(at: place)
      case 1: bytes[place] = UInt8(truncatingIfNeeded: random.next())
      case 2: bytes.insert(pieces[Int(random.next() % UInt64(pieces.count))], at: place)
      default: bytes.insert(contentsOf: bytes[place...].prefix(20), at: place)
      }
    }
    return bytes
  }
}

/// Marsaglia's xorshift generator, so that the changes are the same in every run.
private struct Xorshift {
  var state: UInt64

  mutating func next() -> UInt64 {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return state
  }
}
