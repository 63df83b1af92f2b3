import Testing

@testable import SourceText

private func distance(_ a: String, _ b: String) -> Int {
  editDistance(Array(a.unicodeScalars), Array(b.unicodeScalars))
}

@Suite struct NearestWordTests {
  /// Textbook pairs; `ca`/`abc` tells the restricted distance (3) from the unrestricted one (2).
  @Test(arguments: [
    ("kitten", "sitting", 3), ("saturday", "sunday", 3), ("ca", "abc", 3), ("ab", "ba", 1),
    ("", "abc", 3), ("abc", "", 3), ("same", "same", 0),
  ])
  func distances(a: String, b: String, expected: Int) {
    #expect(distance(a, b) == expected)
    #expect(distance(b, a) == expected)
  }

  /// With a limit the distance is exact up to it and above it beyond.
  @Test(arguments: [("kitten", "sitting"), ("ab", "ba"), ("ca", "abc"), ("abcdef", "badcfe")])
  func limitedDistances(a: String, b: String) {
    let (a, b) = (Array(a.unicodeScalars), Array(b.unicodeScalars))
    let exact = editDistance(a, b)
    for limit in 0...6 {
      let found = editDistance(a, b, limit: limit)
      #expect(exact <= limit ? found == exact : found > limit)
    }
  }

  @Test func finds() {
    #expect(nearestWord(to: "CHX", in: ["USA", "CHN", "JPN"]) == "CHN")
    #expect(nearestWord(to: "compre", in: ["compare", "check"]) == "compare")
    #expect(nearestWord(to: "PKR", in: ["PRK", "ROK"]) == "PRK")
    #expect(nearestWord(to: "probabilty_of_sucess", in: ["probability_of_success"]) != nil)
  }

  @Test func caseAloneWinsOverNearerOnes() {
    #expect(nearestWord(to: "usa", in: ["usb", "USA"]) == "USA")
  }

  @Test func farWordsAreNotGuessed() {
    #expect(nearestWord(to: "TWN", in: ["USA", "JPN"]) == nil)
    #expect(nearestWord(to: "seed", in: ["jobs"]) == nil)
    #expect(nearestWord(to: "", in: ["a"]) == nil)
    #expect(nearestWord(to: "word", in: [String]()) == nil)
  }

  @Test func firstOfEqualsWins() {
    #expect(nearestWord(to: "cat", in: ["bat", "hat"]) == "bat")
  }

  @Test func hugeWordsAreCut() {
    let huge = String(repeating: "x", count: 5_000_000)
    #expect(nearestWord(to: huge, in: ["short", huge]) == huge)
  }
}
