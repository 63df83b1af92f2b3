/// One command of a program: everything that parsing, help and completions need to know.
public struct CommandSpecification: Sendable {
  /// The word that selects it.
  public let name: String
  /// What it does, in a phrase without a full stop.
  public let summary: String
  /// Paragraphs for its help, separated by empty lines.
  public let discussion: String
  /// The words it takes, in order.
  public let operands: [Operand]
  /// Its own options, in the order of its help.
  public let options: [Option]
  /// Command lines that work, each shown in its help.
  public let examples: [String]

  /// A command; only the last operand may take many words, and none that is needed follows one that
  /// is optional.
  public init(
    name: String, summary: String, discussion: String = "", operands: [Operand] = [],
    options: [Option] = [], examples: [String] = []
  ) {
    precondition(operands.dropLast().allSatisfy { !$0.many }, "only the last operand takes many")
    self.name = name
    self.summary = summary
    self.discussion = discussion
    self.operands = operands
    self.options = options
    self.examples = examples
  }
}

/// An exit code with its meaning, for the help.
public struct ExitCodeMeaning: Sendable {
  /// The code, 0 to 255.
  public let code: Int
  /// When it is given, in a phrase.
  public let meaning: String

  /// The meaning of `code`.
  public init(_ code: Int, _ meaning: String) {
    self.code = code
    self.meaning = meaning
  }

  /// 0, 1, the codes of `sysexits.h` that command-line programs share, and 130 after Control-C.
  public static let standard: [ExitCodeMeaning] = [
    .init(0, "done"), .init(1, "done, and the answer is no"), .init(64, "wrong usage"),
    .init(65, "wrong input"), .init(66, "missing input"), .init(70, "a fault of the program"),
    .init(73, "the output cannot be created"), .init(74, "reading or writing failed"),
    .init(130, "interrupted"),
  ]
}

/// A program as one table, from which come the parser, the help and the completions.
public struct Program: Sendable {
  /// The word that starts it.
  public let name: String
  /// Its version, without its name.
  public let version: String
  /// What it does, in a phrase without a full stop.
  public let summary: String
  /// Its commands, in the order of its help.
  public let commands: [CommandSpecification]
  /// The options that every command takes.
  public let commonOptions: [Option]
  /// The exit codes for its help.
  public let exitCodes: [ExitCodeMeaning]

  /// A program. `help` (the command), `--help`, `-h` and `--version` belong to every program and
  /// are not listed.
  public init(
    name: String, version: String, summary: String, commands: [CommandSpecification],
    commonOptions: [Option] = [], exitCodes: [ExitCodeMeaning] = ExitCodeMeaning.standard
  ) {
    self.name = name
    self.version = version
    self.summary = summary
    self.commands = commands
    self.commonOptions = commonOptions
    self.exitCodes = exitCodes
  }

  /// The command of that name.
  func command(_ name: String) -> CommandSpecification? { commands.first { $0.name == name } }

  /// Every option of `command`, its own first.
  func options(of command: CommandSpecification) -> [Option] {
    let own = Set(command.options.map(\.long))
    return command.options + commonOptions.filter { !own.contains($0.long) } + [helpOption]
  }
}

/// The option that every command has.
let helpOption = Option(long: "help", short: "h", help: "show this help and exit")
