/// Every measure. A new one is a file in `Measures`, a line here and a test file.
public enum MeasureCatalogue {
  /// The families, in the order of the reference page.
  static var families: [any MeasureFamily.Type] {
    [
      DegreeMeasures.self,
      PathMeasures.self,
      SpectralMeasures.self,
      BrokerageMeasures.self,
      DensityMeasures.self,
      ClusteringMeasures.self,
      CensusMeasures.self,
      ConnectivityMeasures.self,
      CommunityMeasures.self,
      BalanceMeasures.self,
      WeakBalanceMeasures.self,
      CliqueMeasures.self,
      SimilarityMeasures.self,
      PowerMeasures.self,
      ConcentrationMeasures.self,
      GameMeasures.self,
      WarStabilityMeasures.self,
      MultiplexMeasures.self,
      MultiplexCommunityMeasures.self,
      DistanceMeasures.self,
    ]
  }

  /// The measures of each family, with its name in words: `weak balance`.
  public static let byFamily: [(family: String, measures: [Measure])] = families.map {
    (words("\($0)".replacing("Measures", with: "")), $0.measures)
  }

  /// All measures, family by family.
  public static let all: [Measure] = byFamily.flatMap(\.measures)

  /// `WeakBalance` as `weak balance`.
  private static func words(_ name: String) -> String {
    name.map { $0.isUppercase ? " " + $0.lowercased() : String($0) }.joined()
      .drop { $0 == " " }.description
  }

  /// The measure of a name.
  public static func measure(_ name: String) -> Measure? { all.first { $0.name == name } }
}
