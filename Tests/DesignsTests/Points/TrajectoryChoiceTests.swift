import Testing

@testable import Designs

@Suite struct TrajectoryChoiceTests {
  /// Levels 0 … 3 of a grid of four as coordinates.
  private static func points(_ levels: String) -> [Double] {
    levels.utf8.map { Double($0 - 48) / 3 }
  }

  /// Eight trajectories of three factors from SALib 1.6.0 (`morris.sample(…, 8, seed=5)`) and the best
  /// sets of its `BruteForce().brute_force_most_distant`.
  @Test(arguments: [(4, [1, 2, 3, 6]), (3, [1, 3, 6]), (2, [1, 3])])
  func bestSetsOfSALib(number: Int, expected: [Int]) {
    let choice = TrajectoryChoice(Self.points(Self.eight), length: 4, factors: 3)
    #expect(choice.farthest(number) == expected)
  }

  /// Forty trajectories of four factors (`seed=11`): ten chosen by exchanges are at least as far apart
  /// as those of its `LocalOptimisation`, whose Σ d² is 38585.2.
  @Test func notNearerThanRuano() {
    let choice = TrajectoryChoice(Self.points(Self.forty), length: 5, factors: 4)
    let ruano = [1, 5, 12, 21, 22, 24, 29, 31, 37, 38]
    #expect(abs(choice.score(ruano) - 38585.2) < 0.1)
    let own = choice.farthest(10)
    #expect(Set(own).count == 10 && own == own.sorted())
    #expect(choice.score(own) >= choice.score(ruano) - 1e-9)
  }

  @Test func takesAllIfSoMany() {
    let choice = TrajectoryChoice(Self.points(Self.eight), length: 4, factors: 3)
    #expect(choice.farthest(8) == Array(0..<8))
  }

  private static let eight =
    "31231011013022020020200231231033013031333333113113011031031212232230230021323323"
    + "1031330332132112"
  private static let forty = [
    "20002020222022220222131033103330313031320303230323232123212100012001220122032223",
    "21112131233103310333021300130033203320311132313231123110331022312211201100110013",
    "03220122012001002100323232123012101210102032003200120212021010031023302330213221",
    "23012303030301030123011221122312233223303030323012301210121201230121010121012301",
    "21312331233323130313122110213021300130031020102230223002320203212321232323032103",
    "20322012201000100210233003300310031201122022202020002200020001330113031323132311",
    "31133313333313331331313331311131111113110220222020202022200213001100110231023122",
    "13231123110331033101012201020100030023000133033303310311231100010003200322032223",
    "03320330233021302110003102310233021322131120112231223102330221012301230323230323",
    "32313031301110111013033203302330213021101203320330033023302103000302010201222122",
  ].joined()
}
