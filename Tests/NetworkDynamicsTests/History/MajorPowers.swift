import Foundation
import NetworkMeasures
import Testing

/// The signed network of the major powers, from Correlates of War alliances (v4.1) and strategic
/// rivalries (Thompson, Sakuwa & Suhas 2021), if their tables are at hand: +1 for a defence pact,
/// −1 for a rivalry.
enum MajorPowers {
  static let folder = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("shared/data")

  /// Whether the tables are there; they are not part of this repository.
  static let areAtHand = ["cow_alliance_v41_dyadyear.csv", "tss_strategic_rivalries.csv"]
    .allSatisfy { FileManager.default.fileExists(atPath: folder.appendingPathComponent($0).path) }

  static let absence: Comment = "needs ../shared/data, which is absent"

  static let names = [
    2: "USA", 200: "GBR", 220: "FRA", 255: "DEU", 300: "AUH", 325: "ITA", 365: "RUS", 710: "CHN",
    740: "JPN",
  ]

  /// The majors of a year by their Correlates of War numbers.
  static func actors(_ year: Int) -> [Int] {
    year < 1919
      ? [2, 200, 220, 255, 300, 325, 365, 740]
      : year < 1945 ? [2, 200, 220, 255, 325, 365, 740] : [2, 200, 220, 365, 710]
  }

  private static func rows(_ name: String) throws -> [[String]] {
    let text = try String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8)
    return text.split(separator: "\n").dropFirst().map {
      $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
  }

  /// Pairs with a defence pact, and with an entente, in force, by year: the lower number first.
  private static let pacts = pairs(column: 3)
  private static let ententes = pairs(column: 6)

  private static func pairs(column: Int) -> [Int: Set<[Int]>] {
    var found: [Int: Set<[Int]>] = [:]
    for row in (try? rows("cow_alliance_v41_dyadyear.csv")) ?? [] where row[column] == "1" {
      guard let a = Int(row[0]), let b = Int(row[1]), let year = Int(row[2]) else { continue }
      found[year, default: []].insert([a, b])
    }
    return found
  }

  /// Pairs of rivals with the years from and to.
  private static let rivalries: [(pair: [Int], years: ClosedRange<Int>)] = {
    ((try? rows("tss_strategic_rivalries.csv")) ?? []).compactMap { row in
      // The names of some rivals hold commas, in quotation marks: count from the end.
      let cells = row.suffix(10).map { $0 }
      guard cells.count == 10, let a = Int(cells[0]), let b = Int(cells[1]),
        let start = Int(cells[2])
      else { return nil }
      return ([min(a, b), max(a, b)], start...max(start, Int(cells[3]) ?? 2020))
    }
  }()

  /// - Parameter entente: the weight of an entente without a defence pact.
  static func network(_ year: Int, entente: Double = 0) throws -> SignedNetwork {
    let actors = actors(year)
    return try complete(actors.count) { low, high in
      let pair = [actors[low], actors[high]]
      let isAllied = pacts[year]?.contains(pair) == true
      let areRivals = rivalries.contains { $0.pair == pair && $0.years.contains(year) }
      let isClose = ententes[year]?.contains(pair) == true
      return (isAllied ? 1 : isClose ? entente : 0) - (areRivals ? 1 : 0)
    }
  }
}
