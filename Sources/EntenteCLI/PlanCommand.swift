internal import CommandLineArguments
internal import Experiments
internal import Scenarios
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
    return .done
  })
