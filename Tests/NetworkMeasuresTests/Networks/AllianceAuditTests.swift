import Testing

@testable import NetworkMeasures

/// By hand.
@Suite struct AllianceAuditTests {
  private func audit(
    _ power: [Double?], _ pacts: [(Int, Int, Double)], gamma: Double = 1
  ) throws -> AllianceAudit {
    var parameters = MeasureParameters()
    parameters["war.gamma"] = gamma
    return try AllianceAudit(
      caseOf(power.count, pacts, columns: ["power": power], parameters: parameters))
  }

  /// 3 and its ally 2 against 4: 5/4; 4 alone against 3, whom 2 defends: 4/5;
  /// 3 against its own ally, whom nobody defends: 3/2.
  @Test func threats() throws {
    let audit = try audit([3, 2, 4], [(0, 1, 1)])
    let against = try #require(audit.threat(to: 2))
    #expect(against.ratio == 1.25 && against.coalition == [0, 1])
    #expect(try #require(audit.threat(to: 0)).ratio == 0.8)
    #expect(try #require(audit.threat(to: 1)).ratio == 1.5)
    #expect((0..<3).map(audit.isVulnerable) == [false, true, true])
    #expect(!(try self.audit([3, 2, 4], [(0, 1, 1)], gamma: 1.25)).isVulnerable(2))
  }

  /// An ally of both sides fights on that of the attacker.
  @Test func sharedAlly() throws {
    let audit = try audit([2, 2, 3], [(0, 2, 1), (1, 2, 1)])
    #expect(try #require(audit.threat(to: 1)).ratio == 2.5)
  }

  @Test func pactsMadeAndEnded() throws {
    let audit = try audit([1, 1, 1], [(0, 1, 1)])
    #expect(audit.pacts.map { [$0.0, $0.1] } == [[0, 1]])
    #expect(audit.missingPairs.map { [$0.0, $0.1] } == [[0, 2], [1, 2]])
    #expect(audit.with(0, 1, tied: false).pacts.isEmpty)
    #expect(!audit.with(0, 1, tied: false).isVulnerable(2))
    let before = (0..<3).map(audit.with(0, 1, tied: false).isVulnerable)
    #expect(audit.newlyVulnerable(to: [0, 1], before: before) == [2])
  }

  /// Enmity is no pact; nobody defends an actor without power.
  @Test func edges() throws {
    #expect(try audit([1, 1], [(0, 1, -1)]).pacts.isEmpty)
    let nobody = try audit([0, 1], [])
    #expect(nobody.threat(to: 0) == nil && nobody.isVulnerable(0))
    #expect(try audit([5], []).threat(to: 0) == nil)
    #expect(throws: Refusal.self) { try audit([1, nil], []) }
  }
}
