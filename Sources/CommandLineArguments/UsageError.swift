/// A command line that cannot be understood.
public struct UsageError: Error, Sendable, Equatable, CustomStringConvertible {
  /// What is wrong, in one sentence without a full stop.
  public let message: String
  /// What to do about it, such as the word that was probably meant.
  public let help: String?

  /// A mistake in the command line.
  public init(_ message: String, help: String? = nil) {
    self.message = message
    self.help = help
  }

  /// The message, and the help in a line of its own.
  public var description: String { message + (help.map { "\n  help: \($0)" } ?? "") }
}
