import AllianceModel
import GSLNumerics
import Testing

@testable import Scenarios

/// What methods L and Q say about the data set, on the data set as shipped.
@Suite struct ShippedDataSetTests {
  private let world = Shipped.world

  private struct Row: CustomStringConvertible {
    let theatre: Theatre
    let party: ThirdParty
    let actor: String
    var description: String { "\(theatre.id)/\(actor)" }
  }

  private var rows: [Row] {
    world.theatres.flatMap { theatre in
      theatre.thirdParties.map {
        Row(theatre: theatre, party: $0, actor: world.actors[$0.actor].code)
      }
    }
  }

  /// The p_hist column of methods L, with ECS/RUS as Q2 rules.
  private static let historical: [String: Double] = [
    "TWN/USA": 0.09, "TWN/JPN": 0.15, "TWN/AUS": 0.0021, "TWN/PHL": 0.04, "TWN/KOR": 0.0066,
    "TWN/GBR": 0.0066, "TWN/RUS": 0.26, "TWN/PRK": 0.08, "KOR/USA": 0.49, "KOR/JPN": 0.27,
    "KOR/AUS": 0.0055, "KOR/GBR": 0.02, "KOR/CHN": 0.33, "KOR/RUS": 0.3, "ECS/USA": 0.44,
    "ECS/AUS": 0.0037, "ECS/RUS": 0.55, "SCS/USA": 0.39, "SCS/JPN": 0.19, "SCS/AUS": 0.0042,
    "LAC/USA": 0.12, "LAC/PAK": 0.22, "LAC/RUS": 0.15, "KAS/CHN": 0.65, "NWP/USA": 0.74,
    "NWP/CHN": 0.6, "SCV/USA": 0.09,
  ]

  /// Flags and distances reproduce the historical base rate of all 27 rows to ±.01 (methods Q2).
  @Test func historicalBaseRates() {
    #expect(rows.count == 27)
    for row in rows {
      let x = JoinerModel.covariates(of: row.party, in: row.theatre, actors: world.actors)
      let found = logistic(world.joiner.meanLogit(x))
      let expected = Self.historical["\(row)"] ?? .nan
      #expect(abs(found - expected) <= 0.0105, "\(row): \(found), expected \(expected)")
    }
  }

  private func prior(_ row: String) throws -> ElicitedCommitment {
    let found = try #require(rows.first { "\($0)" == row })
    return try #require(world.commitmentPrior(of: found.party, in: found.theatre))
  }

  /// κ’s means of methods Q3 and, for the attackers’ allies, of C3, to the place they are given
  /// to: tenths, hundredths, and .65 to the nearest twentieth.
  @Test(arguments: [
    ("TWN/USA", 2.9, 0.05), ("KOR/USA", 1.6, 0.05), ("ECS/USA", 1.6, 0.05),
    ("SCS/USA", 0.65, 0.025), ("NWP/USA", -0.64, 0.005), ("KOR/CHN", -1.0, 0.05),
    ("KOR/RUS", -1.2, 0.05), ("TWN/RUS", -1.8, 0.1), ("TWN/PRK", -0.5, 0.05),
    ("LAC/PAK", -0.3, 0.05),
  ])
  func meansOfKappa(row: String, expected: Double, rounding: Double) throws {
    let found = try prior(row).mean
    #expect(abs(found - expected) <= rounding, "\(found)")
  }

  /// The part left for κ after the coefficient draws (methods Q3).
  @Test(arguments: [("TWN/USA", 1.02), ("KOR/USA", 0.10), ("ECS/USA", 0.23), ("SCS/USA", 0.39)])
  func spreadsOfKappa(row: String, expected: Double) throws {
    let found = try prior(row).sd
    #expect(abs(found - expected) <= 0.005, "\(found)")
  }

  /// The parameter is that prior, by its public name.
  @Test func kappaParameters() throws {
    for row in rows {
      let prior = try prior("\(row)")
      let parameter = world.parameters["commitment.kappa.\(row.actor).\(row.theatre.id)"]
      #expect(parameter?.kind == .number(.normal(mean: prior.mean, sd: prior.sd)))
    }
  }

  /// Methods Q4: USA leads the defenders wherever listed, CHN in Kashmir where it is the only one;
  /// of the attackers only PRK's side has a lead, CHN.
  @Test func leads() {
    let defenders = [
      "TWN": "USA", "KOR": "USA", "ECS": "USA", "SCS": "USA", "LAC": "USA", "KAS": "CHN",
      "NWP": "USA", "SCV": "USA",
    ]
    for theatre in world.theatres {
      func lead(_ side: Side) -> String? {
        theatre.lead(of: side, among: world.actors)
          .map { world.actors[theatre.thirdParties[$0].actor].code }
      }
      #expect(lead(.defender) == defenders[theatre.id])
      #expect(lead(.attacker) == (theatre.id == "KOR" ? "CHN" : nil))
    }
  }

