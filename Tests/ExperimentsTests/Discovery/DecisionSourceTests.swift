import Discovery
import Foundation
import SourceText
import Testing

@testable import Experiments

@Suite struct DecisionSourceTests {
  /// A folder of its own with some files, gone afterwards.
  private func with(_ files: [String: String], _ body: (String) throws -> Void) throws {
    let top = FileManager.default.temporaryDirectory
      .appendingPathComponent("decision-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: top) }
    for (name, text) in files {
      let file = top.appendingPathComponent(name)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
    }
    try body(top.path)
  }

  private func package(_ seed: Int) -> String { "{\"entente\": {\"seed\": \"\(seed)\"}}" }

  private let nested =
    "period,kappa,draw,region,scenario\n2026-Q4,elicited,0,9,NAME\n2030-Q4,elicited,0,1,NAME\n"
    + "2030-Q4,elicited,1,2,NAME\n2030-Q4,zero,0,3,NAME\n"

  private func input(
    _ paths: [String], _ change: (inout DecisionRequest) -> Void = { _ in }
  ) throws -> (input: DecisionInput?, codes: [String]) {
    var diagnostics = Diagnostics()
    var request = DecisionRequest(criteria: [.init(name: "region", direction: .less)])
    change(&request)
    let source = try DecisionSource(paths, table: request.table, into: &diagnostics)
    let input = source?.input(request, into: &diagnostics)
    return (input, diagnostics.all.map(\.code))
  }

  @Test func aFolderOfResultsFolders() throws {
    let files = [
      "a/nested.csv": nested.replacingOccurrences(of: "NAME", with: "a"),
      "a/datapackage.json": package(1),
      "b/nested.csv": nested.replacingOccurrences(of: "NAME", with: "b"),
      "b/datapackage.json": package(1), "c/other.csv": "x\n1\n",
    ]
    try with(files) { top in
      let last = try #require(try input([top]).input)
      #expect(last.policies == ["a", "b"] && last.futures == ["0", "1"])
      let first = try #require(try input([top]) { $0.period = "2026-Q4" }.input)
      #expect(first.futures == ["0"])
      #expect(try input([top]) { $0.kappa = "zero" }.input?.futures == ["0"])
      #expect(try input([top]) { $0.period = "2040-Q1" }.codes == ["no-rows", "no-rows"])
      #expect(try input([top + "/a"]) { $0.table = "draws" }.codes == ["no-table"])
    }
  }

  @Test func otherSeedsShareNoFuture() throws {
    let files = [
      "a/nested.csv": nested, "a/datapackage.json": package(1), "b/nested.csv": nested,
      "b/datapackage.json": package(2),
    ]
    try with(files) { top in
      let codes = try input([top]).codes
      #expect(codes == ["other-futures"])
    }
  }

  @Test func sweepsAndTables() throws {
    let files = [
      "a.sweep/outputs.csv": "design_point,region\n0,1\n1,2\n",
      "a.sweep/datapackage.json": package(1),
      "b.sweep/outputs.csv": "design_point,region\n0,3\n1,\n",
      "b.sweep/datapackage.json": package(1),
      "t.csv": "who,year,region\np,1,5\np,2,6\nq,1,7\nq,2,8\n",
    ]
    try with(files) { top in
      let sweeps = try #require(try input([top + "/a.sweep", top + "/b.sweep"]).input)
      #expect(sweeps.policies == ["a.sweep", "b.sweep"] && sweeps.futures == ["0"])
      let loose = try #require(
        try input([top + "/t.csv"]) { ($0.policy, $0.future) = ("who", "year") }.input)
      #expect(loose.policies == ["p", "q"] && loose.futures == ["1", "2"])
      #expect(try input([top + "/t.csv"]).codes == ["missing-column", "missing-column"])
    }
  }
}
