import SourceText
import Testing

@testable import Scenarios

@Suite struct ReaderTests {
  private func codes(_ read: (Reader) -> Void) -> [String] {
    let reader = Reader()
    read(reader)
    return reader.diagnostics.all.map(\.code)
  }

  @Test func shapes() {
    let reader = Reader()
    #expect(reader.mapping(node("{a: 1}"), "x")?.map(\.key) == ["a"])
    #expect(reader.list(node("[1, 2]"), "x")?.count == 2)
    #expect(reader.items(node("one"), "x")?.count == 1)
    #expect(reader.items(node("[]"), "x")?.isEmpty == true)
    #expect(reader.text(node("word"), "x") == "word")
    #expect(reader.flag(node("true"), "x") == true)
    #expect(reader.diagnostics.all.isEmpty)
  }

  @Test func wrongShapes() {
    #expect(codes { _ = $0.mapping(node("[1]"), "x") } == ["wrong-type"])
    #expect(codes { _ = $0.list(node("{a: 1}"), "x") } == ["wrong-type"])
    #expect(codes { _ = $0.items(node("null"), "x") } == ["wrong-type"])
    #expect(codes { _ = $0.text(node("[1]"), "x") } == ["wrong-type"])
    #expect(codes { _ = $0.text(node("''"), "x") } == ["wrong-type"])
    #expect(codes { _ = $0.flag(node("yes"), "x") } == ["wrong-type"])
  }

  @Test func numbers() {
    let reader = Reader()
    #expect(reader.number(node("0.25"), "x") == 0.25)
    #expect(reader.number(node("1e-3"), "x") == 0.001)
    #expect(reader.number(node("1"), "x", in: 0...1) == 1)
    #expect(reader.integer(node("-5"), "x", in: -5...5) == -5)
    #expect(reader.diagnostics.all.isEmpty)
    #expect(codes { _ = $0.number(node("'0.25'"), "x") } == ["wrong-type"])
    #expect(codes { _ = $0.number(node(".nan"), "x") } == ["not-finite"])
    #expect(codes { _ = $0.number(node("-.inf"), "x") } == ["not-finite"])
    #expect(codes { _ = $0.number(node("1.01"), "x", in: 0...1) } == ["out-of-range"])
    #expect(codes { _ = $0.integer(node("1.5"), "x", in: 0...9) } == ["wrong-type"])
    #expect(codes { _ = $0.integer(node("10"), "x", in: 0...9) } == ["out-of-range"])
    #expect(codes { _ = $0.integer(node("1e30"), "x", in: 0...9) } == ["out-of-range"])
  }

  @Test func words() {
    let reader = Reader()
    #expect(reader.word(node("year"), "step", of: ["quarter", "year"]) == "year")
    #expect(reader.word(node("yeer"), "step", of: ["quarter", "year"]) == nil)
    #expect(reader.diagnostics.all.first?.code == "unknown-word")
    #expect(reader.diagnostics.all.first?.help == "did you mean 'year'?")
  }

  /// Far from everything, a short list is shown whole.
  @Test func noNearWord() {
    let reader = Reader()
    _ = reader.word(node("fortnight"), "step", of: ["quarter", "year"])
    #expect(reader.diagnostics.all.first?.help == "one of: quarter, year")
  }

  @Test func unknownKeys() {
    let reader = Reader()
    reader.checkKeys(
      reader.mapping(node("{to: 1, form: 2, stop: 3}"), "x") ?? [], known: ["from", "to", "step"],
      in: "horizon")
    #expect(reader.diagnostics.all.map(\.code) == ["unknown-key", "unknown-key"])
    #expect(reader.diagnostics.all.map { $0.location?.column } == [9, 18])
    #expect(reader.diagnostics.all[0].help == "did you mean 'from'?")
  }

  /// A word of a megabyte is shown in part.
  @Test func longWords() {
    let reader = Reader()
    let long = String(repeating: "x", count: 1_000_000)
    reader.unknown("unknown-actor", "actor", long, among: ["USA"], at: nil)
    #expect((reader.diagnostics.all.first?.message.count ?? 0) < 120)
  }

  @Test func ranges() {
    #expect(Reader.describe(0...1) == "0…1")
    #expect(Reader.describe(-0.5...0.25) == "-0.5…0.25")
    #expect(Reader.plain(1e300) == "1e+300")
  }
}
