internal import CommandLineArguments
internal import Designs
internal import Scenarios
internal import SourceText
internal import Tables

/// `entente design`: the points of a design, for this model or any other.
let designCommand = Subcommand(
  specification: CommandSpecification(
    name: "design", summary: "write the points of a design as CSV, for this or any other model",
    discussion: """
      FILE is a scenario with a `sweep:` section, or a file with `design:` and `factors:` at its \
      top. Each row is a point, each column a factor in its own unit; a word of a list is written as \
      the word. Points that break a constraint are left out and counted. `entente list designs` \
      shows the designs.
      """,
    operands: [Operand(name: "FILE")],
    options: [
      Option(
        long: "points", argument: .value("N"),
        help: "another size than the file's: points, or trajectories for morris"),
      Option(long: "seed", argument: .value("N"), help: "another seed than the file's"),
      Option(long: "from", argument: .value("I"), help: "begin with point I; the first is 0"),
      Option(long: "to", argument: .value("J"), help: "end before point J"),
      Option(long: "unit", help: "coordinates of the unit cube instead of values"),
      Option(long: "index", help: "also the number of each point, as column design_point"),
      Option(
        long: "output", short: "o", argument: .file("X.csv"),
        help: "file to write (default: standard output)"),
      CommonOptions.digits, CommonOptions.csv, CommonOptions.format, CommonOptions.quiet,
    ],
    examples: [
      "entente design sweep.yaml > X.csv",
      "entente design sweep.yaml --points 4096 --from 0 --to 1024 --output part-1.csv",
    ]),
  run: { arguments in
    let part = try DesignPart(arguments)
    let path = arguments.operands[0]
    if path != "-", !FileSystem.exists(path) { throw MissingInput("'\(path)' does not exist") }
    if let output = arguments.value("output"), output != "-" { try checkFile(output) }
    var diagnostics = Diagnostics()
    let sweep = loadSweep(path, settings: part.settings, into: &diagnostics)
    report(diagnostics, arguments)
    guard let sweep else { return .badInput }
    let range = try part.range(of: sweep.design.count)
    let table = PointTable(sweep, arguments)
    let leftOut = try writeRows(to: arguments.value("output") ?? "-") { sink throws in
      try table.write(range, to: sink)
    }
    if leftOut > 0, !arguments.flag("quiet") {
      Terminal.complain(
        "entente: \(leftOut) of \(range.count) points break a constraint and are left out\n")
    }
    return .done
  })

/// Which points are asked for.
private struct DesignPart {
  let settings: SweepSettings
  private let from: Int
  private let to: Int?

  init(_ arguments: ParsedArguments) throws(UsageError) {
    let seed = try arguments.integer("seed")
    settings = SweepSettings(
      seed: seed.map { UInt64(bitPattern: Int64($0)) },
      points: try arguments.integer("points", in: 1...Int.max))
    from = try arguments.integer("from", default: 0, in: 0...Int.max)
    to = try arguments.integer("to", in: 0...Int.max)
    if let to, to < from {
      throw UsageError("'--to' must not be below '--from', found \(to) and \(from)")
    }
  }

  func range(of count: Int) throws(UsageError) -> Range<Int> {
    let end = to ?? count
    guard from <= count, end <= count else {
      throw UsageError("the design has \(count) points, found --from \(from) --to \(end)")
    }
    return from..<end
  }
}

/// Points as rows.
private struct PointTable {
  private let sweep: SweepSpecification
  private let isUnit: Bool
  private let hasIndex: Bool
  private let dialect: CSVDialect
  private let digits: Digits

  init(_ sweep: SweepSpecification, _ arguments: ParsedArguments) {
    self.sweep = sweep
    isUnit = arguments.flag("unit")
    hasIndex = arguments.flag("index")
    dialect = CommonOptions.dialect(arguments)
    digits = CommonOptions.digits(arguments)
  }

  private var columns: [Column] {
    let index = Column("design_point", .integer, "number of the point, from 0")
    let factors = sweep.space.factors.map { factor in
      Column(factor.name, factor.hasWords && !isUnit ? .string : .number, "value of the factor")
    }
    return (hasIndex ? [index] : []) + factors
  }

  /// Writes the rows of a range, a part of them at a time.
  /// - Returns: how many points break a constraint.
  func write(_ range: Range<Int>, to sink: (_ bytes: [UInt8]) throws -> Void) throws -> Int {
    var rows = CSVRows(columns: columns, dialect: dialect, digits: digits)
    var coordinates = [Double](repeating: 0, count: sweep.space.count)
    var values = coordinates
    var leftOut = 0
    for index in range {
      coordinates.withUnsafeMutableBufferPointer { sweep.design.point(index, into: $0) }
      for place in coordinates.indices { values[place] = coordinates[place] }
      let isAllowed = values.withUnsafeMutableBufferPointer { buffer in
        sweep.space.replaceByValues(buffer)
        return sweep.space.meetsConstraints(buffer)
      }
      guard isAllowed else {
        leftOut += 1
        continue
      }
      if hasIndex { rows.append(.integer(index)) }
      append(isUnit ? coordinates : values, to: &rows)
      if rows.count >= 1 << 18 { try sink(rows.take()) }
    }
    try sink(rows.take())
    return leftOut
  }

  private func append(_ numbers: [Double], to rows: inout CSVRows) {
    for (factor, number) in zip(sweep.space.factors, numbers) {
      if !isUnit, factor.hasWords {
        rows.append(.text(factor.level(number).description))
      } else {
        rows.append(.number(number))
      }
    }
    rows.endRow()
  }
}
