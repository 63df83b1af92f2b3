internal import CommandLineArguments
internal import Experiments
internal import Scenarios
internal import SourceText

/// `entente sweep`: a scenario at every point of a design.
let sweepCommand = Subcommand(
  specification: CommandSpecification(
    name: "sweep", summary: "run scenarios at every point of a design",
    discussion: """
      The design and its factors stand under `sweep:` in the scenario. Points go into a journal \
      (Results/NAME.journal) as they are done, so that a sweep that was stopped, whatever stopped \
      it, goes on with --resume; the results in Results/NAME.sweep/ are the same bytes for any \
      number of threads, shards and interruptions. One Control-C finishes the points under way and \
      writes what is there; a second one stops at once.
      """,
    operands: [Operand(name: "SCENARIO", many: true)],
    options: SweepOptions.all + [
      SweepOptions.resume, SweepOptions.restart, SweepOptions.retryFailed, SweepOptions.shard,
      SweepOptions.maxPoints, SweepOptions.maxSeconds,
    ],
    examples: [
      "entente sweep Scenarios/which-assumptions.yaml",
      "entente sweep big.yaml --shard 3/8 --resume", "entente sweep big.yaml --retry-failed",
    ]),
  run: { arguments in
    let jobs = try CommonOptions.jobs(arguments)
    let (shard, shards) = try SweepOptions.shard(arguments)
    let opening = try SweepOptions.opening(arguments)
    let rule = try SweepOptions.rule(arguments)
    guard let sweeps = try loadSweeps(arguments) else { return .badInput }
    var code = ExitCode.done
    for sweep in sweeps {
      let session = SweepSession(sweep, arguments, shard: shard, shards: shards)
      code = try session.run(jobs: jobs, opening, rule) ? code : .no
    }
    return code
  })

/// `entente merge`: the journals of all shards to one result.
let mergeCommand = Subcommand(
  specification: CommandSpecification(
    name: "merge", summary: "put the shards of a sweep together",
    discussion: """
      Reads the journals of all shards (by default Results/NAME.shard-*-of-*.journal), makes sure \
      that they belong to this sweep, that none is missing or there twice and that each is whole, \
      and writes the results that one machine would have written, byte for byte.
      """,
    operands: [Operand(name: "SCENARIO"), Operand(name: "JOURNAL", optional: true, many: true)],
    options: SweepOptions.all,
    examples: ["entente merge big.yaml", "entente merge big.yaml gathered/*.journal"]),
  run: { arguments in
    guard let sweep = try loadSweeps(arguments, paths: [arguments.operands[0]])?.first else {
      return .badInput
    }
    let session = SweepSession(sweep, arguments, shard: 0, shards: 1)
    return try session.merge(Array(arguments.operands.dropFirst())) ? .done : .no
  })

/// Options of the two.
enum SweepOptions {
  static let resume = Option(long: "resume", help: "go on with a journal that is there")
  static let restart = Option(long: "restart", help: "throw a journal that is there away")
  static let retryFailed = Option(
    long: "retry-failed", help: "go on, and run the points again that failed")
  static let shard = Option(
    long: "shard", argument: .value("I/N"), help: "only the I-th of N interleaved parts")
  static let maxPoints = Option(
    long: "max-points", argument: .value("N"), help: "stop after this many points")
  static let maxSeconds = Option(
    long: "max-seconds", argument: .value("S"), help: "stop after this time")
  static let full = Option(
    long: "all-measures", help: "every measure at both readings of commitment")

  static let all = [
    CommonOptions.output, CommonOptions.set, CommonOptions.draws, CommonOptions.seed,
    Option(
      long: "points", argument: .value("N"), help: "size of the design, instead of the file's"),
    full, CommonOptions.jobs, CommonOptions.csv, CommonOptions.digits, CommonOptions.format,
    CommonOptions.quiet,
  ]

  static func shard(_ arguments: ParsedArguments) throws(UsageError) -> (shard: Int, of: Int) {
    guard let text = arguments.value("shard") else { return (0, 1) }
    let parts = text.split(separator: "/", omittingEmptySubsequences: false).map { Int($0) }
    guard parts.count == 2, let shard = parts[0], let shards = parts[1],
      (1...1_000_000).contains(shards), (1...shards).contains(shard)
    else { throw UsageError("--shard needs I/N with 1 ≤ I ≤ N, such as 3/8, found '\(text)'") }
    return (shard - 1, shards)
  }

  static func opening(_ arguments: ParsedArguments) throws(UsageError) -> Journal.Opening {
    let goesOn = arguments.flag("resume") || arguments.flag("retry-failed")
    if arguments.flag("restart") {
      if goesOn {
        throw UsageError("--restart throws away what --resume would go on with: give one")
      }
      return .restart
    }
    return goesOn ? .resume : .new
  }

  static func rule(_ arguments: ParsedArguments) throws(UsageError) -> StopRule {
    StopRule(
      seconds: try arguments.double("max-seconds", in: 0...1e9),
      points: try arguments.integer("max-points", in: 0...Int.max))
  }
}
