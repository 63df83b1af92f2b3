import Testing

@testable import Discovery

@Suite struct QuasiPTests {
  /// ema_workbench 2.5.3 finds this box in this sample (peel_alpha 0.1, mass_min 0.1, no pasting)
  /// and gives 0.11173997634031499 for b and 0.09568073313543124 for w.
  @Test func agreesWithEMAWorkbench() {
    let sample = Samples.sixty
    var box = FactorBox(for: sample)
    box.limits[1] = .numbers(lower: nil, upper: 0.5081967213114754)
    box.limits[2] = .words(kept: [true, false, false])
    let found = QuasiP.values(of: box, in: sample)
    #expect(found.map(\.factor) == [1, 2])
    #expect(found[0].lower == nil)
    #expect(abs(found[0].upper! - 0.11173997634031499) < 1e-12)
    #expect(found[0].both == found[0].upper)
    #expect(found[1].upper == nil)
    #expect(abs(found[1].both! - 0.09568073313543124) < 1e-12)
  }

  @Test func rowsOfEarlierBoxesDoNotCount() {
    let sample = Samples.numbers([1, 2, 3, 4], [1, 0, 0, 1])
    var (first, second) = (FactorBox(for: sample), FactorBox(for: sample))
    first.limits[0] = .numbers(lower: nil, upper: 1)
    second.limits[0] = .numbers(lower: 4, upper: nil)
    let found = QuasiP.values(of: second, in: sample, excluding: [first])
    // One case in three rows: one of one by chance has probability 1/3.
    #expect(abs(found[0].both! - 1 / 3.0) < 1e-15)
    #expect(QuasiP.values(of: FactorBox(for: sample), in: sample).isEmpty)
  }
}
