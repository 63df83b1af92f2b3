internal import AllianceModel
internal import CommandLineArguments
internal import Experiments
internal import Scenarios
internal import SourceText
internal import Tables

/// Options that several subcommands share, and reading them.
enum CommonOptions {
  static let set = Option(
    long: "set", argument: .value("NAME=VALUE"),
    help: "override a parameter of the data set, references included", repeats: true)
  static let draws = Option(
    long: "draws", argument: .value("PxC"),
    help: "parameter draws x chance draws, for example 500x40")
  static let seed = Option(long: "seed", argument: .value("N"), help: "seed of the random numbers")
  static let jobs = Option(
    long: "jobs", short: "j", argument: .value("N"),
    help: "threads; results do not depend on it (default: all processors)")
  static let output = Option(
    long: "output", short: "o", argument: .file("DIR"), help: "results folder (default: Results)")
  static let quiet = Option(long: "quiet", short: "q", help: "no progress and no summary")
  static let format = Option(
    long: "format", argument: .choice("FORMAT", ["text", "json", "github", "junit"]),
    help: "form of messages and verdicts")
  static let csv = Option(
    long: "csv", argument: .choice("STYLE", ["standard", "excel", "excel-semicolon"]),
    help: "excel: byte-order mark and CRLF; excel-semicolon: also ; and decimal comma")
  static let digits = Option(
    long: "digits", argument: .choice("N", ["10", "full"]),
    help: "significant digits of numbers in tables")
  static let with = Option(
    long: "with", argument: .choice("TABLE", ExtraTable.allCases.map(\.rawValue)),
    help: "also write this table: draws (large), ties or actors", repeats: true)
  static let dynamics = Option(
    long: "dynamics", argument: .value("LIST"),
    help: "mechanisms that change the world between events: all, off, or names joined by commas; "
      + "overrides the scenarios, references included")
  static let only = Option(
    long: "only", argument: .value("THEATRE"), help: "only this theatre in tables", repeats: true)

  static func settings(_ arguments: ParsedArguments) throws(UsageError) -> RunSettings {
    var settings = RunSettings()
    for text in arguments.values("set") {
      guard let equals = text.firstIndex(of: "="), equals > text.startIndex,
        text.index(after: equals) < text.endIndex
      else {
        throw UsageError("--set needs NAME=VALUE, found '\(text)'")
      }
      settings.parameters.append(
        (String(text[..<equals]), String(text[text.index(after: equals)...])))
    }
    if let text = arguments.value("draws") { settings.draws = try draws(text) }
    if let seed = try arguments.integer("seed") {
      settings.seed = UInt64(bitPattern: Int64(seed))
    }
    if let text = arguments.value("dynamics") { settings.dynamics = try dynamics(text) }
    settings.points = try arguments.integer("points", in: 1...Int.max)
    settings.networkMeasures = NetworkMeasure.allCases.map(\.name)
    return settings
  }

  private static func draws(_ text: String) throws(UsageError) -> Draws {
    let parts = text.split(
      omittingEmptySubsequences: false, whereSeparator: { $0 == "x" || $0 == "×" })
    let numbers = parts.filter { $0.utf8.allSatisfy { (48...57).contains($0) } }.compactMap {
      Int($0)
    }
    guard numbers.count == parts.count, (1...2).contains(numbers.count),
      numbers.allSatisfy({ (1...1_000_000).contains($0) })
    else { throw UsageError("--draws needs PxC such as 500x40, or one number, found '\(text)'") }
    let draws = Draws(parameters: numbers[0], chance: numbers.count > 1 ? numbers[1] : 1)
    guard draws.total <= Draws.most else {
      throw UsageError("--draws takes at most \(Draws.most) draws in all, found \(draws.total)")
    }
    return draws
  }

  private static func dynamics(_ text: String) throws(UsageError) -> Dynamics {
    let (found, unknown) = parseDynamics(text)
    if let found { return found }
    let known = MechanismCatalogue.all.map { $0.name } + ["all", "off"]
    throw UsageError(
      "--dynamics: no mechanism '\(unknown)'",
      help: nearestWord(to: unknown, in: known).map { "did you mean '\($0)'?" }
        ?? "one of \(known.joined(separator: ", "))")
  }

  static func jobs(_ arguments: ParsedArguments) throws(UsageError) -> Int {
    try arguments.integer("jobs", default: Terminal.processors, in: 1...1024)
  }

  /// Options that change numbers, for the record.
  static func record(_ arguments: ParsedArguments) -> [String] {
    arguments.values("set").map { "--set \($0)" }
      + (arguments.value("draws").map { ["--draws \($0)"] } ?? [])
      + (arguments.value("seed").map { ["--seed \($0)"] } ?? [])
      + (arguments.value("dynamics").map { ["--dynamics \($0)"] } ?? [])
  }

  static func dialect(_ arguments: ParsedArguments) -> CSVDialect {
    switch arguments.value("csv") {
    case "excel": .excel()
    case "excel-semicolon": .excel(semicolon: true, decimalComma: true)
    default: .standard
    }
  }

  static func digits(_ arguments: ParsedArguments) -> Digits {
    arguments.value("digits") == "full" ? .full : .ten
  }
}

/// Scenario files of the operands: files as they are, folders for the `*.yaml` directly inside.
struct ScenarioInput {
  let paths: [String]

  /// - Throws: `MissingInput` for an operand that does not exist or a folder without scenarios.
  init(_ operands: [String]) throws {
    var paths: [String] = []
    for operand in operands {
      if FileSystem.isDirectory(operand) {
        let found = try FileSystem.list(operand).filter {
          $0.hasSuffix(".yaml") || $0.hasSuffix(".yml")
        }
        .map { FileSystem.join(operand, $0) }.filter { !FileSystem.isDirectory($0) }
        guard !found.isEmpty else {
          throw MissingInput("'\(operand)' holds no scenario files (*.yaml)")
        }
        paths += found
      } else if operand == "-" || FileSystem.exists(operand) {
        paths.append(operand)
      } else {
        throw MissingInput("'\(operand)' does not exist")
      }
    }
    self.paths = paths
  }
}

struct MissingInput: Error, CustomStringConvertible {
  let description: String
  init(_ description: String) { self.description = description }
}

/// Reads a batch and reports its problems; `nil` when it cannot run.
func load(_ arguments: ParsedArguments) throws -> Batch? {
  let settings = try CommonOptions.settings(arguments)
  let input = try ScenarioInput(arguments.operands)
  var diagnostics = Diagnostics()
  let batch = loadBatch(input.paths, settings: settings, into: &diagnostics)
  report(diagnostics, arguments)
  return diagnostics.hasErrors ? nil : batch
}

/// Shows diagnostics on standard error in the form asked for.
func report(_ diagnostics: Diagnostics, _ arguments: ParsedArguments) {
  guard !diagnostics.all.isEmpty else { return }
  let format = arguments.value("format").flatMap(DiagnosticFormat.init(rawValue:)) ?? .text
  Terminal.complain(diagnostics.rendered(format, colour: Terminal.allowsColour))
}
