internal import CommandLineArguments
internal import Experiments
internal import Scenarios
internal import SourceText
internal import Tables

/// `entente list`: what scenarios can refer to.
let listCommand = Subcommand(
  specification: CommandSpecification(
    name: "list", summary: "list verbs, parameters, actors, theatres, pacts and more",
    operands: [Operand(name: "WHAT"), Operand(name: "DATASET", optional: true)],
    options: [
      Option(
        long: "format", argument: .choice("FORMAT", ["text", "csv"]), help: "form of the list")
    ],
    examples: ["entente list verbs", "entente list parameters Scenarios/asia-pacific-2025"]),
  run: { arguments in
    let what = arguments.operands[0]
    guard let catalogue = Catalogue(rawValue: what) else {
      let known = Catalogue.allCases.map(\.rawValue)
      let nearest = nearestWord(to: what, in: known)
      throw UsageError(
        "there is no list of '\(what)'",
        help: nearest.map { "did you mean '\($0)'?" } ?? "one of \(known.joined(separator: ", "))")
    }
    var diagnostics = Diagnostics()
    var dataSet: DataSet?
    if catalogue.needsDataSet {
      let given = arguments.operands.dropFirst().first
      let folder = given ?? "Scenarios/asia-pacific-2025"
      guard FileSystem.isDirectory(folder) else {
        throw MissingInput(
          "there is no data set '\(folder)'"
            + (given == nil ? ": name its folder after '\(what)'" : ""))
      }
      dataSet = loadDataSet(folder, into: &diagnostics)
      report(diagnostics, arguments)
      if dataSet == nil { return .badInput }
    }
    let table = catalogue.table(dataSet)
    if arguments.value("format") == "csv" {
      try Terminal.print(csv(table))
    } else {
      try Terminal.print(alignedText(table))
    }
    return .done
  })
