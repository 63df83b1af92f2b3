import Tables
import Testing

private func parse(_ text: String) -> JSONValue? { parseJSON(Array(text.utf8)) }

@Suite struct JSONTests {
  private let sample = JSONValue.object([
    ("z", .array([.integer(1), .number(0.5), .bool(true), .null])), ("a", .object([])),
    ("s", .string("\"\\\n\u{1}é")), ("e", .array([])),
  ])

  @Test func prettyAndPlain() {
    #expect(
      sample.encoded(pretty: true) == #"""
        {
          "z": [
            1,
            0.5,
            true,
            null
          ],
          "a": {},
          "s": "\"\\\n\u0001é",
          "e": []
        }
        """#)
    #expect(
      sample.encoded(pretty: false)
        == #"{"z":[1,0.5,true,null],"a":{},"s":"\"\\\n\u0001é","e":[]}"#)
  }

  @Test func whatIsWrittenIsRead() {
    #expect(parse(sample.encoded(pretty: true)) == sample)
    #expect(parse(sample.encoded(pretty: false)) == sample)
  }

  @Test func numbersThatAreNotFiniteAreNull() {
    #expect(
      JSONValue.array([.number(.nan), .number(-.infinity), .number(-0.0), .number(1e300)])
        .encoded(pretty: false) == "[null,null,0,1e300]")
  }

  /// RFC 8259, sections 3, 6 and 7.
  @Test(arguments: [
    ("0", JSONValue.integer(0)), ("-12", .integer(-12)), ("1.0", .number(1)),
    ("-0", .number(-0.0)), ("1E400e", nil), ("12e-1", .number(1.2)), (" \t\r\n1 ", .integer(1)),
    ("9223372036854775808", .number(9_223_372_036_854_775_808)),
    (#""\u00e9\ud83d\ude00\/\b\f""#, .string("é😀/\u{8}\u{C}")), ("\"\u{7F}\"", .string("\u{7F}")),
  ])
  func values(text: String, expected: JSONValue?) { #expect(parse(text) == expected) }

  @Test(arguments: [
    "", " ", "{", "[", "[1,]", "{\"a\":1,}", "[1 2]", "{\"a\" 1}", "{a:1}", "{'a':1}", "01", "-",
    "+1", ".5", "1.", "1e", "1e+", "0x1", "nan", "NaN", "Infinity", "True", "tru", "nulll", "\"",
    "\"\\\"", "\"\\x\"", "\"\\u12\"", "\"\\u12G4\"", "\"\\ud800\"", "\"\\ud800\\u0041\"",
    "\"\\udc00\"", "\"a\nb\"", "\"\t\"", "1 1", "[]]", "// c\n1", "{\"a\":1,\"a\":2}", "1e400",
    "\u{FEFF}1", "\u{A0}1", ",", "[,]", ":",
  ])
  func refused(text: String) { #expect(parse(text) == nil) }

  @Test func badUTF8IsRefused() {
    #expect(parseJSON([0x22, 0xFF, 0x22]) == nil)
    #expect(parseJSON([0x22, 0xED, 0xA0, 0x80, 0x22]) == nil)
  }

  @Test func depthIsBounded() {
    let nested = { (depth: Int) in
      String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
    }
    #expect(parse(nested(128)) != nil)
    #expect(parse(nested(129)) == nil)
    #expect(parse(String(repeating: "[", count: 10_000_000)) == nil)
    #expect(parse(String(repeating: "{\"a\":", count: 1_000_000)) == nil)
  }

  @Test func longTextIsReadInTime() {
    let text = String(repeating: "x", count: 10_000_000)
    #expect(parse("\"\(text)\"")?.text?.utf8.count == 10_000_000)
    #expect(parse("\"\(text)") == nil)
  }

  @Test func access() {
    #expect(sample["z"]?.items?.count == 4)
    #expect(sample["z"]?.items?[0].double == 1)
    #expect(sample["z"]?.items?[1].double == 0.5)
    #expect(sample["none"] == nil && sample["z"]?["z"] == nil)
    #expect(sample["a"] != sample["e"])
  }
}
