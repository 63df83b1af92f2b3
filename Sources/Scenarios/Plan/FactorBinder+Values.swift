internal import AllianceModel
internal import Designs
internal import SourceText

/// Factors that are numbers of the data set: `actors.CHN.cinc`, `distance.USA.TWN`.
extension FactorBinder {
  /// What factors of this kind are called, and what they set.
  var dataSetValues: [(name: String, value: DataSetValue)] {
    let world = scenario.world
    var found: [(name: String, value: DataSetValue)] = []
    for (index, actor) in world.actors.enumerated() {
      found.append(("actors.\(actor.code).cinc", .cinc(actor: index)))
      found.append(("actors.\(actor.code).population", .population(actor: index)))
      found.append(("actors.\(actor.code).warheads", .warheads(actor: index)))
      for (place, theatre) in world.theatres.enumerated() {
        let value = DataSetValue.distance(actor: index, theatre: place)
        if world.value(value) != nil {
          found.append(("distance.\(actor.code).\(theatre.id)", value))
        }
      }
    }
    return found
  }

  /// Whether a factor's name begins as those of this kind do.
  static func isDataSetValue(_ name: String) -> Bool {
    name.hasPrefix("actors.") || name.hasPrefix("distance.")
  }

  func dataSetValue(_ factor: Factor, at place: SourceLocation?) -> FactorBinding? {
    let known = dataSetValues
    guard let found = known.first(where: { $0.name == factor.name }) else {
      reader.unknown(
        "unknown-factor", "factor", factor.name, among: known.map(\.name), at: place)
      return nil
    }
    return numeric(factor, .dataSet(found.value), in: found.value.range, at: place)
  }
}
