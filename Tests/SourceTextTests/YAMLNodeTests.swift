import SourceText
import Testing

/// The value of the only key of `v: text`.
private func value(_ text: String) throws -> YAMLNode {
  let file = SourceFile(name: "t", bytes: Array("v: \(text)\n".utf8))
  var diagnostics = Diagnostics()
  let root = parseYAML(file, into: &diagnostics)
  try #require(!diagnostics.hasErrors, "\(diagnostics.rendered())")
  return try #require(root?["v"])
}

@Suite struct YAMLNodeTests {
  /// The examples of YAML 1.2.2, section 10.3.2, and what its regular expressions refuse.
  @Test(arguments: [
    ("0", 0.0), ("-19", -19), ("+7", 7), ("0o7", 7), ("0x3A", 58), ("0.", 0), ("-0.0", 0),
    (".5", 0.5), ("+12e03", 12000), ("-2E+05", -200_000), ("12.3e-2", 0.123),
    (".inf", .infinity), ("-.Inf", -.infinity), ("+.INF", .infinity), ("1e999", .infinity),
  ])
  func numbers(text: String, expected: Double) throws {
    #expect(try value(text).double == expected)
  }

  @Test func notANumber() throws {
    #expect(try value(".NaN").double?.isNaN == true)
  }

  @Test(arguments: [
    "1_000", "0x", "0o8", "0b1", "nan", "inf", "Infinity", "0x1p3", "1e", "1.2.3", "+", ".",
    "--1", "0x-1", "1 2", "12:30", "١٢", "e5", "'1'", "\"1\"", "!!str 1", "! 1",
  ])
  func noNumbers(text: String) throws {
    #expect(try value(text).double == nil)
    #expect(try value(text).integer == nil)
  }

  @Test func integers() throws {
    #expect(try value("0xFF").integer == 255)
    #expect(try value("0o17").integer == 15)
    #expect(try value("010").integer == 10)
    #expect(try value("9223372036854775807").integer == .max)
    #expect(try value("9223372036854775808").integer == nil)
    #expect(try value("9223372036854775808").double == 9_223_372_036_854_775_808)
    #expect(try value("1.0").integer == nil)
  }

  @Test(arguments: ["yes", "no", "NO", "on", "Off", "y", "'true'", "tRUE"])
  func wordsOfYAML11AreText(text: String) throws {
    let node = try value(text)
    #expect(node.bool == nil)
    #expect(node.string != nil)
  }

  @Test func truth() throws {
    #expect(try ["true", "True", "TRUE"].map { try value($0).bool } == [true, true, true])
    #expect(try ["false", "False", "FALSE"].map { try value($0).bool } == [false, false, false])
    #expect(try value("!!bool \"true\"").bool == true)
  }

  @Test(arguments: ["", "~", "null", "Null", "NULL", "!!null ''"])
  func nothing(text: String) throws {
    let node = try value(text)
    #expect(node.isNull && node.string == nil && node.kindName == "nothing")
  }

  @Test func quotedNothingIsText() throws {
    #expect(try value("''").string == "")
    #expect(try value("'null'").string == "null")
    #expect(try value("'~'").isNull == false)
  }

  @Test func kindNames() throws {
    #expect(try value("[1]").kindName == "a list")
    #expect(try value("{a: 1}").kindName == "a mapping")
    #expect(try value("high").kindName == "'high'")
    let long = String(repeating: "x", count: 50)
    #expect(try value(long).kindName == "'" + String(repeating: "x", count: 40) + "...'")
  }

  @Test func keysAreFound() throws {
    let node = try value("{a: 1, b: {c: 2}}")
    #expect(node["b"]?["c"]?.integer == 2)
    #expect(node["z"] == nil)
    #expect(node["a"]?["a"] == nil)
  }
}
