import Designs
import Tables
import Testing

@testable import Experiments

@Suite struct DesignListTests {
  /// A row for each design and each argument, in the order of the catalogue.
  @Test func everyDesignAndArgument() {
    let rows = Catalogue.designs.table(nil).rows
    let expected = DesignCatalogue.all.flatMap { form in
      [[Cell.text(form.name), .empty]]
        + form.arguments.map { [.text(form.name), .text($0.name)] }
    }
    #expect(rows.map { Array($0.prefix(2)) } == expected)
    #expect(rows.filter { $0[1] == .empty }.allSatisfy { !$0.contains(.text("")) })
  }
}
