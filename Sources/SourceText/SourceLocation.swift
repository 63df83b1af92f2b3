/// A stretch of text within one line of a file.
public struct SourceLocation: Sendable, Hashable {
  /// The file that holds the text.
  public let file: SourceFile
  /// The line, from 1.
  public let line: Int
  /// The column in Unicode scalars, from 1.
  public let column: Int
  /// The length in Unicode scalars, at least 1; never beyond the end of the line but for a place
  /// at the end itself.
  public let length: Int

  /// The place at `line` and `column` of `file`, both from 1.
  public init(file: SourceFile, line: Int, column: Int, length: Int = 1) {
    self.file = file
    self.line = line
    self.column = column
    self.length = length
  }

  /// Whether both name the same stretch of a file of the same name.
  public static func == (left: Self, right: Self) -> Bool {
    left.line == right.line && left.column == right.column && left.length == right.length
      && (left.file === right.file || left.file.name == right.file.name)
  }

  /// Hashes what `==` compares.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(file.name)
    hasher.combine(line)
    hasher.combine(column)
    hasher.combine(length)
  }
}

extension SourceLocation: CustomStringConvertible {
  /// `file:line:column`.
  public var description: String { "\(file.name):\(line):\(column)" }
}
