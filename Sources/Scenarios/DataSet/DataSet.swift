public import AllianceModel
internal import SourceText

/// A data set read and checked: the world it describes, and what scenarios refer to by name.
public struct DataSet: Sendable {
  public let world: World
  /// Folder it was read from.
  public let folder: String
  /// Name of the scenario that shifts are taken from unless a scenario says otherwise.
  public let reference: String
  /// The events under way on the as-of date, as written.
  let standingEvents: [YAMLNode]
  /// Rows of the catalogue of events, with how each may be used.
  let catalogue: [String: CatalogueRow]
  /// Types of ties, for `type:`.
  let tieTypes: [String]
  /// References behind the tables: identifier and citation.
  public let sources: [(id: String, citation: String)]
}

/// A row of `events.csv`.
struct CatalogueRow: Sendable {
  /// apply, scenario, coded or later.
  let use: String
  let location: SourceLocation
}
