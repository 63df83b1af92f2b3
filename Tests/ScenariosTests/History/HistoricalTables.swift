import Foundation
import Testing

/// Tables of states, pacts, rivalries, distances, regimes, capabilities and leaders 1945–2010 in the
/// shared data folder beside the package, if it is there: ../shared/data/README.md says where each
/// comes from.
enum HistoricalTables {
  static let folder = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "shared/data")

  private static let names = [
    "cow_states.csv", "atop_v51_directed_dyadyear.csv.gz", "tss_strategic_rivalries.csv",
    "cshapes_min_distance_spells.csv", "democracy_cow.csv", "nmc_v6.csv",
    "archigos_v41_leaders.csv", "cow_major_powers.csv", "gml_mid_v221_directed_dyadyear.csv",
    "gml_mid_v221_dispute.csv", "gml_mid_v221_participant.csv", "sipri_milex_1949_2024.csv",
  ]
  static let areAtHand = names.allSatisfy {
    FileManager.default.fileExists(atPath: folder.appending(path: $0).path)
  }
  static let absence: Comment = "needs ../shared/data, which is absent"

  /// Columns of a table by name.
  static func read(_ name: String, _ columns: [String], _ body: ([Substring.UTF8View]) -> Void)
    throws
  {
    let text = try content(name)
    var lines = text.utf8.split(separator: 10)
    let header = cells(lines.removeFirst())
    let places = try columns.map { column in
      try #require(header.firstIndex { String($0) == column }, "\(name): \(column)")
    }
    for line in lines {
      let cells = cells(line)
      body(places.map { cells[$0] })
    }
  }

  /// The cells of a line; a comma within quotes belongs to its cell.
  private static func cells(_ line: Substring.UTF8View) -> [Substring.UTF8View] {
    let parts = line.split(separator: 44, omittingEmptySubsequences: false)
    guard line.contains(34) else { return parts }
    var (isQuoted, start) = (false, line.startIndex)
    var cells: [Substring.UTF8View] = []
    for place in line.indices {
      if line[place] == 34 { isQuoted.toggle() }
      if line[place] == 44, !isQuoted {
        cells.append(line[start..<place])
        start = line.index(after: place)
      }
    }
    return cells + [line[start...]]
  }

  private static func content(_ name: String) throws -> String {
    let file = folder.appending(path: name)
    guard name.hasSuffix(".gz") else { return try String(contentsOf: file, encoding: .utf8) }
    let (process, pipe) = (Process(), Pipe())
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["gzip", "-dc", file.path]
    process.standardOutput = pipe
    try process.run()
    let data = try pipe.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return String(decoding: data, as: UTF8.self)
  }
}

extension Substring.UTF8View {
  /// The number a cell holds, if it does.
  var integer: Int? { Int(Substring(self)) }
  var real: Double? { Double(Substring(self)) }
}
