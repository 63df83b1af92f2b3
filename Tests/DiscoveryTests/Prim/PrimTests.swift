import Testing

@testable import Discovery

@Suite struct PrimTests {
  private func settings(_ objective: PeelObjective) -> PrimSettings {
    var settings = PrimSettings()
    (settings.peel, settings.paste, settings.leastMass) = (0.1, nil, 0.1)
    settings.objective = objective
    return settings
  }

  /// ema_workbench 2.5.3 on the same rows: peel_alpha 0.1, mass_min 0.1, no pasting.
  @Test func agreesWithEMAWorkbench() throws {
    let lenient = [
      [60, 17, 0], [54, 17, 1], [48, 17, 1], [32, 15, 2], [28, 15, 2], [25, 14, 2], [22, 13, 2],
      [12, 8, 2],
    ]
    let original = [
      [60, 17, 0], [40, 15, 1], [20, 9, 1], [18, 9, 2], [16, 9, 2], [14, 9, 2], [12, 8, 2],
      [10, 6, 2], [9, 6, 2], [8, 5, 2], [7, 5, 2], [6, 4, 2],
    ]
    for (objective, wanted) in [
      (PeelObjective.lenient1, lenient), (.lenient2, lenient), (.original, original),
    ] {
      let found = try Prim.search(Samples.sixty, settings: settings(objective))!
      #expect(
        found.steps.map { [$0.statistics.count, $0.statistics.cases, $0.restricted] } == wanted,
        "\(objective.name)")
    }
    let last = try Prim.search(Samples.sixty, settings: settings(.lenient1))!.steps.last!
    #expect(last.box.limits[0] == .numbers(lower: nil, upper: nil))
    #expect(last.box.limits[1] == .numbers(lower: nil, upper: 31 / 61.0))
    #expect(last.box.limits[2] == .words(kept: [true, false, false]))
  }

  /// Every step's box holds just the rows that its statistics say.
  @Test func boxesHoldWhatTheySay() throws {
    for objective in PeelObjective.all {
      var settings = settings(objective)
      settings.paste = 0.1
      for step in try Prim.search(Samples.sixty, settings: settings)!.steps {
        #expect(BoxStatistics(step.box, in: Samples.sixty) == step.statistics)
        #expect(step.box.restricted.count == step.restricted)
      }
    }
  }

  /// A coarse peel takes rows of interest with it; pasting brings them back.
  @Test func pastingRepairs() throws {
    let numbers = (0..<100).map(Double.init)
    let sample = Samples.numbers(numbers, numbers.map { $0 >= 57 ? 1 : 0 })
    var settings = PrimSettings()
    settings.peel = 0.3
    settings.leastMass = 0.1
    let steps = try Prim.search(sample, settings: settings)!.steps
    // 100 → 70 → 49 → 34 rows, all of interest: nothing raises the density further, so that no row
    // is pasted either.
    #expect(steps.map(\.statistics.count) == [100, 70, 49, 34])
    #expect(steps.last?.statistics.density == 1)
  }

  @Test func laterBoxesSeeOnlyWhatIsLeft() throws {
    // Of ten rows each 9 of p, 6 of q, 1 of r and none of s are of interest.
    let words = ["p", "q", "r", "s"].flatMap { [String](repeating: $0, count: 10) }
    let cases = ["p": 9, "q": 6, "r": 1, "s": 0]
    let sample = Samples.words(words, words.indices.map { $0 % 10 < cases[words[$0]]! ? 1 : 0 })
    let boxes = try Prim.cover(sample, most: 5, choice: .density(0.8))
    #expect(boxes.map(\.step.statistics.cases) == [9, 6])
    #expect(boxes.map(\.step.statistics.density) == [0.9, 0.6])
    #expect(boxes[1].trajectory.steps[0].statistics.count == 30)
    #expect(boxes[1].trajectory.steps[0].statistics.coverage == 7 / 16.0)
    // A third box, r, would be less dense than the whole sample.
    #expect(Prim.remaining(sample, after: boxes.map(\.box)).filter(\.self).count == 20)
    let all = try Prim.cover(sample, most: 1, choice: .coverage(1))[0].box
    #expect(try Prim.search(sample, excluding: [all]) == nil)
  }

  @Test func nothingToFind() throws {
    let sample = Samples.numbers([3, 3, 3, 3], [0, 1, 0, 1])
    let boxes = try Prim.cover(sample, most: 3, choice: .balanced)
    #expect(boxes.count == 1 && boxes[0].box.restricted.isEmpty)
  }
}
