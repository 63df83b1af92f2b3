import AllianceModel
import Designs
import GSLNumerics
import Scenarios
import SourceText
import Testing

@testable import Experiments

/// A small sweep of a scenario in a workshop.
struct TestSweep {
  let workshop: Workshop
  let batch: Batch
  let model: SweepModel
  let folder: JournalFolder

  init(
    _ factors: [Factor], points: Int, body: String = pact,
    draws: Draws = Draws(parameters: 1, chance: 3),
    isFull: Bool = false, name: String = #function
  ) throws {
    workshop = try Workshop(name)
    folder = try JournalFolder()
    try workshop.write("pact", body)
    batch = try workshop.load(["pact"], draws: draws)
    let scenario = batch.scenarios[0]
    let space = try FactorSpace(factors)
    let design = try DesignCatalogue.named("sobol")!.design(
      for: DesignRequest(space: space, seed: 1, arguments: ["points": .integer(points)]))
    var diagnostics = Diagnostics()
    guard let bindings = FactorBinder(scenario).bind(space, places: [:], into: &diagnostics) else {
      throw Workshop.Failure(text: diagnostics.rendered())
    }
    model = try SweepModel(
      scenario, reference: batch.references[scenario.referenceKey], space, design, bindings,
      draws: draws, isFull: isFull)
  }

  func journal(
    _ name: String, shard: Int = 0, of shards: Int = 1, _ opening: Journal.Opening = .resume
  )
    throws -> Journal
  {
    try Journal(
      folder(name),
      JournalHeader(
        fingerprint: String(repeating: "00", count: 32), points: model.design.count,
        values: model.valuesPerPoint, shard: shard, shards: shards), opening)
  }

  @discardableResult
  func run(_ journal: Journal, jobs: Int = 2, rule: StopRule = StopRule()) throws -> Bool {
    try SweepRunner(model, journal, jobs: jobs, rule: rule).run(retryingFailed: false) { _ in }
      == .whole
  }

  /// Bytes of every file of the results folder.
  func bytes(_ journals: [Journal]) throws -> [String: [UInt8]] {
    let target = folder("results")
    let writer = SweepFolder(
      model, journals, style: TableStyle(), provenance: Provenance(version: "0", options: []))
    _ = try writer.write(to: target)
    var all: [String: [UInt8]] = [:]
    for name in try FileSystem.list(target) {
      all[name] = try FileSystem.read(FileSystem.join(target, name))
    }
    return all
  }

  /// Status and values of a point.
  func point(_ index: Int) throws -> (PointStatus, [Double]) {
    let runner = try PointRunner(model)
    return (runner.evaluate(index), runner.values)
  }
}

private let kappa = Factor(
  "commitment.kappa.USA.TWN", .distribution(.uniform(low: 0, high: 4)))
private let probability = Factor(
  "events.trilateral.probability", .distribution(.uniform(low: 0, high: 1)))
private let exponent = Factor("contest.exponent", .distribution(.uniform(low: 0.3, high: 1.5)))

@Suite struct SweepRunnerTests {
  /// A runner that has seen other points, and kept stocks and GDP of their draws, gives the bits of
  /// one that has seen none: whether the factors move spending or not, and wherever events of chance
  /// end up.
  @Test(arguments: [
    ["commitment.kappa.USA.TWN"], ["power.depreciation"], ["power.growth.CHN", "contest.exponent"],
    ["power.gdp_growth.USA"], ["power.procurement"], ["events.aid.probability"],
    ["events.aid.by"], ["events.peace.hazard"],
  ])
  func whatIsRememberedDoesNotShow(names: [String]) throws {
    let body = """
      events:
        - id: aid
          at: 2026-Q2
          probability: 0.5
          change_growth: {actor: CHN, by: 0.02}
        - id: peace
          hazard: {per_year: 0.4}
          ceasefire: {conflict: ukraine}
      """
    let factors = names.map { name in
      Factor(name, .distribution(.uniform(low: 0.02, high: name.contains("probab") ? 0.9 : 0.15)))
    }
    let sweep = try TestSweep(factors, points: 6, body: body, isFull: true)
    let runner = try PointRunner(sweep.model)
    for index in [0, 3, 3, 1, 5, 0, 2, 4] {
      let (status, values) = try sweep.point(index)
      #expect(status == .done)
      #expect(runner.evaluate(index) == status)
      #expect(runner.values.map(\.bitPattern) == values.map(\.bitPattern), "point \(index)")
    }
  }

