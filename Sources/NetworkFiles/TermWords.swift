public import NetworkDynamics
internal import SourceText

/// A term of an actor-oriented model as written by a user: `gwesp`, `dyad(distance)`,
/// `creation:density`, `rate(polity)`.
public enum TermWord: Sendable, Hashable {
  /// A term of the model.
  case term(ModelTerm)
  /// A covariate on which the rate depends.
  case rate(String)

  /// What is wrong with such a word, and what to do about it.
  public struct Problem: Error, Equatable {
    /// In one sentence without a full stop.
    public let message: String
    /// The nearest word that exists, or what would be right.
    public let help: String?
  }

  /// Reads one word.
  ///
  /// - Parameters:
  ///   - text: `[FUNCTION:]EFFECT[(COVARIATE)]` or `rate(COVARIATE)`.
  ///   - decay: α for `gwesp`.
  public init(_ text: String, decay: Double) throws(Problem) {
    let parts = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    var function = TieFunction.evaluation
    if parts.count == 2 {
      guard let named = TieFunction(rawValue: String(parts[0])) else {
        throw Self.unknown("function", String(parts[0]), TieFunction.allCases.map(\.rawValue))
      }
      function = named
    }
    let (word, covariate) = Self.split(String(parts[parts.count - 1]))
    if word == "rate", parts.count == 1, let covariate {
      self = .rate(covariate)
      return
    }
    guard let effect = Effect(rawValue: word) else {
      throw Self.unknown("effect", word, Effect.allCases.map(\.word) + ["rate"])
    }
    guard (effect.need == .none) == (covariate == nil) else {
      throw Problem(
        message: "the effect '\(word)' \(effect.need == .none ? "takes no" : "needs a") covariate",
        help: effect.need == .none ? "write \(word)" : "write \(word)(COLUMN)")
    }
    self = .term(ModelTerm(effect, function, covariate: covariate, decay: decay))
  }

  /// `name(argument)` in its two parts.
  private static func split(_ text: String) -> (word: String, argument: String?) {
    guard text.hasSuffix(")"), let open = text.firstIndex(of: "(") else { return (text, nil) }
    let argument = text[text.index(after: open)...].dropLast()
    return (String(text[..<open]), argument.isEmpty ? nil : String(argument))
  }

  private static func unknown(_ what: String, _ word: String, _ known: [String]) -> Problem {
    let nearest = nearestWord(to: word, in: known).map { "did you mean '\($0)'?" }
    return Problem(
      message: "there is no \(what) '\(word)'",
      help: nearest ?? "one of \(known.joined(separator: ", "))")
  }
}
