/// An option of a command: its names, what it takes, and its help.
public struct Option: Sendable {
  /// What follows the name of an option.
  public enum Argument: Sendable {
    /// Nothing: the option is there or not.
    case flag
    /// A text, shown in help under this name.
    case value(String)
    /// A path, shown in help under this name and completed by the shell.
    case file(String)
    /// One of the given words, shown in help under the name.
    case choice(String, [String])
  }

  /// The name after `--`.
  public let long: String
  /// The letter after `-`.
  public let short: Character?
  /// What it takes.
  public let argument: Argument
  /// What it does, in a phrase without a full stop.
  public let help: String
  /// Whether it may be given more than once with a value.
  public let repeats: Bool

  /// The option `--long`, by default a flag.
  public init(
    long: String, short: Character? = nil, argument: Argument = .flag, help: String,
    repeats: Bool = false
  ) {
    precondition(!long.isEmpty && !long.hasPrefix("-"), "an option's name has no dashes")
    self.long = long
    self.short = short
    self.argument = argument
    self.help = help
    self.repeats = repeats
  }

  /// The name of its value in help; nil for a flag.
  var valueName: String? {
    switch argument {
    case .flag: nil
    case .value(let name), .file(let name), .choice(let name, _): name
    }
  }

  /// The words it accepts, if it names them.
  var choices: [String]? {
    if case .choice(_, let words) = argument { words } else { nil }
  }
}

/// A place for words that are no options.
public struct Operand: Sendable {
  /// Its name in help, in capitals.
  public let name: String
  /// Whether it may be left out.
  public let optional: Bool
  /// Whether it takes any further words; then it is the last.
  public let many: Bool

  /// An operand, by default exactly one word.
  public init(name: String, optional: Bool = false, many: Bool = false) {
    self.name = name
    self.optional = optional
    self.many = many
  }

  /// `FILE`, `[FILE]`, `FILE...` or `[FILE]...`.
  var usage: String { (optional ? "[\(name)]" : name) + (many ? "..." : "") }
}
