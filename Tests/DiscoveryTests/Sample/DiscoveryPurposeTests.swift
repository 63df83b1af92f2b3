import Testing

@testable import Discovery

@Suite struct DiscoveryPurposeTests {
  /// Part of the promise of equal bytes.
  @Test func valuesStay() {
    #expect(DiscoveryPurpose.resample.rawValue == 0x4501)
    #expect(DiscoveryPurpose.fold.rawValue == 0x4502)
    #expect(DiscoveryPurpose.bootstrap.rawValue == 0x4503)
  }
}
