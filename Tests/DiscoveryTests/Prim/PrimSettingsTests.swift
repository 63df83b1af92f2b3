import Testing

@testable import Discovery

@Suite struct PrimSettingsTests {
  @Test func refusesWhatCannotBe() {
    let sample = Samples.sixty
    func refuses(_ sample: Sample, _ change: (inout PrimSettings) -> Void = { _ in }) -> Bool {
      var settings = PrimSettings()
      change(&settings)
      do throws(DiscoveryError) {
        try settings.check(sample)
        return false
      } catch { return true }
    }
    #expect(!refuses(sample))
    for share in [0, 0.5, -1, .nan] {
      #expect(refuses(sample) { $0.peel = share })
      #expect(refuses(sample) { $0.paste = share })
    }
    #expect(refuses(sample) { $0.leastMass = 1 })
    #expect(!refuses(sample) { $0.paste = nil })
    #expect(refuses(Samples.numbers([1, 2], [0.5, 1])))
    #expect(refuses(Samples.numbers([1, 2], [0, 0])))
    #expect(refuses(Samples.numbers([1, 2], [1, 1])))
  }
}
