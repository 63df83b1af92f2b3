/// What is wrong with the definition of a design or of its factors.
public struct DesignError: Error, Sendable, Equatable, CustomStringConvertible {
  /// What part of the definition it is about: an argument, a factor's name, `correlations` …; nil
  /// for the whole.
  public let subject: String?
  /// A sentence without a full stop: what is wrong and what was expected.
  public let message: String

  /// A sentence about a part.
  public init(_ message: String, about subject: String? = nil) {
    self.message = message
    self.subject = subject
  }

  /// The message.
  public var description: String { message }
}
