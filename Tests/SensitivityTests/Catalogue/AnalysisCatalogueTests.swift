import Foundation
import Sensitivity
import Testing

@Suite struct AnalysisCatalogueTests {
  private static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// Every file of a method is in the catalogue and has a test file.
  @Test func everyMethodIsListedAndTested() throws {
    let folder = Self.root.appendingPathComponent("Sources/Sensitivity/Methods")
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path)
      .filter { $0.hasSuffix("Analysis.swift") }
    #expect(files.count == AnalysisCatalogue.all.count)
    for file in files {
      let test = Self.root.appendingPathComponent(
        "Tests/SensitivityTests/Methods/" + file.replacing(".swift", with: "Tests.swift"))
      #expect(FileManager.default.fileExists(atPath: test.path), "\(file)")
    }
  }

  @Test func namesAreWords() {
    let names = AnalysisCatalogue.all.map(\.name)
    #expect(Set(names).count == names.count)
    for form in AnalysisCatalogue.all {
      #expect(form.name.allSatisfy { $0.isLowercase || $0 == "-" })
      #expect(!form.purpose.isEmpty && !form.source.isEmpty && !form.indices.isEmpty)
      #expect(form.indices.allSatisfy { !$0.meaning.isEmpty })
      #expect(AnalysisCatalogue.named(form.name)?.name == form.name)
    }
    #expect(AnalysisCatalogue.named("nothing") == nil)
  }

  /// Random points take every method for any points; blocks only those that prove them.
  @Test func fitting() throws {
    func names(_ rows: [[Double]]) -> [String] {
      let sample = Samples.sample(rows)
      return AnalysisCatalogue.fitting(sample, FactorPartition(alone: sample)).analyses.map(
        \.0.name)
    }
    let any = AnalysisCatalogue.all.filter { $0.need == .points }.map(\.name)
    #expect(any.count == 7 && names(Samples.random(40, 3)) == any)
    #expect(names(try Samples.blocks(5, 3)) == ["sobol", "shapley"])
  }
}
