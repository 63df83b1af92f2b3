import Foundation
import Testing

@testable import AllianceModel

/// Every file that declares an event verb is registered, documented and tested.
@Suite struct VerbCatalogueTests {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// Types in `Sources/AllianceModel/Events` that conform to `EventVerb`.
  private static func declared() throws -> [String] {
    let folder = root.appending(path: "Sources/AllianceModel/Events")
    return try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
      .flatMap { name in
        try String(contentsOf: folder.appending(path: name), encoding: .utf8)
          .split(separator: "\n").compactMap { line -> String? in
            guard line.hasPrefix("enum "), line.contains(": EventVerb") else { return nil }
            return String(line.dropFirst(5).prefix { $0 != ":" && $0 != " " })
          }
      }
  }

  /// The 28 verbs of the architecture, each once.
  @Test func theVerbsOfTheArchitecture() {
    let words = """
      sign_pact abrogate_pact suspend_pact accede withdraw upgrade_obligation set_tie shift_tie \
      impose_sanctions lift_sanctions trade_deal grant_access deny_access deploy_forces \
      withdraw_forces change_capability change_growth change_commitment change_availability \
      leader_change designate_heir crisis ceasefire summit impose_tariff lift_tariff invoke_pact \
      reaffirm_pact
      """
    #expect(
      VerbCatalogue.all.map { $0.name }.sorted()
        == words.split(separator: " ").map(String.init).sorted())
  }

  @Test func everyDeclaredVerbIsRegistered() throws {
    let declared = try Self.declared()
    #expect(declared.count >= 28)
    #expect(Set(declared) == Set(VerbCatalogue.all.map { String(describing: $0) }))
  }

  @Test func everyVerbHasATestFile() throws {
    let tests = Self.root.appending(path: "Tests/AllianceModelTests/Events")
    for type in try Self.declared() {
      let path = tests.appending(path: "\(type)Tests.swift").path
      #expect(FileManager.default.fileExists(atPath: path), "no test file \(type)Tests.swift")
    }
  }

  @Test func everyVerbExplainsItself() {
    for verb in VerbCatalogue.all {
      #expect(verb.summary.count >= 10, "\(verb.name) has no summary")
      #expect(verb.source.contains("methods"), "\(verb.name) has no source")
      #expect(!verb.arguments.isEmpty)
      for argument in verb.arguments {
        #expect(argument.meaning.count >= 5, "\(verb.name).\(argument.name) has no meaning")
      }
      #expect(Set(verb.arguments.map(\.name)).count == verb.arguments.count)
      // Words of scenario files: lower case and underscores.
      for word in [verb.name] + verb.arguments.map(\.name) {
        #expect(word.allSatisfy { $0.isLowercase || $0 == "_" })
      }
    }
  }

  @Test func foundByName() {
    #expect(VerbCatalogue.verb("summit").map { $0 == Summit.self } == true)
    #expect(VerbCatalogue.verb("Summit") == nil)
    #expect(VerbCatalogue.verb("") == nil)
  }
}
