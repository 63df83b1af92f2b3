import Foundation
import GSLNumerics
import Testing

@testable import Designs

@Suite struct DesignCatalogueTests {
  private static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// Every design has a file, and every file of a design stands in the catalogue and has a test.
  @Test func everyFileIsRegisteredAndTested() throws {
    let folder = Self.root.appendingPathComponent("Sources/Designs/Points")
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path)
      .filter { $0.hasSuffix("Design.swift") }
    #expect(files.count >= 12)
    let catalogue = try String(
      contentsOf: Self.root.appendingPathComponent(
        "Sources/Designs/Catalogue/DesignCatalogue.swift"), encoding: .utf8)
    for file in files {
      let type = file.dropLast(".swift".count)
      // The optimised hypercube is an argument of the plain one.
      if type != "OptimisedLatinHypercubeDesign" { #expect(catalogue.contains("\(type).form")) }
      let test = Self.root.appendingPathComponent("Tests/DesignsTests/Points/\(type)Tests.swift")
      #expect(FileManager.default.fileExists(atPath: test.path), "\(type) has no test")
    }
  }

  @Test func wordsAreUniqueAndDescribed() {
    let names = DesignCatalogue.all.map(\.name)
    #expect(Set(names).count == names.count)
    for form in DesignCatalogue.all {
      #expect(!form.purpose.isEmpty && !form.source.isEmpty && !form.analyses.isEmpty)
      #expect(Set(form.arguments.map(\.name)).count == form.arguments.count)
      #expect(form.arguments.allSatisfy { !$0.meaning.isEmpty })
    }
  }

  private static func space() throws -> FactorSpace {
    try FactorSpace([
      Factor("a", .distribution(.uniform(low: 0, high: 4))),
      Factor("b", .levels([.word("x"), .word("y"), .word("z")])),
      Factor("c", .distribution(.triangular(low: -1, mode: 0, high: 1))),
    ])
  }

  private static let sizes = [
    "points": DesignValue.integer(100), "trajectories": .integer(20),
  ]

  /// What holds for every design: coordinates in [0, 1], any point alone is the point in its place,
  /// and the values are inside the ranges.
  @Test(arguments: DesignCatalogue.all.map(\.name).filter { $0 != "list" && $0 != "csv" })
  func everyDesign(name: String) throws {
    let form = try #require(DesignCatalogue.named(name))
    let space = try Self.space()
    let arguments = Self.sizes.filter { form.argument($0.key) != nil }
    let design = try form.design(for: DesignRequest(space: space, seed: 7, arguments: arguments))
    #expect(design.kind == name && design.factors == 3 && design.count > 1)
    let points = design.points
    #expect(points.allSatisfy { $0 >= 0 && $0 <= 1 })
    for index in [design.count - 1, 0, design.count / 2] {
      #expect(design.points(index..<index + 1) == Array(points[index * 3..<index * 3 + 3]))
      let values = space.values(of: design, at: index)
      #expect(values[0] >= 0 && values[0] <= 4 && [0, 1, 2].contains(values[1]))
      #expect(abs(values[2]) <= 1)
    }
  }

  /// What the catalogue says of growth is so.
  @Test(arguments: DesignCatalogue.all.map(\.name).filter { $0 != "list" && $0 != "csv" })
  func growth(name: String) throws {
    let form = try #require(DesignCatalogue.named(name))
    guard let size = form.sizeArgument, form.growth != .none else { return }
    func design(_ points: Int) throws -> any Design {
      try form.design(
        for: DesignRequest(space: Self.space(), seed: 7, arguments: [size: .integer(points)]))
    }
    let small = try design(24)
    let large = try design(form.growth == .any ? 37 : 48)
    #expect(large.points(0..<small.count) == small.points)
  }

  @Test func correlationsAndConstraintsAreRefusedWhereTheyMakeNoSense() throws {
    let factors = ["a", "b"].map { Factor($0, .distribution(.uniform(low: 0, high: 1))) }
    let correlated = try FactorSpace(factors, correlations: [FactorCorrelation(0, 1, 0.5)])
    let constrained = try FactorSpace(
      factors, constraints: [ConstraintParser.parse("a < b", factors: ["a", "b"])])
    for form in DesignCatalogue.all where !form.arguments.contains(where: { $0.name == "file" }) {
      for (space, tolerance, subject) in [
        (correlated, DesignTolerance.correlations, "correlations"),
        (constrained, .constraints, "constraints"),
      ] where !form.tolerance.contains(tolerance) {
        let error = #expect(throws: DesignError.self) {
          _ = try form.design(for: DesignRequest(space: space, seed: 1, arguments: Self.sizes))
        }
        #expect(error?.subject == subject)
      }
    }
  }

  @Test func endsOfInfiniteRangesAreRefused() throws {
    let space = try FactorSpace([Factor("a", .distribution(.normal(mean: 0, sd: 1)))])
    let error = #expect(throws: DesignError.self) {
      _ = try SobolDesign.form.design(
        for: DesignRequest(
          space: space, seed: 1,
          arguments: ["points": .integer(4), "scramble": .word("none")]))
    }
    #expect(error?.subject == "a")
  }
}
