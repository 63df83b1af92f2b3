import Testing

@testable import Discovery

@Suite struct TreeSettingsTests {
  @Test func refusesWhatCannotBe() {
    func refuses(_ change: (inout TreeSettings) -> Void) -> Bool {
      var settings = TreeSettings()
      change(&settings)
      do throws(DiscoveryError) {
        try settings.check(Samples.sixty)
        return false
      } catch { return true }
    }
    #expect(!refuses { _ in })
    for share in [0, 0.6, -1, .nan] { #expect(refuses { $0.leastMass = share }) }
    for depth in [0, 31] { #expect(refuses { $0.depth = depth }) }
    #expect(refuses { $0.folds = 1 })
    #expect(TreeSettings().leastLeaf(10) == 1)
    #expect(TreeSettings().leastLeaf(100) == 5)
  }
}
