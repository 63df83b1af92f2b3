import Foundation
import Testing

@testable import Discovery

@Suite struct RuleCatalogueTests {
  /// Every file of the folder of rules is a rule of the catalogue and has a test file.
  @Test func everyFileIsRegisteredAndTested() throws {
    let tests = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    let root = tests.deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let files = try FileManager.default.contentsOfDirectory(
      atPath: root.appendingPathComponent("Sources/Discovery/Decision/Rules").path)
    #expect(files.count == RuleCatalogue.all.count)
    for file in files {
      let text = try String(
        contentsOf: root.appendingPathComponent("Sources/Discovery/Decision/Rules/\(file)"),
        encoding: .utf8)
      #expect(
        RuleCatalogue.all.contains { text.contains("name: \"\($0.name)\"") }, "\(file)")
      let test = file.replacingOccurrences(of: ".swift", with: "Tests.swift")
      #expect(
        FileManager.default.fileExists(
          atPath: tests.appendingPathComponent("Rules/\(test)").path), "\(test)")
    }
  }

  @Test func everyRuleSaysWhatItAsks() {
    #expect(Set(RuleCatalogue.all.map(\.name)).count == RuleCatalogue.all.count)
    for rule in RuleCatalogue.all {
      #expect(!rule.purpose.isEmpty && !rule.source.isEmpty)
      #expect(RuleCatalogue.named(rule.name)?.purpose == rule.purpose)
    }
    #expect(RuleCatalogue.named("none") == nil)
  }
}
