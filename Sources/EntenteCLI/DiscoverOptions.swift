internal import CommandLineArguments
internal import Discovery

/// Options of PRIM.
struct BoxOptions {
  let settings: PrimSettings
  let choice: BoxChoice
  let most: Int
  let resamples: Int

  static let all = [
    Option(
      long: "boxes", argument: .value("N"),
      help: "look for up to N boxes, each without the rows of those before (default 1)"),
    Option(
      long: "choose", argument: .value("RULE"),
      help: "which box of a search: balanced (default), density=D, coverage=C or step=N"),
    Option(
      long: "objective", argument: .choice("WORD", PeelObjective.all.map(\.name)),
      help: "what a peel is worth (default lenient1)"),
    Option(
      long: "peel", argument: .value("SHARE"), help: "share of rows a peel takes (default 0.05)"),
    Option(
      long: "paste", argument: .value("SHARE"),
      help: "share of rows a paste adds; 0 pastes nothing (default 0.05)"),
    Option(
      long: "least-mass", argument: .value("SHARE"),
      help: "least share of all rows in a box or leaf (default 0.05)"),
    Option(
      long: "resamples", argument: .value("N"),
      help: "half-samples that test whether a limit comes again (default 100)"),
  ]

  init(_ arguments: ParsedArguments) throws {
    var settings = PrimSettings()
    settings.peel = try arguments.double("peel", default: settings.peel, in: 0.001...0.499)
    let paste = try arguments.double("paste", default: 0.05, in: 0...0.499)
    settings.paste = paste == 0 ? nil : paste
    settings.leastMass = try arguments.double(
      "least-mass", default: settings.leastMass, in: 0.0001...0.999)
    if let objective = arguments.value("objective").flatMap(PeelObjective.named) {
      settings.objective = objective
    }
    self.settings = settings
    choice = try Self.choice(arguments.value("choose") ?? "balanced")
    most = try arguments.integer("boxes", default: 1, in: 1...100)
    resamples = try arguments.integer("resamples", default: 100, in: 0...10_000)
  }

  private static func choice(_ text: String) throws -> BoxChoice {
    let parts = text.split(separator: "=", maxSplits: 1).map(String.init)
    let share = parts.count == 2 ? Double(parts[1]) : nil
    switch parts.first {
    case "balanced" where parts.count == 1: return .balanced
    case "density": if let share, (0...1).contains(share) { return .density(share) }
    case "coverage": if let share, (0...1).contains(share) { return .coverage(share) }
    case "step": if let share, let step = Int(exactly: share), step >= 0 { return .step(step) }
    default: break
    }
    throw UsageError(
      "--choose needs balanced, density=D, coverage=C or step=N, found '\(text)'")
  }
}

/// Options of trees.
enum TreeOptions {
  static let all = [
    Option(
      long: "depth", argument: .value("N"), help: "greatest number of questions (default 10)"),
    Option(
      long: "prune", argument: .choice("RULE", PruningRule.allCases.map(\.rawValue)),
      help: "which tree of the pruning sequence (default one-error)"),
    Option(
      long: "folds", argument: .value("N"), help: "folds of the cross-validation (default 10)"),
  ]

  static func settings(_ arguments: ParsedArguments) throws -> TreeSettings {
    var settings = TreeSettings()
    settings.leastMass = try arguments.double(
      "least-mass", default: settings.leastMass, in: 0.0001...0.5)
    settings.depth = try arguments.integer("depth", default: settings.depth, in: 1...30)
    settings.folds = try arguments.integer("folds", default: settings.folds, in: 2...1000)
    if let rule = arguments.value("prune").flatMap(PruningRule.init(rawValue:)) {
      settings.pruning = rule
    }
    return settings
  }
}
