/// Every design that a scenario can ask for.
public enum DesignCatalogue {
  /// In the order of the list.
  public static let all: [DesignForm] = [
    GridDesign.form, ListDesign.form, ListDesign.fileForm, OneAtATimeDesign.form,
    RandomDesign.form, LatinHypercubeDesign.form, SobolDesign.form, HaltonDesign.form,
    MorrisDesign.form, FASTDesign.form, RandomBalanceDesign.form, SaltelliDesign.form,
  ]

  /// The form of a name.
  public static func named(_ name: String) -> DesignForm? { all.first { $0.name == name } }
}
