internal import SourceText
internal import Tables

/// A tie as a file gives it, whatever its form: texts in named fields, each with its place.
protocol TieRecord {
  /// The text of a field; nil if it is empty or not there.
  subscript(field: String) -> String? { get }
  /// The place of a field, or of the record.
  func location(_ field: String) -> SourceLocation
  /// The place of the record.
  var location: SourceLocation { get }
  /// The finite number in a field; nil if it is empty, and, reported, if it holds something else.
  func number(_ field: String, into diagnostics: inout Diagnostics) -> Double?
  /// The truth value in a field; nil if it is empty, and, reported, if it holds something else.
  func boolean(_ field: String, into diagnostics: inout Diagnostics) -> Bool?
}

extension CSVRow: TieRecord {}
