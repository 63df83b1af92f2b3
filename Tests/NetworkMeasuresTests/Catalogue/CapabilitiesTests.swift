import Testing

@testable import NetworkMeasures

@Suite struct CapabilitiesTests {
  @Test func missingIsNeverZero() {
    var table = Capabilities(order: 2)
    table.set("power", [1, nil])
    table.set("camp", words: ["x", nil])
    #expect(table.has("power") && table.has("camp") && !table.has("gdp"))
    #expect(throws: Refusal.self) { try table.complete("power") }
    #expect(throws: Refusal.self) { try table.complete("gdp") }
    #expect(table.without(actor: 0).numbers["power"] == [nil])
  }

  @Test func shares() throws {
    var table = Capabilities(order: 2)
    table.set("power", [1, 3])
    table.set("nothing", [0, 0])
    table.set("debt", [1, -1])
    #expect(try table.shares("power") == [0.25, 0.75])
    #expect(throws: Refusal.self) { try table.shares("nothing") }
    #expect(throws: Refusal.self) { try table.shares("debt") }
  }
}
