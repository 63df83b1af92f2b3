import Foundation
import Tables
import Testing

@testable import Experiments

@Suite struct TableFolderTests {
  private let folder = TableFolder(
    style: TableStyle(), provenance: Provenance(version: "1", options: ["--seed 3"]))

  private func table(_ value: Int) -> Table {
    var table = Table(name: "t", columns: [Column("x", .integer, "a number")])
    table.append([.integer(value)])
    return table
  }

  @Test func writesReplacesAndLeavesOthersAlone() throws {
    let top = FileManager.default.temporaryDirectory
      .appendingPathComponent("tables-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: top) }
    let path = top.appendingPathComponent("deep/out").path
    for value in 1...2 {
      try folder.write([table(value)], to: path, title: "numbers", command: ["discover", "X.csv"])
    }
    #expect(try String(contentsOfFile: path + "/t.csv", encoding: .utf8) == "x\n2\n")
    let package = try String(contentsOfFile: path + "/datapackage.json", encoding: .utf8)
    #expect(package.contains("entente discover X.csv --seed 3"))
    let names = try FileManager.default.contentsOfDirectory(atPath: path + "/..")
    #expect(names == ["out"])
    try FileManager.default.removeItem(atPath: path + "/datapackage.json")
    #expect(throws: ForeignFolder.self) { try TableFolder.checkFree(path) }
    #expect(throws: ForeignFolder.self) {
      try folder.write([table(3)], to: path, title: "numbers", command: ["discover"])
    }
    #expect(try String(contentsOfFile: path + "/t.csv", encoding: .utf8) == "x\n2\n")
  }
}
