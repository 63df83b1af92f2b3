import Glibc
import Testing

@testable import NetworkDynamics

@Suite struct StartingValuesTests {
  /// Ten actors without ties, then with nine of 45: density .1 over both waves.
  private static func theta(_ ties: TieModel) throws -> [Double] {
    let empty = [Bool](repeating: false, count: 100)
    var star = empty
    for j in 1..<10 {
      star[j] = true
      star[j * 10] = true
    }
    let panel = try NetworkPanel(order: 10, isDirected: ties.isDirected, waves: [empty, star])
    let terms = [ModelTerm(.density), ModelTerm(.popularity)]
    return StartingValues(try ActorOrientedModel(ties, terms: terms), panel).theta
  }

  /// At the appetite found, a network at rest has the panel's density.
  @Test func appetiteGivesTheDensity() throws {
    func logistic(_ z: Double) -> Double { 1 / (1 + exp(-z)) }
    let both = try Self.theta(.conjunctive)[1]
    #expect(abs(logistic(both) * logistic(both) - 0.1) < 1e-12)
    #expect(abs(logistic(2 * (try Self.theta(.compensatory)[1])) - 0.1) < 1e-12)
    #expect(try Self.theta(.conjunctive)[2] == 0)
  }

  @Test func ratesGrowWithChanges() throws {
    // .2 changes a pair, more than the .18 of a network at rest at density .1, so the cap of .9.
    #expect(abs(exp(try Self.theta(.conjunctive)[0]) - -log(0.1)) < 1e-12)
    // 18 changes of 10 actors.
    #expect(abs(exp(try Self.theta(.directed)[0]) - 3.8) < 1e-12)
  }
}
