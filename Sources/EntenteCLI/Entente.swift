internal import AllianceModel
internal import CommandLineArguments
internal import Experiments
internal import Glibc
internal import SourceText

/// The command `entente`: reads arguments, calls a subcommand, turns what happened into an exit
/// code. No model code lives here.
@main struct Entente {
  static func main() {
    // A closed pipe and a file that may not grow are errors to report, not ends.
    signal(SIGPIPE, SIG_IGN)
    signal(SIGXFSZ, SIG_IGN)
    Interruption.install()
    Crash.install()
    exit(run(Array(CommandLine.arguments.dropFirst())).rawValue)
  }

  static func run(_ words: [String]) -> ExitCode {
    do {
      switch try program.parse(words) {
      case .help(let text):
        try Terminal.print(text)
        return .done
      case .version:
        try Terminal.print("entente \(ententeVersion)\n")
        return .done
      case .run(let name, let arguments):
        guard let command = subcommands.first(where: { $0.specification.name == name }) else {
          return .fault
        }
        return try command.run(arguments)
      }
    } catch {
      return report(error)
    }
  }

  /// One sentence on standard error, and the code for it.
  private static func report(_ error: any Error) -> ExitCode {
    switch error {
    case let error as UsageError:
      let help = error.help.map { "  help: \(neutralised($0))\n" } ?? "Try 'entente --help'.\n"
      Terminal.complain("entente: \(neutralised(error.message))\n\(help)")
      return .usage
    default:
      Terminal.complain("entente: \(neutralised("\(error)"))\n")
      return code(of: error)
    }
  }

  private static func code(of error: any Error) -> ExitCode {
    switch error {
    case is MissingInput: .missingInput
    case is CannotCreate, is ForeignFolder, is ForeignFile: .cannotCreate
    case JournalError.exists: .cannotCreate
    case JournalError.vanished: .inputOutput
    case is JournalError, is MergeError: .badInput
    case FileError.inUse: .cannotCreate
    case FileError.missing: .missingInput
    case is FileError: .inputOutput
    case is WorldError: .badInput
    default: .fault
    }
  }
}

/// Exit codes, part of the promise to scripts.
enum ExitCode: Int32 {
  case done = 0
  /// Done, and the answer is no.
  case no = 1
  case usage = 64
  /// Bad scenario or data.
  case badInput = 65
  case missingInput = 66
  case fault = 70
  case cannotCreate = 73
  case inputOutput = 74
  case interrupted = 130
}

/// A subcommand: its place in the table of arguments, and what it does.
struct Subcommand: Sendable {
  let specification: CommandSpecification
  let run: @Sendable (ParsedArguments) throws -> ExitCode
}

let subcommands: [Subcommand] = [
  checkCommand,
  planCommand,
  runCommand,
  sweepCommand,
  mergeCommand,
  thresholdCommand,
  compareCommand,
  discoverCommand,
  decideCommand,
  designCommand,
  measureCommand,
  sensitivityCommand,
  fitCommand,
  landscapeCommand,
  listCommand,
  schemaCommand,
  newCommand,
  citeCommand,
  completionsCommand,
]

let program = Program(
  name: "entente", version: ententeVersion,
  summary: "how scenarios shift the military balance of a region",
  commands: subcommands.map(\.specification))
