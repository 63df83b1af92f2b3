internal import CommandLineArguments
internal import Scenarios
internal import SourceText

/// `entente check`: reads scenarios and says what is wrong, without running anything.
let checkCommand = Subcommand(
  specification: CommandSpecification(
    name: "check", summary: "read scenarios and report every problem, without running them",
    operands: [Operand(name: "SCENARIO", many: true)],
    options: [CommonOptions.set, CommonOptions.format, CommonOptions.quiet],
    examples: ["entente check Scenarios", "entente check my-scenario.yaml"]),
  run: { arguments in
    guard let batch = try load(arguments) else { return .badInput }
    var diagnostics = Diagnostics()
    for scenario in batch.scenarios { _ = boundFactors(scenario, into: &diagnostics) }
    report(diagnostics, arguments)
    if diagnostics.hasErrors { return .badInput }
    if !arguments.flag("quiet") {
      let count = batch.scenarios.count
      Terminal.complain("\(count) scenario\(count == 1 ? "" : "s"), no errors\n")
    }
    return .done
  })
