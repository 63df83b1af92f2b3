import CommandLineArguments
import Testing

@Suite struct HelpTextTests {
  @Test func wholeProgram() {
    #expect(
      sample.helpText()
        == #"""
        Usage: tidy COMMAND [OPTION]...

        Put files in order.

        Commands:
          sort  sort the lines of files
          move  move a file
          help  show the help of a command

        Options of every command:
          -q, --quiet   say nothing
          -j, --jobs=N  how many at once

        Other options:
          -h, --help     show this help and exit
              --version  show the version and exit

        Exit codes:
            0  done
            1  done, and the answer is no
           64  wrong usage
           65  wrong input
           66  missing input
           70  a fault of the program
           73  the output cannot be created
           74  reading or writing failed
          130  interrupted

        'tidy help COMMAND' tells more about a command.

        """#)
  }

  @Test func oneCommand() {
    #expect(
      sample.helpText(for: sample.commands[0])
        == #"""
        Usage: tidy sort [OPTION]... [FILE]...

        Sort the lines of files.

        Lines are compared by their bytes. A file that cannot be read is reported, and
        the others are still sorted.

        Without a file the standard input is sorted.

        Options:
          -o, --order=WORD  which line comes first: up, down
          -k, --key=N       the field (may be repeated)
              --into=PATH   write there, it's [safe]: no loss
          -u, --unique      drop equal lines
          -q, --quiet       say nothing
          -j, --jobs=N      how many at once
          -h, --help        show this help and exit

        Exit codes:
            0  done
            1  done, and the answer is no
           64  wrong usage
           65  wrong input
           66  missing input
           70  a fault of the program
           73  the output cannot be created
           74  reading or writing failed
          130  interrupted

        Examples:
          tidy sort --order=down names.txt
          tidy sort -u -

        """#)
  }

  @Test func wideLabelsStandAlone() {
    let text = sample.helpText(for: sample.commands[1])
    #expect(
      text.contains(
        """
        Options:
              --a-rather-long-option-name=VALUE
                        an option whose label is wider than the column that the other
                        labels share
          -q, --quiet   say nothing
          -j, --jobs=N  how many at once
          -h, --help    show this help and exit

        """))
  }

  @Test func noLineIsWiderThanAPage() {
    let words = String(repeating: "several words to be wrapped ", count: 20)
    let program = Program(
      name: "p", version: "1", summary: words,
      commands: [
        CommandSpecification(
          name: "c", summary: words, discussion: words,
          operands: (0..<20).map { Operand(name: "OPERAND-\($0)") },
          options: [Option(long: "日本語", argument: .value("値"), help: words)])
      ])
    for text in [program.helpText(), program.helpText(for: program.commands[0])] {
      #expect(text.split(separator: "\n").allSatisfy { $0.count <= 80 })
    }
  }

  @Test func emptyProgramHasHelp() {
    let program = Program(name: "p", version: "1", summary: "", commands: [], exitCodes: [])
    #expect(program.helpText().hasPrefix("Usage: p COMMAND"))
    #expect(!program.helpText().contains("Exit codes"))
  }
}
