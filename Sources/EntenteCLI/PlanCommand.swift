internal import CommandLineArguments
internal import Experiments
internal import Scenarios
internal import SourceText
internal import Tables

/// `entente plan`: what a run will do, before it does it.
let planCommand = Subcommand(
  specification: CommandSpecification(
    name: "plan", summary: "say what a run would do: draws, evaluations, time and size",
    operands: [Operand(name: "SCENARIO", many: true)],
    options: [
      CommonOptions.set, CommonOptions.draws, CommonOptions.seed, CommonOptions.jobs,
      CommonOptions.format,
    ],
    examples: ["entente plan Scenarios"]),
  run: { arguments in
    let jobs = try CommonOptions.jobs(arguments)
    guard let batch = try load(arguments) else { return .badInput }
    let plan = RunPlan(batch, jobs: jobs)
    try Terminal.print(alignedText(plan.table))
    try Terminal.print(plan.summary)
    return try planSweeps(batch, arguments, jobs: jobs) ? .done : .badInput
  })

/// The sweeps among the scenarios; false when one cannot run.
private func planSweeps(_ batch: Batch, _ arguments: ParsedArguments, jobs: Int) throws -> Bool {
  var diagnostics = Diagnostics()
  let models = try batch.scenarios.filter { $0.sweep != nil }.compactMap {
    try loadedSweep($0, batch, arguments, &diagnostics)?.model
  }
  report(diagnostics, arguments)
  guard !diagnostics.hasErrors else { return false }
  guard !models.isEmpty else { return true }
  let plan = SweepPlan(models, jobs: jobs)
  try Terminal.print("\n" + alignedText(plan.table))
  if let warning = plan.warning { Terminal.complain(warning) }
  return true
}
