import CommandLineArguments

/// A small program that uses every kind of option and operand.
let sample = Program(
  name: "tidy", version: "1.2", summary: "put files in order",
  commands: [
    CommandSpecification(
      name: "sort", summary: "sort the lines of files",
      discussion: """
        Lines are compared by their bytes. A file that cannot be read is reported, and the
        others are still sorted.

        Without a file the standard input is sorted.
        """,
      operands: [Operand(name: "FILE", optional: true, many: true)],
      options: [
        Option(
          long: "order", short: "o", argument: .choice("WORD", ["up", "down"]),
          help: "which line comes first"),
        Option(long: "key", short: "k", argument: .value("N"), help: "the field", repeats: true),
        Option(long: "into", argument: .file("PATH"), help: "write there, it's [safe]: no loss"),
        Option(long: "unique", short: "u", help: "drop equal lines"),
      ],
      examples: ["tidy sort --order=down names.txt", "tidy sort -u -"]),
    CommandSpecification(
      name: "move", summary: "move a file",
      operands: [Operand(name: "FROM"), Operand(name: "TO")],
      options: [
        Option(
          long: "a-rather-long-option-name", argument: .value("VALUE"),
          help: "an option whose label is wider than the column that the other labels share")
      ]),
  ],
  commonOptions: [
    Option(long: "quiet", short: "q", help: "say nothing"),
    Option(long: "jobs", short: "j", argument: .value("N"), help: "how many at once"),
  ])

/// The arguments of a command line that must run a command.
func run(_ words: String...) throws -> ParsedArguments {
  guard case .run(_, let arguments) = try sample.parse(words) else { throw NotRun() }
  return arguments
}

/// The command line asked for something else than a command.
struct NotRun: Error {}

/// The mistake in a command line that must have one.
func mistake(_ words: String...) -> UsageError? {
  do throws(UsageError) {
    _ = try sample.parse(words)
    return nil
  } catch {
    return error
  }
}
