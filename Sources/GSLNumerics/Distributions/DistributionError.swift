/// An argument of a distribution that breaks its rule.
public struct DistributionError: Error, Sendable, Equatable, CustomStringConvertible {
  /// A sentence naming the argument, the rule and what was found: "sd must be positive, found -1".
  public let message: String

  /// The message.
  public var description: String { message }
}
