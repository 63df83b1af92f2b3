import Discovery
import Testing

@testable import Experiments

@Suite struct BoxWordsTests {
  @Test func limitsInWords() throws {
    let x = try SampledFactor(name: "x", numbers: [1, 2])
    let w = SampledFactor(name: "w", words: ["p", "q", "r"])
    #expect(BoxWords.limits(.numbers(lower: nil, upper: nil), of: x) == nil)
    #expect(BoxWords.limits(.numbers(lower: 1.5, upper: nil), of: x) == "x is at least 1.5")
    #expect(BoxWords.limits(.numbers(lower: nil, upper: -2), of: x) == "x is at most -2")
    #expect(BoxWords.limits(.numbers(lower: 0, upper: 1), of: x) == "x is from 0 to 1")
    #expect(BoxWords.limits(.words(kept: [true, false, true]), of: w) == "w is p or r")
    #expect(BoxWords.limits(.words(kept: [true, true, true]), of: w) == nil)
  }

  @Test func numbersHaveSixDigits() {
    #expect(BoxWords.number(0.123456789) == "0.123457")
    #expect(BoxWords.number(-1234567.8) == "-1234570")
    #expect(BoxWords.number(1.5e-12) == "1.5e-12")
    #expect(BoxWords.number(0) == "0")
    #expect(BoxWords.percent(0.12345) == "12.3%")
    #expect(BoxWords.percent(nil) == "-")
  }
}
