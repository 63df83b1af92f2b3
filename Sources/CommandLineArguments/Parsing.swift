internal import SourceText

/// What a command line asks for.
public enum Invocation: Sendable {
  /// Show this text.
  case help(String)
  /// Show the version.
  case version
  /// Run the command of this name.
  case run(String, ParsedArguments)
}

extension Program {
  /// Reads a command line, the program's own name not included.
  ///
  /// The first word is the command, `help` (with or without a command), `--help`, `-h` or
  /// `--version`. Options follow the GNU rules: `--name=value`, `--name value`, `-nvalue`,
  /// `-n value`, flags joined as in `-ab`; they may stand after operands; `--` ends them; `-` and
  /// negative numbers are operands.
  public func parse(_ words: [String]) throws(UsageError) -> Invocation {
    guard let first = words.first else {
      throw UsageError("no command is given", help: "'\(name) help' lists the commands")
    }
    switch first {
    case "--help", "-h": return .help(helpText())
    case "--version": return .version
    case "help" where command("help") == nil: return .help(try help(on: words.dropFirst()))
    default: break
    }
    guard let command = command(first) else { throw unknownCommand(first) }
    var reader = ArgumentReader(
      program: name, command: command, options: options(of: command))
    let arguments = try reader.read(words.dropFirst())
    guard let arguments else { return .help(helpText(for: command)) }
    return .run(command.name, arguments)
  }

  private func help(on words: ArraySlice<String>) throws(UsageError) -> String {
    guard let word = words.first(where: { !$0.hasPrefix("-") }) else { return helpText() }
    if word == "help" { return helpText() }
    guard let command = command(word) else { throw unknownCommand(word) }
    return helpText(for: command)
  }

  private func unknownCommand(_ word: String) -> UsageError {
    if word.hasPrefix("-"), word.count > 1 {
      let known = ["--help", "--version"]
      return UsageError(
        "unknown option '\(neutralised(word))' before a command",
        help: didYouMean(word, known) ?? "options stand after the command")
    }
    return UsageError(
      "unknown command '\(neutralised(word))'",
      help: didYouMean(word, commands.map(\.name) + ["help"])
        ?? "'\(name) help' lists the commands")
  }
}

/// `did you mean 'X'?` for the candidate nearest to `word`, or the only one that begins with it.
func didYouMean(_ word: String, _ candidates: [String]) -> String? {
  let longer = candidates.filter { $0.hasPrefix(word) && word.count > 2 }
  let guess = longer.count == 1 ? longer[0] : nearestWord(to: word, in: candidates)
  return guess.map { "did you mean '\($0)'?" }
}
