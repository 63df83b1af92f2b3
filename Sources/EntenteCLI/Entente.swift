internal import CommandLineArguments
internal import Experiments
internal import Glibc
internal import SourceText

/// The command `entente`: reads arguments, calls a subcommand, turns what happened into an exit
/// code. No model code lives here.
@main struct Entente {
  static func main() {
    signal(SIGPIPE, SIG_IGN)
    // A half-written folder is never renamed into place, so stopping at once loses nothing.
    signal(SIGINT) { _ in _exit(ExitCode.interrupted.rawValue) }
    exit(run(Array(CommandLine.arguments.dropFirst())).rawValue)
  }

  static func run(_ words: [String]) -> ExitCode {
    do {
      switch try program.parse(words) {
      case .help(let text):
        Terminal.print(text)
        return .done
      case .version:
        Terminal.print("entente \(ententeVersion)\n")
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
      Terminal.complain("entente: \(error)\nTry 'entente --help'.\n")
      return .usage
    case let error as FileError:
      Terminal.complain("entente: \(error)\n")
      if case .missing = error { return .missingInput }
      if case .notWritable = error { return .cannotCreate }
      return .inputOutput
    case let error as MissingInput:
      Terminal.complain("entente: \(error)\n")
      return .missingInput
    case let error as ForeignFolder:
      Terminal.complain("entente: \(error)\n")
      return .cannotCreate
    default:
      Terminal.complain("entente: \(error)\n")
      return .fault
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
  checkCommand, planCommand, runCommand, compareCommand, listCommand, schemaCommand, newCommand,
  citeCommand, completionsCommand,
]

let program = Program(
  name: "entente", version: ententeVersion,
  summary: "how scenarios shift the military balance of a region",
  commands: subcommands.map(\.specification))
