import NetworkMeasures
import Tables
import Testing

@testable import NetworkFiles

@Suite struct MeasureListTests {
  /// Every measure once, with nothing left empty.
  @Test func measures() {
    let table = measureList()
    #expect(table.rows.count == MeasureCatalogue.all.count)
    #expect(table.rows.allSatisfy { !$0.contains(.empty) && !$0.contains(.text("")) })
    let families = table.rows.map { $0[1] }
    #expect(families.contains(.text("weak balance")) && families.first == .text("degree"))
  }

  @Test func settings() {
    let table = measureSettingList()
    #expect(table.rows.count == MeasureParameters.definitions.count)
    for row in table.rows {
      guard case .number(let value) = row[1], case .number(let least) = row[2],
        case .number(let most) = row[3]
      else { return #expect(Bool(false)) }
      #expect((least...most).contains(value))
    }
  }
}
