import Discovery
import SourceText
import Testing

@testable import Experiments

@Suite struct DiscoveryInputTests {
  /// Reads two tables as the command does.
  private func read(
    _ x: String, _ y: String, interest: DiscoveryRequest.Interest? = .above(1),
    factors: [String] = [], words: Set<String> = []
  ) throws -> (input: DiscoveryInput?, codes: [String]) {
    var diagnostics = Diagnostics()
    var request = DiscoveryRequest(outcome: "y", interest: interest)
    (request.factors, request.words) = (factors, words)
    let a = LooseTable(SourceFile(name: "X.csv", bytes: Array(x.utf8)), into: &diagnostics)
    let b = LooseTable(SourceFile(name: "Y.csv", bytes: Array(y.utf8)), into: &diagnostics)
    guard let a, let b else { return (nil, diagnostics.all.map(\.code)) }
    let input = DiscoveryInput(a, b, request, into: &diagnostics)
    return (input, diagnostics.all.map(\.code))
  }

  @Test func rowsBelongTogetherInOrder() throws {
    let (input, codes) = try read("a,w\n1,p\n2,q\n,p\n4,q\n5,q\n", "y\n0\n1\n1\nNA\n\"\"\n")
    let sample = try #require(input).sample
    #expect(codes.isEmpty)
    #expect(sample.outcome == [0, 1])
    #expect(sample.factors.map(\.name) == ["a", "w"])
    #expect(sample.factors[1].labels == ["p", "q"])
    #expect(input?.failed == 2 && input?.incomplete == 1)
    #expect(input?.points == ["0", "1"])
  }

  @Test func orByTheDesignPoint() throws {
    let x = "design_point,status,reason,a\n7,done,,1\n8,failed,why,2\n9,done,,3\n"
    let (input, codes) = try read(x, "design_point,y\n9,5\n7,0\n", interest: .below(0))
    #expect(codes.isEmpty)
    #expect(input?.sample.outcome == [1, 0])
    #expect(input?.points == ["7", "9"])
    #expect(input?.failed == 1)
    #expect(input?.sample.factors.map(\.name) == ["a"])
  }

  @Test func withoutALevelTheOutcomeItself() throws {
    let (input, _) = try read("a\n1\n2\n", "y\n0.5\n-3\n", interest: nil)
    #expect(input?.sample.outcome == [0.5, -3])
  }

  @Test func everyMistakeIsReported() throws {
    #expect(try read("a\n1\n2\n", "y\n1\n").codes == ["rows-differ"])
    #expect(
      try read("a\n1\nx\n2\nz\n", "y\n1\n1\n1\no\n").codes.sorted() == [
        "bad-number", "mixed-column", "mixed-column",
      ])
    let points = try read(
      "design_point,a\n1,1\n1,2\n,3\n", "design_point,y\n1,1\n5,1\n5,2\n")
    #expect(
      points.codes.sorted() == [
        "duplicate-point", "duplicate-point", "no-point", "unknown-point",
      ])
    #expect(try read("a,a\n1,2\n", "y\n1\n").codes == ["duplicate-column"])
    #expect(try read("design_pont,a\n1,2\n", "y\n1\n").codes == ["unknown-column"])
  }

  @Test func numbersCanBeNames() throws {
    let (input, codes) = try read("a\n1\nx\n", "y\n1\n0\n", words: ["a"])
    #expect(codes.isEmpty)
    #expect(input?.sample.factors[0].labels == ["1", "x"])
  }

  @Test func noRowIsASampleOfNone() throws {
    let (input, codes) = try read("a\n", "y\n")
    #expect(codes.isEmpty)
    #expect(input?.sample.count == 0)
  }
}
