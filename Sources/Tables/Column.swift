/// A column of a table: what its cells hold and mean.
public struct Column: Sendable, Hashable {
  /// What the cells of a column hold, in the words of Frictionless Table Schema.
  public enum Kind: String, Sendable, CaseIterable {
    /// Text.
    case string
    /// Whole numbers.
    case integer
    /// Numbers.
    case number
    /// `true` or `false`.
    case boolean
  }

  /// The name in the header.
  public let name: String
  /// What the cells hold.
  public let kind: Kind
  /// The unit; empty without one.
  public let unit: String
  /// What a cell says, in one sentence.
  public let meaning: String

  /// A column with what its readers need to know.
  public init(_ name: String, _ kind: Kind, unit: String = "", _ meaning: String) {
    self.name = name
    self.kind = kind
    self.unit = unit
    self.meaning = meaning
  }
}
