import Testing

@testable import NetworkMeasures

/// Values by networkx 3.6.1; brokerage by exhaustive search (scripts/peer/measures.py).
@Suite struct BrokerageMeasuresTests {
  @Test(arguments: [
    "constraint",
    "effective_size",
    "gould_fernandez",
  ])
  func agreesWithTheReference(_ name: String) throws { try expectReference(name) }

  /// Burt: the middle of a star has no constraint but that of its single ties, (1/3)² each.
  @Test func theMiddleOfAStar() throws {
    let star = try caseOf(4, [(0, 1, 1), (0, 2, 1), (0, 3, 1)])
    let found = try values("constraint", star).map { $0! }
    #expect(abs(found[0] - 1 / 3) < 1e-12 && abs(found[1] - 1) < 1e-12)
    #expect(try values("effective_size", star)[0] == 3)
  }
}
