internal import SourceText

/// Reads the words after a command's name.
struct ArgumentReader {
  private let program: String
  private let command: CommandSpecification
  private let options: [Option]
  private var words: ArraySlice<String> = []
  private var arguments = ParsedArguments()

  init(program: String, command: CommandSpecification, options: [Option]) {
    self.program = program
    self.command = command
    self.options = options
  }

  /// The options and operands in `words`; nil if help is asked for.
  mutating func read(_ words: ArraySlice<String>) throws(UsageError) -> ParsedArguments? {
    self.words = words
    if words.prefix(while: { $0 != "--" }).contains(where: { $0 == "--help" || $0 == "-h" }) {
      return nil
    }
    while let word = self.words.popFirst() {
      if word == "--" {
        arguments.operands += self.words
        break
      }
      if word.hasPrefix("--") {
        try takeLong(word)
      } else if word.hasPrefix("-"), word.count > 1, !isNumber(word) {
        try takeShort(word)
      } else {
        arguments.operands.append(word)
      }
    }
    if arguments.flag(helpOption.long) { return nil }
    try checkOperands()
    return arguments
  }

  private mutating func takeLong(_ word: String) throws(UsageError) {
    let parts = word.dropFirst(2).split(
      separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    let name = String(parts[0])
    guard let option = options.first(where: { $0.long == name }) else {
      throw UsageError(
        "unknown option '--\(neutralised(name))'",
        help: didYouMean("--" + name, options.map { "--" + $0.long }) ?? seeHelp)
    }
    try take(option, inline: parts.count > 1 ? String(parts[1]) : nil, as: "--" + name)
  }

  private mutating func takeShort(_ word: String) throws(UsageError) {
    var letters = word.dropFirst()
    while let letter = letters.popFirst() {
      guard let option = options.first(where: { $0.short == letter }) else {
        throw UsageError("unknown option '-\(neutralised(String(letter)))'", help: seeHelp)
      }
      if option.valueName == nil {
        try take(option, inline: nil, as: "-\(letter)")
      } else {
        try take(option, inline: letters.isEmpty ? nil : String(letters), as: "-\(letter)")
        return
      }
    }
  }

  private mutating func take(
    _ option: Option, inline: String?, as name: String
  ) throws(UsageError) {
    guard option.valueName != nil else {
      guard inline == nil else { throw UsageError("the option '\(name)' takes no value") }
      return arguments.add("", to: option.long)
    }
    guard let value = inline ?? words.popFirst() else {
      throw UsageError("the option '\(name)' needs a value", help: seeHelp)
    }
    if !option.repeats, arguments.flag(option.long) {
      throw UsageError("the option '\(name)' is given twice")
    }
    if let choices = option.choices { try check(value, name, choices) }
    arguments.add(value, to: option.long)
  }

  private func check(
    _ value: String, _ name: String, _ choices: [String]
  ) throws(UsageError) {
    if choices.contains(value) { return }
    throw UsageError(
      "the option '\(name)' does not take '\(neutralised(value))'",
      help: didYouMean(value, choices) ?? "it takes " + choices.joined(separator: ", "))
  }

  private func checkOperands() throws(UsageError) {
    let given = arguments.operands.count
    if let missing = command.operands.dropFirst(given).first(where: { !$0.optional }) {
      throw UsageError("'\(command.name)' needs \(missing.name)", help: seeHelp)
    }
    guard given > command.operands.count, command.operands.last?.many != true else { return }
    let extra = neutralised(arguments.operands[command.operands.count])
    throw UsageError("'\(command.name)' does not take '\(extra)'", help: seeHelp)
  }

  private var seeHelp: String { "'\(program) help \(command.name)' shows what it takes" }

  /// Whether `word` is a negative number rather than options: no option has its first digit.
  private func isNumber(_ word: String) -> Bool {
    guard let first = word.dropFirst().first, first == "." || first.isWholeNumber else {
      return false
    }
    return Double(word) != nil && !options.contains { $0.short == first }
  }
}
