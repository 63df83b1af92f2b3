/// What a peel is worth: PRIM takes the one worth most and stops when none is worth more than zero.
/// Adding an objective is a line in ``all`` and a test.
public struct PeelObjective: Sendable {
  /// The word of `entente discover --objective`.
  public let name: String
  /// What it prefers, in a phrase.
  public let purpose: String
  /// Where it comes from.
  public let source: String
  /// The worth of going from a box of `oldCount` rows with mean `oldMean` to one of `newCount` rows
  /// with mean `newMean`. The counts differ and neither is zero.
  public let worth:
    @Sendable (_ oldCount: Int, _ oldMean: Double, _ newCount: Int, _ newMean: Double) -> Double

  /// Every objective, the default first.
  public static let all = [lenient1, lenient2, original]

  /// The objective of a name.
  public static func named(_ name: String) -> PeelObjective? { all.first { $0.name == name } }

  /// The gain in mean for each row given up.
  public static let lenient1 = PeelObjective(
    name: "lenient1",
    purpose: "gain in density per row given up; fair to factors of words with few labels",
    source: "Kwakkel & Jaxa-Rozen 2016, Environmental Modelling & Software 79, equation 2",
    worth: { oldCount, oldMean, newCount, newMean in
      (newMean - oldMean) / Double(abs(oldCount - newCount))
    })

  /// The gain in mean for each row given up, weighted by the rows that remain.
  public static let lenient2 = PeelObjective(
    name: "lenient2",
    purpose: "the same times the rows that remain; prefers small peels",
    source: "Friedman & Fisher 1999, Statistics and Computing 9, equation 14.6",
    worth: { oldCount, oldMean, newCount, newMean in
      Double(newCount) * (newMean - oldMean) / Double(abs(oldCount - newCount))
    })

  /// The mean that results.
  public static let original = PeelObjective(
    name: "original",
    purpose: "density of the box that results; peels on to the least mass",
    source: "Friedman & Fisher 1999, Statistics and Computing 9, section 8",
    worth: { _, _, _, newMean in newMean })
}
