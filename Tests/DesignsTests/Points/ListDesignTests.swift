import Testing

@testable import Designs

@Suite struct ListDesignTests {
  @Test func valuesComeBack() throws {
    let points: [[FactorLevel]] = [
      [.number(0.1), .word("x")], [.number(1e-300), .word("y")], [.number(0.1), .word("y")],
    ]
    let (factors, design) = try ListDesign.make(["a", "b"], points: points)
    let space = try FactorSpace(factors)
    for (index, point) in points.enumerated() {
      let values = space.values(of: design, at: index)
      #expect(zip(space.factors, values).map { $0.level($1) } == point)
    }
  }

  /// The middle of a part is inside it, however many there are.
  @Test func manyValues() throws {
    let points = (0..<5000).map { [FactorLevel.number(Double($0) * 0.37)] }
    let (factors, design) = try ListDesign.make(["a"], points: points)
    let space = try FactorSpace(factors)
    for index in 0..<5000 { #expect(space.values(of: design, at: index) == [Double(index) * 0.37]) }
  }

  @Test func refusals() {
    #expect(throws: DesignError.self) { _ = try ListDesign.make([], points: [[]]) }
    #expect(throws: DesignError.self) { _ = try ListDesign.make(["a"], points: []) }
    #expect(throws: DesignError.self) { _ = try ListDesign.make(["a"], points: [[]]) }
  }
}
