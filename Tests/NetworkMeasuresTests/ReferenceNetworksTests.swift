import Foundation
import NetworkMeasures
import Testing

/// Networks of states from the shared data folder beside the package; skipped where it is absent.
///
/// The expected frustrations were found and proven by another program (HiGHS, as in SciPy 1.17: a 0–1 linear
/// programme with one variable for each state and each tie).
@Suite struct ReferenceNetworksTests {
  private static let shared = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "shared")
  private static let states = shared.appending(path: "data/cow_signed_networks_1946_1999.csv")
  private static let ties = shared.appending(path: "baseline/baseline_ties.csv")
  private static let actors = shared.appending(path: "baseline/baseline_actors.csv")

  private static func exists(_ file: URL) -> Bool {
    FileManager.default.isReadableFile(atPath: file.path)
  }

  /// The cells of each row but the first, split at commas; none of the cells needed is quoted.
  private static func rows(_ file: URL) throws -> [[Substring]] {
    try String(contentsOf: file, encoding: .utf8).split(separator: "\n").dropFirst().map {
      $0.split(separator: ",", omittingEmptySubsequences: false)
    }
  }

  // MARK: The states of the world, 1946–1999 (Doreian & Mrvar 2015)

  @Test(.enabled(if: exists(states), "needs ../shared/data/cow_signed_networks_1946_1999.csv"))
  func signedNetworksOfStates() throws {
    let periods = try Dictionary(grouping: Self.rows(Self.states)) { String($0[0]) }
    #expect(periods.count == stateFrustrations.count)
    for (period, expected, _) in stateFrustrations {
      let camps = try Self.network(ofStates: try #require(periods[period]))
        .minimumFrustration(nodeLimit: 1_000_000)
      #expect(camps.frustration == expected, "\(period)")
      #expect(camps.isProven, "\(period)")
    }
  }

  /// Any number of camps. HiGHS 1.16, as a linear programme over the cycles with one enmity, finds
  /// that none can be lower; as clique partitioning (scripts/peer/frustration.py) the first 16 exactly.
  @Test(.enabled(if: exists(states), "needs ../shared/data/cow_signed_networks_1946_1999.csv"))
  func signedNetworksOfStatesInManyCamps() throws {
    let periods = try Dictionary(grouping: Self.rows(Self.states)) { String($0[0]) }
    // One in five: without optimisation all would take half a minute.
    for number in stride(from: 0, to: stateFrustrations.count, by: 5) {
      let (period, _, expected) = stateFrustrations[number]
      let network = try Self.network(ofStates: try #require(periods[period]))
      let division = network.weakBalance(limit: 1_000_000)
      #expect(division.frustration == expected, "\(period)")
      #expect(division.isProven, "\(period)")
    }
  }

  private static func network(ofStates rows: [[Substring]]) throws -> SignedNetwork {
    let names = Set(rows.flatMap { [$0[3], $0[4]] }).sorted()
    let ties = try rows.map { row in
      (
        try #require(names.firstIndex(of: row[3])), try #require(names.firstIndex(of: row[4])),
        try #require(Double(row[5]))
      )
    }
    return try NetworkMeasuresTests.network(names.count, ties)
  }

  // MARK: The alignment network of the Asia-Pacific

  /// Expected values from NumPy (T, and K by SciPy's matrix exponential) and HiGHS (L).
  @Test(.enabled(if: exists(ties) && exists(actors), "needs ../shared/baseline"))
  func alignmentOfTheAsiaPacific() throws {
    let names = try Self.rows(Self.actors).map { String($0[0]) }
    let network = try Self.alignment(names)
    let camps = network.minimumFrustration(nodeLimit: 1_000)
    #expect(isClose(network.totalWeight, 51.7165))
    #expect(isClose(camps.frustration, 2.74))
    #expect(camps.isProven)
    let second = Set(names.indices.filter { camps.isSecondCamp[$0] }.map { names[$0] })
    let china: Set = [
      "CHN", "RUS", "PRK", "PAK", "VNM", "MMR", "KHM", "LAO", "MNG", "BGD", "LKA",
    ]
    #expect(second == china)
    #expect(isClose(network.triadBalance, 0.9682279933246887))
    #expect(isClose(try network.walkBalance(), 0.8968350053005967))
  }

  /// x = clip(A + .5 C + .3 I + .1 N − D − .5 S + .25 E), each layer the pair's greatest |weight|.
  private static func alignment(_ names: [String]) throws -> SignedNetwork {
    var layers: [Substring: [[Int]: Double]] = [:]
    for row in try rows(ties) where row[5] == "Y" || row[5] == "S" {
      let pair = [row[2], row[3]].compactMap { names.firstIndex(of: String($0)) }.sorted()
      let weight = try #require(Double(row[6])).magnitude
      layers[row[0], default: [:]][pair, default: 0] =
        max(layers[row[0]]?[pair] ?? 0, weight)
    }
    let factors: [(Substring, Double)] = [
      ("A", 1), ("C", 0.5), ("I", 0.3), ("N", 0.1), ("D", -1), ("S", -0.5), ("E", 0.25),
    ]
    return try complete(names.count) { first, second in
      let sum = factors.reduce(0) { $0 + $1.1 * (layers[$1.0]?[[first, second]] ?? 0) }
      return min(1, max(-1, sum))
    }
  }
}

private let stateFrustrations: [(period: String, frustration: Double, weak: Double)] = [
  ("46-49", 17, 12), ("47-50", 18, 14), ("48-51", 20, 15),
  ("49-52", 15, 12), ("50-53", 15, 11), ("51-54", 17, 15),
  ("52-55", 21, 17), ("53-56", 27, 20), ("54-57", 33, 27),
  ("55-58", 35, 29), ("56-59", 34, 28), ("57-60", 26, 21),
  ("58-61", 30, 25), ("59-62", 36, 31), ("60-63", 39, 35),
  ("61-64", 37, 35), ("62-65", 36, 32), ("63-66", 29, 23),
  ("64-67", 24, 17), ("65-68", 23, 17), ("66-69", 28, 24),
  ("67-70", 27, 23), ("68-71", 28, 23), ("69-72", 33, 27),
  ("70-73", 26, 21), ("71-74", 28, 22), ("72-75", 29, 21),
  ("73-76", 35, 23), ("74-77", 46, 28), ("75-78", 48, 31),
  ("76-79", 50, 35), ("77-80", 45, 33), ("78-81", 39, 32),
  ("79-82", 43, 38), ("80-83", 48, 41), ("81-84", 45, 40),
  ("82-85", 47, 40), ("83-86", 46, 38), ("84-87", 43, 35),
  ("85-88", 34, 27), ("86-89", 32, 26), ("87-90", 46, 37),
  ("88-91", 42, 36), ("89-92", 38, 33), ("90-93", 44, 39),
  ("91-94", 49, 40), ("92-95", 45, 36), ("93-96", 50, 40),
  ("94-97", 48, 39), ("95-98", 38, 26), ("96-99", 45, 33),
]
