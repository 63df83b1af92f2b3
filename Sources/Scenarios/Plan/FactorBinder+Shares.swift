internal import AllianceModel
internal import Designs
internal import SourceText

/// Factors that are the weights of composite power: `power.composite_weights.stock` and the others,
/// in one group of `dirichlet:`.
extension FactorBinder {
  private static let parameter = "power.composite_weights"

  /// What the factors are called, and what they set.
  static let shares = PowerMeasure.basic.enumerated().map { place, measure in
    (name: "\(parameter).\(measure.rawValue)", target: FactorTarget.share(parameter, place: place))
  }

  /// What a factor of this name sets, if it is one of the weights.
  static func share(_ name: String) -> FactorTarget? {
    shares.first { $0.name == name }?.target
  }

  /// Only shares of a whole can be weights.
  func bind(_ factor: Factor, to target: FactorTarget, at place: SourceLocation?)
    -> FactorBinding?
  {
    guard factor.kind == .weight else {
      reader.error(
        "bad-factor", "'\(factor.name)' is one of the weights that sum to 1", at: place,
        help: "write all of them under `dirichlet:`, each with its concentration")
      return nil
    }
    return FactorBinding(name: factor.name, target: target, range: nil)
  }

  /// The weights must be in one group, all of them and nothing else.
  func checkShares(_ space: FactorSpace, _ places: [String: SourceLocation]) {
    for group in space.weights {
      let names = group.members.map { space.factors[$0].name }
      guard let first = names.first(where: { Self.share($0) != nil }) else { continue }
      let missing = Self.shares.map(\.name).filter { !names.contains($0) }
      if !missing.isEmpty {
        reader.error(
          "missing-factor",
          "the weights of composite power stand in one group: '\(group.name)' lacks "
            + missing.joined(separator: ", "), at: places[first])
      }
      for name in names where Self.share(name) == nil {
        reader.error(
          "bad-factor", "'\(name)' is no weight of composite power, and shares a whole with them",
          at: places[name])
      }
    }
  }
}
