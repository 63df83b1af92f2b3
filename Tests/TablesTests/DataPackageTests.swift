import Tables
import Testing

@Suite struct DataPackageTests {
  private var table: Table {
    Table(
      name: "summary",
      columns: [
        Column("subject", .string, "the theatre"),
        Column("shift", .number, unit: "1", "the change"),
        Column("draws", .integer, ""),
      ])
  }

  /// The members that Data Package 2.0 and Table Schema 2.0 name; the digest of "abc" is NIST's.
  @Test func wholeDescriptor() {
    let package = DataPackage(
      name: "results", title: "Results", version: "1.0.0",
      licenses: [.init(name: "CC-BY-4.0", title: "Attribution")],
      custom: [("seed", .integer(7))],
      resources: [
        DataResource(
          table, path: "summary.csv", content: Array("abc".utf8), title: "The summary",
          primaryKey: ["subject"]),
        DataResource(
          name: "scenario", path: "scenario.yaml", format: "yaml", mediaType: "application/yaml",
          content: []),
      ])
    #expect(
      String(decoding: package.encoded, as: UTF8.self) == """
        {
          "$schema": "https://datapackage.org/profiles/2.0/datapackage.json",
          "name": "results",
          "title": "Results",
          "version": "1.0.0",
          "licenses": [
            {
              "name": "CC-BY-4.0",
              "title": "Attribution"
            }
          ],
          "seed": 7,
          "resources": [
            {
              "name": "summary",
              "type": "table",
              "path": "summary.csv",
              "title": "The summary",
              "format": "csv",
              "mediatype": "text/csv",
              "encoding": "utf-8",
              "bytes": 3,
              "hash": "sha256:ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
              "schema": {
                "$schema": "https://datapackage.org/profiles/2.0/tableschema.json",
                "fields": [
                  {
                    "name": "subject",
                    "type": "string",
                    "description": "the theatre"
                  },
                  {
                    "name": "shift",
                    "type": "number",
                    "description": "the change",
                    "unit": "1"
                  },
                  {
                    "name": "draws",
                    "type": "integer"
                  }
                ],
                "primaryKey": [
                  "subject"
                ],
                "missingValues": [
                  ""
                ]
              }
            },
            {
              "name": "scenario",
              "path": "scenario.yaml",
              "format": "yaml",
              "mediatype": "application/yaml",
              "encoding": "utf-8",
              "bytes": 0,
              "hash": "sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
            }
          ]
        }

        """)
  }

  @Test func dialectIsDeclared() {
    let resource = DataResource(
      table, path: "s.csv", content: [], dialect: .excel(semicolon: true, decimalComma: true))
    let package = DataPackage(name: "r", title: "", version: "1", resources: [resource])
    let json = package.descriptor["resources"]?.items?[0]
    #expect(json?["dialect"]?["delimiter"] == .string(";"))
    let fields = json?["schema"]?["fields"]?.items
    #expect(fields?[1]["decimalChar"] == .string(","))
    #expect(fields?[2]["decimalChar"] == nil)
    #expect(json?["schema"]?["primaryKey"] == nil)
  }

  @Test func descriptorReadsBack() {
    let resource = DataResource(table, path: "s.csv", content: [1])
    let package = DataPackage(name: "r", title: "\"", version: "1", resources: [resource])
    #expect(parseJSON(package.encoded) == package.descriptor)
    #expect(DataPackage.columns(of: "s.csv", in: package.descriptor) == table.columns)
    #expect(DataPackage.columns(of: "t.csv", in: package.descriptor) == nil)
    #expect(DataPackage.columns(of: "s.csv", in: .null) == nil)
  }
}
