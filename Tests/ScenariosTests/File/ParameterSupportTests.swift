import AllianceModel
import GSLNumerics
import SourceText
import Testing

@testable import Scenarios

@Suite struct ParameterSupportTests {
  @Test func ranges() {
    #expect(ParameterSupport.range(of: "contest.nuclear_restraint") == 0...1)
    #expect(ParameterSupport.range(of: "availability.USA.TWN") == 0...1)
    #expect(ParameterSupport.range(of: "availability_closed.USA.TWN") == 0...1)
    #expect(ParameterSupport.range(of: "availability.sample_size") == 1...1e9)
    // The special beginning before the general one.
    #expect(ParameterSupport.range(of: "commitment.dispute_sd") == 0...100)
    #expect(ParameterSupport.range(of: "commitment.kappa.USA.TWN") == -1000...1000)
    #expect(ParameterSupport.range(of: "unheard.of") == nil)
  }

  /// Every parameter of the shipped data set lies where it may lie.
  @Test func theShippedOnesLieWithin() {
    for item in Shipped.world.parameters.definitions {
      guard case .number(let distribution) = item.kind,
        let range = ParameterSupport.range(of: item.name)
      else { continue }
      for point in [0.05, 0.5, 0.95] {
        #expect(range.contains(distribution.quantile(point)), "\(item.name)")
      }
    }
  }

  @Test(arguments: [
    "availability.USA.TWN: 1.2", "contest.nuclear_restraint: -0.1", "contest.exponent: -1",
    "contest.exponent: {normal: [0, 1]}", "theatre.required_ratio.TWN: 0",
    "power.depreciation: 1", "projection.miles_per_day: 0", "power.milex.USA: 0",
    "power.procurement: 1",
  ])
  func outside(line: String) {
    let found = Shipped.check("parameters:\n  \(line)\n").1
    #expect(found.map(\.code) == ["out-of-range"])
    #expect(found.first?.location?.line == 6)
  }

  /// Beyond these an Euler step of a year overshoots and what follows is no number.
  @Test(arguments: [
    "arms.adjustment: 50", "arms.rival: 2", "arms.gdp: 11", "arms.threat: 101",
    "alignment.reversion: 4",
  ])
  func unstable(line: String) {
    let found = Shipped.check("dynamics: all\nparameters:\n  \(line)\n").1
    #expect(found.map(\.code) == ["out-of-range"])
    #expect(found.first?.location?.line == 7)
  }

  /// Parameters of mechanisms to come may be set and change nothing: a warning says so.
  @Test func unused() {
    let (scenario, found) = Shipped.check("parameters:\n  arms.adjustment: 0.1\n")
    #expect(scenario != nil)
    #expect(found.map(\.code) == ["unused-parameter"])
    #expect(found.allSatisfy { $0.severity == .warning })
    #expect(ParameterSupport.isUsed("contest.exponent"))
    #expect(!ParameterSupport.isUsed("leaders.irregular_exit_autocracy"))
  }
}
