import Foundation
import Testing

@testable import NetworkMeasures

/// Every file that declares a family of measures is registered, documented and tested.
@Suite struct MeasureCatalogueTests {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// Types in `Sources/NetworkMeasures/Measures` that conform to `MeasureFamily`, with their files.
  private static func declared() throws -> [(type: String, file: String)] {
    let folder = root.appending(path: "Sources/NetworkMeasures/Measures")
    return try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
      .flatMap { name in
        try String(contentsOf: folder.appending(path: name), encoding: .utf8)
          .split(separator: "\n").compactMap { line -> (String, String)? in
            guard line.hasPrefix("enum "), line.contains(": MeasureFamily") else { return nil }
            return (String(line.dropFirst(5).prefix { $0 != ":" && $0 != " " }), name)
          }
      }
  }

  @Test func everyDeclaredFamilyIsRegistered() throws {
    let declared = try Self.declared()
    #expect(declared.count >= 10)
    let registered = MeasureCatalogue.families.map { String(describing: $0) }
    #expect(Set(declared.map(\.type)) == Set(registered))
    #expect(Set(registered).count == registered.count)
    for item in declared { #expect(item.file == item.type + ".swift") }
  }

  /// The test file is there and names every measure of the family.
  @Test func everyMeasureIsTested() throws {
    let tests = Self.root.appending(path: "Tests/NetworkMeasuresTests/Measures")
    for family in MeasureCatalogue.families {
      let name = "\(family)Tests.swift"
      let text = try String(contentsOf: tests.appending(path: name), encoding: .utf8)
      for measure in family.measures {
        #expect(text.contains("\"\(measure.name)\""), "\(name) does not test \(measure.name)")
      }
    }
  }

  @Test func everyMeasureExplainsItself() {
    for measure in MeasureCatalogue.all {
      #expect(measure.meaning.count >= 10, "\(measure.name) has no meaning")
      #expect(!measure.formula.isEmpty, "\(measure.name) has no formula")
      #expect(!measure.unit.isEmpty, "\(measure.name) has no unit")
      #expect(!measure.cost.isEmpty, "\(measure.name) has no cost")
      #expect(
        measure.source.contains { $0.isNumber } || measure.source.contains("methods"),
        "\(measure.name) has no source with a year")
      #expect(measure.name.allSatisfy { $0.isLowercase || $0.isNumber || $0 == "_" })
    }
    #expect(Set(MeasureCatalogue.all.map(\.name)).count == MeasureCatalogue.all.count)
  }

  /// No measure crashes or gives a number that is none on any of the networks.
  @Test func noMeasureFailsOnAnyNetwork() {
    for (name, input) in Reference.cases {
      let input = input()
      for measure in MeasureCatalogue.all {
        let values = (try? measure.values(input)) ?? []
        let parts = values.compactMap { value -> String? in
          if case .part(let part) = value.subject { part } else { nil }
        }
        #expect(values.isEmpty || parts == measure.parts, "\(measure.name) of \(name)")
        for value in values {
          #expect(value.value?.isFinite ?? true, "\(measure.name) of \(name)")
          if case .actor = value.subject { #expect(measure.subject == .actor, "\(measure.name)") }
          if case .dyad = value.subject { #expect(measure.subject == .dyad, "\(measure.name)") }
          if case .network = value.subject {
            #expect(measure.subject == .network, "\(measure.name)")
          }
        }
      }
    }
  }
}