  /// Worlds that live leave nothing behind either: a runner that has seen other points gives the
  /// bits of one that has seen none. With all measures the odds of clashes are kept too.
  @Test func livingWorldsForget() throws {
    let body = """
      dynamics: all
      events:
        - id: fall
          hazard: {per_year: 0.4}
          leader_change: {actor: PRK}
        - id: end
          at: 2026-Q2
          probability: 0.5
          abrogate_pact: {pact: usa-jpn-1960}
      """
    let factors = [
      Factor("leaders.scale.irregular", .distribution(.uniform(low: 1, high: 50))),
      Factor("pacts.formation_scale", .distribution(.uniform(low: 1, high: 100))),
      Factor("alignment.jump_rate", .distribution(.uniform(low: 0, high: 1))),
      Factor("deterrence.succession_factor", .distribution(.uniform(low: 0, high: 9))),
      Factor("events.end.probability", .distribution(.uniform(low: 0, high: 1))),
    ]
    let sweep = try TestSweep(
      factors, points: 4, body: body, draws: Draws(parameters: 1, chance: 20), isFull: true)
    let runner = try PointRunner(sweep.model)
    var clashes = Set<Double>()
    let place = try #require(
      sweep.model.outputs.firstIndex { $0.column == "KOR_2030Q4_p_clash" })
    for index in [0, 3, 1, 0, 2] {
      let (status, values) = try sweep.point(index)
      #expect(status == .done)
      #expect(runner.evaluate(index) == .done)
      #expect(runner.values.map(\.bitPattern) == values.map(\.bitPattern), "point \(index)")
      clashes.insert(SweepOutput.number(place, of: values))
    }
    #expect(clashes.count == 4 && clashes.allSatisfy { (0...1).contains($0) })
  }

  @Test func equalBytesForAnyNumberOfThreadsAndShards() throws {
    let sweep = try TestSweep([kappa, probability, exponent], points: 23)
    let one = try sweep.journal("one")
    #expect(try sweep.run(one, jobs: 1))
    let expected = try sweep.bytes([one])
    #expect(expected.count == 6)
    for jobs in [2, 5] {
      let other = try sweep.journal("jobs\(jobs)")
      #expect(try sweep.run(other, jobs: jobs))
      #expect(try sweep.bytes([other]) == expected)
    }
    for shards in [2, 7] {
      let parts = try (0..<shards).map { shard in
        let journal = try sweep.journal("shard\(shard)-\(shards)", shard: shard, of: shards)
        #expect(try sweep.run(journal))
        return journal
      }
      #expect(try sweep.bytes(parts) == expected)
    }
  }

  /// Stopped again and again, by a rule and by a file cut anywhere: the same bytes in the end.
  @Test func equalBytesAfterAnyInterruption() throws {
    let sweep = try TestSweep([kappa, probability], points: 17)
    let whole = try sweep.journal("whole")
    try sweep.run(whole)
    let expected = try sweep.bytes([whole])
    var random = SystemRandomNumberGenerator()
    var isWhole = false
    var rounds = 0
    while !isWhole {
      do {
        let journal = try sweep.journal("torn")
        isWhole = try sweep.run(journal, rule: StopRule(points: 3))
        if isWhole { #expect(try sweep.bytes([journal]) == expected) }
      }
      rounds += 1
      if !isWhole, rounds < 30 {
        let bytes = try FileSystem.read(sweep.folder("torn"))
        let kept = Int.random(in: (bytes.count - 300)...bytes.count, using: &random)
        try FileSystem.write(
          Array(bytes[..<max(JournalHeader.size, kept)]), to: sweep.folder("torn"))
      }
    }
    #expect(rounds >= 6)
  }

  /// A sweep over nothing that matters gives at each point what `run` gives: the oracle is the
  /// code path of `entente run`.
  @Test func aPointIsARun() throws {
    let draws = Draws(parameters: 6, chance: 4)
    let sweep = try TestSweep(
      [Factor("theatre.stake.SCV", .levels([.number(0.05)]))], points: 1, draws: draws, isFull: true
    )
    let run = try #require(try results(sweep.batch)["pact"])
    let (status, values) = try sweep.point(0)
    #expect(status == .done)
    for (place, output) in sweep.model.outputs.enumerated() {
      let row = try #require(
        run.row(
          output.subject, output.measure, step: sweep.model.scenario.reported[0], mode: output.mode)
      )
      let at = place * SweepOutput.values
      #expect(abs(values[at] - (row.value.mean ?? .nan)) < 1e-12, "\(output.column)")
      #expect(abs(values[at] - values[at + 1] - (row.shift?.mean ?? .nan)) < 1e-12)
      let error = row.shift?.mcError ?? .nan
      #expect(abs(values[at + 2] - error) < 1e-12, "\(output.column)")
    }
  }

  /// An overlaid point is what a scenario with the same values written into it gives.
  @Test(arguments: [0, 3, 6])
  func aPointIsTheScenarioWithItsValues(_ index: Int) throws {
    let sweep = try TestSweep([kappa, probability, exponent], points: 8)
    let values = sweep.model.space.values(of: sweep.model.design, at: index)
    let written = try TestSweep(
      [Factor("theatre.stake.SCV", .levels([.number(0.05)]))], points: 1,
      body: """
        parameters:
          commitment.kappa.USA.TWN: \(values[0])
          contest.exponent: \(values[2])
        events:
          - at: 2026-Q1
            sign_pact: {id: trilateral, members: [CHN, RUS, PRK], obligations: [defence, consultation]}
            probability: \(values[1])

        """)
    let (a, b) = (try sweep.point(index).1, try written.point(0).1)
    for place in sweep.model.outputs.indices {
      #expect(a[place * 3].bitPattern == b[place * 3].bitPattern)
    }
    // The reference gets the parameters too, which its own file does not have.
    #expect(a[1] != b[1])
  }

  @Test func datesChoicesAndTiesAreCompiledAnew() throws {
    let sweep = try TestSweep(
      [
        Factor("events.trilateral.at", .levels([.word("2026-Q1"), .word("2035-Q1")])),
        Factor("power.measure", .levels([.word("stock"), .word("cinc")])),
        Factor("ties.dispute.CHN.JPN", .distribution(.uniform(low: -1, high: 0))),
      ], points: 8,
      body: "horizon: {from: 2025-Q4, to: 2036-Q4}\n" + pact)
    let korea = try #require(
      sweep.model.outputs.firstIndex { $0.subject == .theatre("KOR") })
    let network = try #require(sweep.model.outputs.firstIndex { $0.subject == .network })
    var seen = Set<[Double]>()
    for index in 0..<8 {
      let values = sweep.model.space.values(of: sweep.model.design, at: index)
      let (status, found) = try sweep.point(index)
      #expect(status == .done)
      seen.insert([values[0], values[1], found[korea * 3 + 1]])
      #expect(found[network * 3].isFinite)
    }
    // The reference moves with the measure of power, not with the date of the scenario's event.
    #expect(Set(seen.map { [$0[1], $0[2]] }).count == 2)
  }

  @Test func failuresAreRows() throws {
    let sweep = try TestSweep(
      [Factor("availability.USA.TWN", .distribution(.normal(mean: 0.5, sd: 0.28)))], points: 64)
    let journal = try sweep.journal("a")
    #expect(try sweep.run(journal))
    let failed = try journal.failures()
    #expect((1...20).contains(failed))
    let files = try sweep.bytes([journal])
    let points = String(decoding: try #require(files["points.csv"]), as: UTF8.self)
    let rows = points.split(separator: "\n").filter { $0.contains(",failed,") }
    #expect(rows.count == failed)
    #expect(
      rows.allSatisfy { $0.contains("availability.USA.TWN is") && $0.contains("outside 0…1") })
  }

  /// Numbers of the data set as factors: at the data set's own value a point is the sweep without
  /// that factor, and farther bases help the attacker less.
  @Test func numbersOfTheDataSet() throws {
    func values(_ name: String, _ level: Double) throws -> (PointStatus, [Double]) {
      try TestSweep([Factor(name, .levels([.number(level)])), kappa], points: 1).point(0)
    }
    let world = try TestSweep([kappa], points: 1).model.scenario.world
    let (china, taiwan) = (try #require(world.actor("CHN")), try #require(world.theatre("TWN")))
    let distance = try #require(world.value(.distance(actor: china, theatre: taiwan)))
    #expect(world.value(.distance(actor: try #require(world.actor("NPL")), theatre: taiwan)) == nil)
    let near = try values("distance.CHN.TWN", distance)
    let far = try values("distance.CHN.TWN", 4000)
    let same = try values("actors.CHN.cinc", world.actors[china].cinc)
    #expect(near.1.map(\.bitPattern) == same.1.map(\.bitPattern))
    let twn = try #require(
      TestSweep([kappa], points: 1).model.outputs.firstIndex { $0.subject.word == "TWN" })
    let at = twn * SweepOutput.values
    #expect(far.1[at] < near.1[at])
    // Half the distance of the loss-of-strength gradient's days: a larger CINC projects farther.
    #expect(try values("actors.CHN.cinc", 0.05).1[at] < same.1[at])
  }
}
