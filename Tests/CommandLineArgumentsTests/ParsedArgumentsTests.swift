import CommandLineArguments
import Testing

@Suite struct ParsedArgumentsTests {
  @Test func integers() throws {
    let arguments = try run("sort", "-j", "12")
    #expect(try arguments.integer("jobs", default: 1, in: 1...64) == 12)
    #expect(try arguments.integer("jobs") == 12)
    #expect(try arguments.integer("key", default: 7) == 7)
    #expect(try arguments.integer("key") == nil)
  }

  @Test(arguments: ["0", "65", "1.5", "", "x", "99999999999999999999", "0x10", " 3", "-", "1e1"])
  func badIntegers(text: String) throws {
    let arguments = try run("sort", "--jobs=" + text)
    let error = #expect(throws: UsageError.self) {
      try arguments.integer("jobs", default: 1, in: 1...64)
    }
    #expect(error?.message == "'--jobs' needs a whole number from 1 to 64, not '\(text)'")
  }

  @Test(arguments: ["nan", "inf", "-inf", "1e999", "", "1,5", "x"])
  func badNumbers(text: String) throws {
    let arguments = try run("sort", "--key=" + text)
    let error = #expect(throws: UsageError.self) { try arguments.double("key", default: 0) }
    #expect(error?.message == "'--key' needs a number, not '\(text)'")
  }

  @Test func numbers() throws {
    let arguments = try run("sort", "--key=-2.5e-3")
    #expect(try arguments.double("key") == -0.0025)
    #expect(try arguments.double("jobs", default: 0.5) == 0.5)
    let low = #expect(throws: UsageError.self) {
      try arguments.double("key", in: 0...ParsedArguments.finite.upperBound)
    }
    #expect(low?.message == "'--key' needs a number of at least 0.0, not '-2.5e-3'")
    let high = #expect(throws: UsageError.self) {
      try run("sort", "-k9").integer("key", in: Int.min...3)
    }
    #expect(high?.message == "'--key' needs a whole number of at most 3, not '9'")
  }
}
