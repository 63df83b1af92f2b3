import CommandLineArguments
import Testing

@Suite struct ParsingTests {
  @Test(arguments: [
    ["--order=down"], ["--order", "down"], ["-o", "down"], ["-odown"], ["-uodown"],
    ["-uo", "down"],
  ])
  func everySpellingOfAnOption(words: [String]) throws {
    guard case .run("sort", let arguments) = try sample.parse(["sort"] + words) else {
      throw NotRun()
    }
    #expect(arguments.value("order") == "down")
    #expect(arguments.operands == [])
  }

  @Test func optionsMayFollowOperands() throws {
    let arguments = try run("sort", "a", "-u", "b", "--key=1", "c")
    #expect(arguments.operands == ["a", "b", "c"])
    #expect(arguments.flag("unique") && !arguments.flag("quiet"))
  }

  @Test func doubleDashEndsOptions() throws {
    let arguments = try run("sort", "-u", "--", "-k", "--help", "--", "x")
    #expect(arguments.operands == ["-k", "--help", "--", "x"])
    #expect(arguments.values("key") == [])
  }

  @Test func dashAndNegativeNumbersAreOperands() throws {
    #expect(try run("sort", "-", "-5", "-.5e3").operands == ["-", "-5", "-.5e3"])
    #expect(mistake("sort", "-inf")?.message == "unknown option '-i'")
  }

  @Test func valuesMayLookLikeAnything() throws {
    #expect(try run("sort", "--into", "--unique").value("into") == "--unique")
    #expect(try run("sort", "--into=").value("into") == "")
    #expect(try run("sort", "--into=a=b=c").value("into") == "a=b=c")
    #expect(try run("sort", "--key", "-3").value("key") == "-3")
    #expect(try run("sort", "-k=3").value("key") == "=3")
  }

  @Test func repeatedOptions() throws {
    let arguments = try run("sort", "-k1", "--key=2", "-k", "3", "-uu")
    #expect(arguments.values("key") == ["1", "2", "3"])
    #expect(arguments.value("key") == "3")
    #expect(mistake("sort", "-oup", "--order=up")?.message == "the option '--order' is given twice")
  }

  @Test func commonOptionsBelongToEveryCommand() throws {
    #expect(try run("move", "a", "b", "-q").flag("quiet"))
    #expect(try run("sort", "--jobs", "4").value("jobs") == "4")
  }

  @Test func helpAndVersion() throws {
    for words in [["--help"], ["-h"], ["help"], ["help", "help"]] {
      guard case .help(let text) = try sample.parse(words) else { throw NotRun() }
      #expect(text == sample.helpText())
    }
    for words in [
      ["help", "move"], ["move", "--help"], ["move", "-h"], ["move", "a", "b", "c", "--bad", "-h"],
      ["move", "-qh"],
    ] {
      guard case .help(let text) = try sample.parse(words) else { throw NotRun() }
      #expect(text == sample.helpText(for: sample.commands[1]))
    }
    guard case .version = try sample.parse(["--version"]) else { throw NotRun() }
  }

  @Test func mistakes() {
    #expect(mistake()?.message == "no command is given")
    #expect(mistake("srot")?.description == "unknown command 'srot'\n  help: did you mean 'sort'?")
    #expect(mistake("help", "mvoe")?.help == "did you mean 'move'?")
    #expect(mistake("xyzzy")?.help == "'tidy help' lists the commands")
    #expect(mistake("--verison")?.help == "did you mean '--version'?")
    #expect(mistake("-q", "sort")?.help == "options stand after the command")
    #expect(mistake("")?.message == "unknown command ''")
    #expect(
      mistake("sort", "--uniqe")?.description
        == "unknown option '--uniqe'\n  help: did you mean '--unique'?")
    #expect(mistake("sort", "--ord")?.help == "did you mean '--order'?")
    #expect(mistake("sort", "--xyzzy=1")?.message == "unknown option '--xyzzy'")
    #expect(mistake("sort", "-uz")?.message == "unknown option '-z'")
    #expect(mistake("sort", "--unique=yes")?.message == "the option '--unique' takes no value")
    #expect(mistake("sort", "--key")?.message == "the option '--key' needs a value")
    #expect(mistake("sort", "-uk")?.message == "the option '-k' needs a value")
    #expect(mistake("sort", "-odwon")?.help == "did you mean 'down'?")
    #expect(mistake("sort", "--order=")?.help == "it takes up, down")
    #expect(mistake("move", "a")?.message == "'move' needs TO")
    #expect(mistake("move")?.message == "'move' needs FROM")
    #expect(mistake("move", "a", "b", "c")?.message == "'move' does not take 'c'")
  }

  @Test func hostileWordsAreNeutralised() {
    let hostile = "\u{1B}[2J\u{0}\n"
    for error in [
      mistake(hostile), mistake("sort", "--" + hostile), mistake("sort", "-o" + hostile),
      mistake("move", "a", "b", hostile), mistake("sort", "-" + hostile),
    ] {
      #expect(error?.message.unicodeScalars.contains { $0.value < 0x20 } == false)
    }
  }

  @Test func hugeCommandLine() throws {
    let huge = String(repeating: "x", count: 1_000_000)
    #expect(mistake("sort", "--" + huge)?.help == "'tidy help sort' shows what it takes")
    let many = [String](repeating: "-u", count: 100_000) + [String](repeating: "f", count: 100_000)
    guard case .run(_, let arguments) = try sample.parse(["sort"] + many) else { throw NotRun() }
    #expect(arguments.operands.count == 100_000)
  }
}
