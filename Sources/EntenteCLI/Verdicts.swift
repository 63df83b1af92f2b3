internal import CommandLineArguments
internal import Experiments
internal import SourceText

/// Says which expectations are not met, in the form asked for; true when all are.
func show(_ verdicts: [Verdict], _ arguments: ParsedArguments) throws -> Bool {
  let failed = verdicts.filter { !$0.isMet }
  if arguments.value("format") == "junit" {
    try Terminal.print(junit(verdicts))
  } else {
    var diagnostics = Diagnostics()
    for verdict in failed {
      diagnostics.report(
        Diagnostic(
          .error, code: "expectation",
          "\(verdict.name): \(verdict.failures.joined(separator: "; "))",
          at: verdict.location))
    }
    report(diagnostics, arguments)
    if !verdicts.isEmpty, !arguments.flag("quiet") {
      Terminal.complain(
        "\(verdicts.count - failed.count) of \(verdicts.count) expectations met\n")
    }
  }
  return failed.isEmpty
}
