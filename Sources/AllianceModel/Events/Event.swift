/// An event of a scenario, checked: when it happens, how likely, and what it does.
public struct Event: Sendable {
  public enum Timing: Sendable {
    /// At a decimal year.
    case at(Double)
    /// Once, at a constant hazard per year from the as-of date (methods Q16).
    case hazard(Magnitude)
    /// Some years after the event of this identifier.
    case after(String, delay: Double)
  }

  public enum End: Sendable {
    case never
    case at(Double)
    /// When the event of this identifier happens.
    case event(String)
  }

  /// Unique within the scenario; the key of its random numbers.
  public let id: String
  public let timing: Timing
  public let end: End
  /// Probability that it happens at all; certain if `nil`.
  public let probability: Magnitude?
  /// The verb's word.
  public let verb: String
  public let effects: [Effect]

  public init(
    id: String, timing: Timing, end: End, probability: Magnitude?, verb: String, effects: [Effect]
  ) {
    self.id = id
    self.timing = timing
    self.end = end
    self.probability = probability
    self.verb = verb
    self.effects = effects
  }
}
