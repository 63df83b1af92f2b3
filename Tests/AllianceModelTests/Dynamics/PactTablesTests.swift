import Testing

@testable import AllianceModel

#if canImport(Glibc)
  import Glibc
#endif

@Suite struct PactTablesTests {
  private let tables = PactTables.shared

  /// Within the tables and beyond their end.
  @Test(arguments: [0, 1, 7, 1023, 1024, 5000]) func logarithms(count: Int) {
    #expect(tables.logarithm(of: count) == log1p(Double(count)))
  }

  /// One shared partner counts one, many e^.69: the limit of GWESP.
  @Test func weightedPartners() {
    #expect(near(tables.weighted(of: 1), 1, 1e-12))
    #expect(tables.weighted(of: 0) == 0)
    #expect(near(tables.weighted(of: 200), exp(0.69), 1e-12))
    #expect(near(tables.weighted(of: 2000), exp(0.69), 1e-12))
  }
}
