import Testing

@testable import Discovery

@Suite struct ShareBestTests {
  /// Best are 0; 2; 1; 0 and 1 together.
  @Test func tiesAreShared() {
    #expect(Milnor.values(.shareBest) == [0.375, 0.375, 0.25, 0])
    #expect(Milnor.values(.shareBest, Milnor.losses) == [0.375, 0.375, 0.25, 0])
    #expect(Milnor.first(.shareBest) == [0, 1])
  }
}
