import Testing

@testable import AllianceModel

/// Common random numbers: a number depends on what it is for, never on what else is asked.
@Suite struct SimulatorTests {
  private static let summit = Event.test(
    "summit", .at(2026),
    [Effect(.alignment(Dyad(TestWorld.usa, TestWorld.kor)), .certain(0.3))])
  private static let coin = Event.test(
    "coin", .hazard(.certain(0.3)), [Effect(.commitment(actor: TestWorld.usa, theatre: 1))],
    probability: .certain(0.7))

  @Test func outputLayout() throws {
    let run = try TestRun(
      TestWorld.certain, steps: [0, 3], interventions: TestWorld.interventions)
    let layout = run.simulation.outputs
    // 4 measures of 2 theatres, the region, 4 measures of 4 interventions; 2 modes, 2 periods.
    #expect(layout.stride == 25)
    #expect(layout.count == 100)
    #expect(layout.base(mode: 1, period: 1) == 75)
    #expect(layout.theatre(1, measure: 3) == 7)
    #expect(layout.region == 8)
    #expect(layout.intervention(3, measure: 3) == 24)
    #expect(run.outputs().allSatisfy { $0.isFinite })
  }

  /// A draw is the same alone, after others, and in another simulator.
  @Test func drawsStandAlone() throws {
    let events = [Self.summit, Self.coin]
    let first = try TestRun(TestWorld.drawn, events, steps: [0, 20])
    let wanted = first.outputs(7, 3)
    for inner in 0..<3 { _ = first.outputs(2, inner) }
    #expect(first.outputs(7, 3) == wanted)
    #expect(try TestRun(TestWorld.drawn, events, steps: [0, 20]).outputs(7, 3) == wanted)
    #expect(first.outputs(7, 4) != wanted)
    #expect(first.outputs(8, 3) != wanted)
  }

  /// Another period reported changes none of the others.
  @Test func periodsStandAlone() throws {
    let few = try TestRun(TestWorld.drawn, [Self.coin], steps: [5, 20])
    let many = try TestRun(TestWorld.drawn, [Self.coin], steps: [0, 5, 12, 20])
    let (a, b) = (few.outputs(1, 1), many.outputs(1, 1))
    for theatre in 0...1 {
      #expect(
        few.theatre(a, theatre, period: 0).elementsEqual(many.theatre(b, theatre, period: 1)))
      #expect(
        few.theatre(a, theatre, period: 1).elementsEqual(many.theatre(b, theatre, period: 3)))
    }
  }

  /// Two scenarios that differ in one event share every other number: Taiwan, which the event
  /// does not touch, is equal to the bit, and so is the time of the other event.
  @Test func oneEventMore() throws {
    let without = try TestRun(TestWorld.drawn, [Self.coin], steps: [0, 8, 20])
    let with = try TestRun(TestWorld.drawn, [Self.summit, Self.coin], steps: [0, 8, 20])
    var moved = 0
    for draw in 0..<40 {
      let (a, b) = (without.outputs(draw, 0), with.outputs(draw, 0))
      for period in 0..<3 {
        for mode in CommitmentMode.allCases {
          #expect(
            without.theatre(a, TestWorld.taiwan, period: period, mode: mode).elementsEqual(
              with.theatre(b, TestWorld.taiwan, period: period, mode: mode)))
        }
        if without.logRatio(a, 1, period: period) != with.logRatio(b, 1, period: period) {
          moved += 1
        }
      }
      var (early, late) = ([0.0], [0.0, 0.0])
      without.simulator.eventStarts(into: &early)
      with.simulator.eventStarts(into: &late)
      #expect(with.simulation.program.names == ["summit", "coin"])
      #expect(early[0] == late[1])
    }
    // The event does something where it should.
    #expect(moved > 0)
  }

  /// A seed means itself.
  @Test func seeds() throws {
    let a = try TestRun(TestWorld.drawn, seed: 0).outputs(0, 0)
    let b = try TestRun(TestWorld.drawn, seed: 1).outputs(0, 0)
    let c = try TestRun(TestWorld.drawn, seed: 1 << 40).outputs(0, 0)
    #expect(a != b && b != c && a != c)
  }

  /// The region is the stake-weighted mean of the theatres (methods Q20).
  @Test func region() throws {
    let run = try TestRun(TestWorld.drawn, steps: [0, 4])
    for draw in 0..<10 {
      let outputs = run.outputs(draw, 0)
      for mode in 0..<2 {
        for period in 0..<2 {
          let base = run.simulation.outputs.base(mode: mode, period: period)
          let expected = 0.6 * outputs[base] + 0.4 * outputs[base + 4]
          #expect(near(outputs[base + 8], expected))
        }
      }
    }
  }
}
