internal import AllianceModel
internal import CommandLineArguments
internal import Scenarios
internal import SourceText
internal import Tables

/// `entente schema`: the JSON Schema of scenario files, for editors.
let schemaCommand = Subcommand(
  specification: CommandSpecification(
    name: "schema", summary: "print the JSON Schema of scenario files, for completion in editors",
    examples: ["entente schema > entente.schema.json"]),
  run: { _ in
    try Terminal.print(scenarioSchema().encoded(pretty: true) + "\n")
    return .done
  })

/// `entente new`: a commented scenario to start from.
let newCommand = Subcommand(
  specification: CommandSpecification(
    name: "new", summary: "write a commented scenario to start from",
    operands: [Operand(name: "FILE")],
    examples: ["entente new Scenarios/my-scenario.yaml"]),
  run: { arguments in
    let path = arguments.operands[0]
    guard !FileSystem.exists(path) else {
      Terminal.complain("entente: '\(neutralised(path))' exists already\n")
      return .cannotCreate
    }
    try creating(path) {
      try FileSystem.write(Array(starterScenario(named: path).utf8), to: path)
    }
    Terminal.complain("wrote \(path); next: entente run \(path)\n")
    return .done
  })

/// `entente cite`: the sources behind a run.
let citeCommand = Subcommand(
  specification: CommandSpecification(
    name: "cite", summary: "list the sources that scenarios and their data set rest on",
    operands: [Operand(name: "SCENARIO", many: true)],
    examples: ["entente cite Scenarios/september-2025.yaml"]),
  run: { arguments in
    guard let batch = try load(arguments) else { return .badInput }
    try Terminal.print("Entente \(ententeVersion), GPL-3.0-or-later; see CITATION.cff.\n")
    for dataSet in batch.dataSets {
      try Terminal.print("\nData set \(dataSet.world.name): \(dataSet.world.title)\n")
      for source in dataSet.sources { try Terminal.print("- \(source.citation) [\(source.id)]\n") }
    }
    return .done
  })

/// `entente completions`: for the shell.
let completionsCommand = Subcommand(
  specification: CommandSpecification(
    name: "completions", summary: "print completions for bash, zsh or fish",
    operands: [Operand(name: "SHELL")], examples: ["entente completions bash"]),
  run: { arguments in
    guard let shell = Shell(rawValue: arguments.operands[0]) else {
      throw UsageError(
        "no completions for '\(arguments.operands[0])'",
        help: "one of \(Shell.allCases.map(\.rawValue).joined(separator: ", "))")
    }
    try Terminal.print(program.completions(for: shell))
    return .done
  })
