/// What a document may not exceed, so that no input can exhaust memory or time.
enum YAMLLimits {
  /// Bytes of a file.
  static let fileSize = 16 << 20
  /// Bytes of one scalar.
  static let scalarSize = 64 << 10
  /// Levels of nesting, aliases expanded.
  static let depth = 64
  /// Nodes written in the file.
  static let nodes = 200_000
  /// Aliases written in the file.
  static let aliases = 1_000
  /// Nodes after expanding every alias.
  static let expandedNodes = 1_000_000
}
