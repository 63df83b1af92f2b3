import Foundation
import Testing

@testable import NetworkMeasures

/// Values by numpy 2.4.6 (scripts/peer/measures.py).
@Suite struct PowerMeasuresTests {
  @Test(arguments: [
    "power_share",
    "cinc",
    "ginc",
    "net_power",
    "surplus_product",
  ])
  func agreesWithTheReference(_ name: String) throws {
    try expectReference(name, beyond: ["kite"])
  }

  /// By hand: shares (1/4, 3/4) and (1/2, 1/2) with weights 1 and 3.
  @Test func aCompositeWithWeights() throws {
    var parameters = MeasureParameters()
    parameters.setWeight(of: "army", to: 1)
    parameters.setWeight(of: "fleet", to: 3)
    let columns: [String: [Double?]] = ["army": [1, 3], "fleet": [2, 2]]
    let input = try caseOf(2, [], columns: columns, parameters: parameters)
    #expect(try values("composite_power", input) == [0.4375, 0.5625])
    // Var(p) of Beta(1, 3) is 3/80; times (1/4)².
    let deviation = try #require(try values("composite_power_sd", input)[0])
    #expect(abs(deviation - (3.0 / 80).squareRoot() / 4) < 1e-15)
    let unset = try caseOf(2, [], columns: columns)
    #expect(throws: Refusal.self) { try values("composite_power", unset) }
  }

  /// By hand: a partner of 4 that honours one time in two lends 2.
  @Test func partnersLendPower() throws {
    let columns: [String: [Double?]] = ["power": [1, 4]]
    #expect(try values("adjusted_power", caseOf(2, [(0, 1, 0.5)], columns: columns)) == [3, 4.5])
    #expect(throws: Refusal.self) {
      try values("adjusted_power", caseOf(2, [(0, 1, 2)], columns: columns))
    }
  }

  /// The publisher's −9 is missing: the mean is over the other five.
  @Test func missingComponents() throws {
    var columns: [String: [Double?]] = [:]
    for name in ["irst", "pec", "milex", "milper", "tpop", "upop"] { columns[name] = [1, 1] }
    columns["milex"] = [-9, 1]
    let found = try values("cinc", caseOf(2, [], columns: columns)).map { $0! }
    #expect(abs(found[0] - 0.5) < 1e-15 && abs(found[1] - 3.5 / 6) < 1e-15)
    columns["milex"] = [-2, 1]
    #expect(throws: Refusal.self) { try values("cinc", caseOf(2, [], columns: columns)) }
  }
}

/// The publisher's own CINC for the whole system of states, recomputed.
@Suite struct PublishedCINCTests {
  private static let file = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "shared/data/nmc_v6.csv")

  /// National Material Capabilities 6.0, every state of 2000 and of 1938. Skipped without the data.
  @Test(
    .enabled(if: FileManager.default.fileExists(atPath: file.path), "needs ../shared/data"),
    arguments: ["1938", "2000"])
  func agreesWithThePublisher(_ year: String) throws {
    let lines = try String(contentsOf: Self.file, encoding: .utf8).split(
      whereSeparator: \.isNewline)
    let header = lines[0].split(separator: ",").map(String.init)
    func column(_ name: String) throws -> Int { try #require(header.firstIndex(of: name)) }
    let rows = try lines.dropFirst().map {
      $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }.filter { try $0[column("year")] == year }
    var columns: [String: [Double?]] = [:]
    for name in ["irst", "pec", "milex", "milper", "tpop", "upop"] {
      columns[name] = try rows.map { Double($0[try column(name)]) }
    }
    let found = try values("cinc", caseOf(rows.count, [], columns: columns))
    #expect(rows.count > 60)
    for (value, row) in zip(found, rows) {
      let published = try #require(Double(row[try column("cinc")]))
      #expect(abs(try #require(value) - published) < 2e-6, "\(row)")
    }
  }
}
