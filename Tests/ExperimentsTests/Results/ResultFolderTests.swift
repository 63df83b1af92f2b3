import Experiments
import Scenarios
import SourceText
import Tables
import Testing

@Suite struct ResultFolderTests {
  private func folder(_ path: String) -> ResultFolder {
    ResultFolder(
      output: path, style: TableStyle(), provenance: Provenance(version: "test", options: []))
  }

  private func text(_ path: String) throws -> String {
    String(decoding: try FileSystem.read(path), as: UTF8.self)
  }

  @Test func writesWhatTheDataPackageSays() throws {
    let workshop = try Workshop()
    try workshop.write("pact", pact)
    let result = try #require(try results(workshop.load(["pact"]))["pact"])
    let output = FileSystem.join(workshop.folder, "out")
    let path = try folder(output).write(result)
    let json = try #require(
      parseJSON(FileSystem.read(FileSystem.join(path, "datapackage.json"))))
    let resources = try #require(json["resources"]?.items)
    let files = try FileSystem.list(path)
    #expect(resources.count == files.count - 1)
    for resource in resources {
      let name = try #require(resource["path"]?.text)
      let bytes = try FileSystem.read(FileSystem.join(path, name))
      #expect(resource["hash"]?.text == "sha256:" + sha256(bytes))
    }
    #expect(try FileSystem.list(output) == ["pact"])
  }

  @Test func replacesItsOwnAndRefusesOthers() throws {
    let workshop = try Workshop()
    try workshop.write("pact", pact)
    let result = try #require(try results(workshop.load(["pact"]))["pact"])
    let output = FileSystem.join(workshop.folder, "out")
    try folder(output).write(result)
    try folder(output).write(result)
    let foreign = FileSystem.join(workshop.folder, "other/pact")
    try FileSystem.makeDirectory(foreign)
    try FileSystem.write(Array("mine".utf8), to: FileSystem.join(foreign, "notes.txt"))
    let other = folder(FileSystem.join(workshop.folder, "other"))
    #expect(throws: ForeignFolder.self) { try other.checkFree(["pact"]) }
    #expect(throws: ForeignFolder.self) { try other.write(result) }
    #expect(try text(FileSystem.join(foreign, "notes.txt")) == "mine")
  }

  @Test func aReferenceLeavesItsShiftsEmpty() throws {
    let workshop = try Workshop()
    let result = try #require(try results(workshop.load(["baseline-drift"]))["baseline-drift"])
    let table = ResultTables.summary([result])
    let shift = try #require(table.columns.firstIndex { $0.name == "shift" })
    #expect(!table.rows.isEmpty)
    #expect(table.rows.allSatisfy { $0[shift] == .empty && $0[shift + 5] == .empty })
    #expect(ResultTables.shifts(result).rows.isEmpty)
  }

  /// The folder and memory give the same paired comparison.
  @Test func comparesFoldersAsItComparesMemory() throws {
    let workshop = try Workshop()
    try workshop.write("pact", pact)
    let run = try results(workshop.load(["baseline-drift", "pact"]))
    let output = FileSystem.join(workshop.folder, "out")
    var style = TableStyle()
    style.digits = .full
    let writer = ResultFolder(
      output: output, style: style, provenance: Provenance(version: "test", options: []))
    for result in run.values { try writer.write(result) }
    var diagnostics = Diagnostics()
    let names = ["baseline-drift", "pact"]
    let read = names.compactMap {
      NestedRecord(folder: FileSystem.join(output, $0), into: &diagnostics)
    }
    #expect(diagnostics.all.isEmpty)
    let memory = try names.map { NestedRecord(try #require(run[$0])) }
    #expect(Comparison.obstacle(read[0], read[1]) == nil)
    let (a, b) = (Comparison.table(read), Comparison.table(memory))
    func rows(_ table: Table) -> Set<[Cell]> { Set(table.rows) }
    #expect(rows(a) == rows(b))
    #expect(Comparison.largestDifference(a) > 0)
  }
}
