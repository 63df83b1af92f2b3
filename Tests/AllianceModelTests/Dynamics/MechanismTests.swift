import Foundation
import Testing

@testable import AllianceModel

/// Every file that declares a mechanism is registered, documented and tested.
@Suite struct MechanismTests {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// Types in `Sources/AllianceModel/Dynamics` that conform to `Mechanism`.
  private static func declared() throws -> [String] {
    let folder = root.appending(path: "Sources/AllianceModel/Dynamics")
    return try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
      .flatMap { name in
        try String(contentsOf: folder.appending(path: name), encoding: .utf8)
          .split(separator: "\n").compactMap { line -> String? in
            guard line.contains(": Mechanism {"), let start = line.range(of: "class ") else {
              return nil
            }
            return String(line[start.upperBound...].prefix { $0 != ":" })
          }
      }
  }

  @Test func everyDeclaredMechanismIsRegisteredAndTested() throws {
    let declared = try Self.declared()
    #expect(Set(declared) == Set(MechanismCatalogue.all.map { String(describing: $0) }))
    for type in declared {
      let path = Self.root.appending(path: "Tests/AllianceModelTests/Dynamics/\(type)Tests.swift")
      #expect(FileManager.default.fileExists(atPath: path.path), "no test file \(type)Tests.swift")
    }
  }

  @Test func everyMechanismExplainsItself() {
    for mechanism in MechanismCatalogue.all {
      #expect(mechanism.summary.count >= 10)
      #expect(mechanism.source.contains("methods"))
      #expect(!mechanism.parameters.isEmpty)
      for setting in mechanism.settings {
        #expect(setting.words.count >= 2 && setting.meaning.count >= 10)
      }
    }
  }

  /// Defaults need not be written: equal choices are equal values.
  @Test func defaults() {
    #expect(Dynamics(["alignment": ["pairs": "related"]]) == Dynamics(["alignment": [:]]))
    #expect(Dynamics(["alignment": ["pairs": "all"]]) != Dynamics(["alignment": [:]]))
    #expect(Dynamics.off.isOff && !Dynamics.all.isOff)
    #expect(Dynamics.all.mechanisms.count == MechanismCatalogue.all.count)
    #expect(Dynamics.off.setting("pairs", of: Alignment.self) == "related")
  }
}