  /// Followers are the rows with a defence pact with the lead.
  @Test func followers() {
    let followers = rows.filter { $0.party.lead != nil }
    #expect(
      Set(followers.map(\.description)) == [
        "TWN/JPN", "TWN/AUS", "TWN/PHL", "TWN/KOR", "TWN/GBR", "KOR/JPN", "KOR/AUS", "KOR/GBR",
        "ECS/AUS", "SCS/JPN", "SCS/AUS",
      ])
    #expect(followers.allSatisfy { $0.party.lead == world.actor("USA") })
  }

  /// Major powers of methods Q2.
  @Test func majorPowers() {
    #expect(
      Set(world.actors.filter(\.isMajorPower).map(\.code))
        == ["USA", "CHN", "RUS", "GBR", "FRA", "JPN"])
  }

  private func row(_ name: String) throws -> ThirdParty {
    try #require(rows.first { "\($0)" == name }).party
  }

  /// Open and closed bases (methods Q5).
  @Test func bases() throws {
    let taiwan = try row("TWN/USA")
    #expect(taiwan.availability == 0.3 && taiwan.distance == 640)
    #expect(taiwan.closedAvailability == 0.12 && taiwan.closedDistance == 2760)
    #expect(taiwan.host == world.actor("JPN"))
    let sea = try row("SCS/USA")
    #expect(sea.availability == 0.2 && sea.distance == 540)
    #expect(sea.closedAvailability == 0.08 && sea.closedDistance == 1980)
    #expect(sea.host == world.actor("PHL"))
    #expect(try row("SCS/JPN").distance == 510)
    #expect(try row("KOR/USA").availability == 0.2)
  }

  /// Stakes of methods Q20, required ratios of methods L.
  @Test func theatres() {
    let expected: [String: (Double, Double, String, String)] = [
      "TWN": (0.30, 3, "CHN", "TWN"), "KOR": (0.20, 1.5, "PRK", "KOR"),
      "ECS": (0.12, 2, "CHN", "JPN"), "SCS": (0.12, 1.5, "CHN", "PHL"),
      "LAC": (0.08, 2, "CHN", "IND"), "KAS": (0.08, 1.5, "IND", "PAK"),
      "NWP": (0.05, 2.5, "RUS", "JPN"), "SCV": (0.05, 1.5, "CHN", "VNM"),
    ]
    for theatre in world.theatres {
      let (stake, ratio, attacker, defender) = expected[theatre.id]!
      #expect(theatre.stake == stake && theatre.requiredRatio.value == ratio)
      #expect(world.actors[theatre.attacker].code == attacker)
      #expect(world.actors[theatre.defender].code == defender)
    }
  }

  /// The rule for aggregated alignment (methods J2), by hand: USA–JPN 1 and more is held to 1;
  /// CHN–TWN −.95; CHN–PRK .75 + .25 · .6.
  @Test func alignments() {
    let network = world.alignmentNetwork()
    func x(_ a: String, _ b: String) -> Double {
      network[world.actor(a)! * world.actors.count + world.actor(b)!]
    }
    #expect(x("USA", "JPN") == 1)
    #expect(x("CHN", "PRK") > 0.5)
    #expect(x("CHN", "TWN") < -0.5)
    #expect(x("AUS", "PNG") < 0.6)
  }

  /// Four interventions of methods Q30.
  @Test func interventions() {
    let world = world
    func joins(_ id: String) -> [String: Bool] {
      let found = world.interventions.first { $0.id == id }!
      return Dictionary(
        uniqueKeysWithValues: found.joins.map { (world.actors[$0.key].code, $0.value) })
    }
    #expect(
      world.interventions.map(\.id)
        == ["us-and-japan", "us-bases-only", "us-no-japanese-bases", "without-us"])
    #expect(joins("us-and-japan") == ["USA": true, "JPN": true])
    #expect(joins("us-bases-only") == ["USA": true, "JPN": false])
    #expect(joins("us-no-japanese-bases") == ["USA": true, "JPN": false])
    #expect(joins("without-us") == ["USA": false])
    #expect(world.interventions.map(\.bases) == [true, true, false, nil])
  }

  /// Nothing the model needs is missing: it lays out and compiles.
  @Test func everyParameterIsThere() throws {
    let simulation = try Simulation(
      world: world, events: [],
      horizon: Horizon(start: world.start, end: world.start, step: .quarter),
      reported: [0], interventions: world.interventions, seed: 1)
    #expect(simulation.outputs.theatres == 8)
  }

  /// Every parameter has a meaning, a source and one of the provenance tags of methods 0.
  @Test func everyParameterExplainsItself() {
    let tags: Set<String> = ["V", "E", "R-H", "R-M", "R-L", "J"]
    for item in world.parameters.definitions {
      #expect(!item.meaning.isEmpty && !item.source.isEmpty, "\(item.name)")
      let parts = item.tag.split(separator: "/").map(String.init)
      #expect(!parts.isEmpty && Set(parts).isSubset(of: tags), "\(item.name): \(item.tag)")
    }
  }
}
