import GSLNumerics
import Testing

@Suite struct AnnealingTests {
  static func generator(_ subject: UInt32 = 0) -> CounterGenerator {
    CounterGenerator(CounterRandom(seed: 5), draw: 0, purpose: 0, subject: subject)
  }

  /// Dividing 771, 121, 281, 854, 885, 734, 486, 1003, 83, 62 into two equal halves: the sum is
  /// 5280, and 771 + 281 + 854 + 734 = 2640, so the least difference is 0.
  @Test func dividesNumbersEqually() throws {
    let numbers = [771, 121, 281, 854, 885, 734, 486, 1003, 83, 62]
    var generator = Self.generator()
    let (sides, energy) = try anneal(
      from: [Bool](repeating: false, count: 10),
      schedule: try AnnealingSchedule(start: 1000, end: 1, steps: 20_000), using: &generator,
      energy: { sides in
        Double(abs(zip(sides, numbers).reduce(0) { $0 + ($1.0 ? $1.1 : -$1.1) }))
      },
      propose: { sides, generator in
        var next = sides
        next[Int.random(in: 0..<10, using: &generator)].toggle()
        return next
      })
    #expect(energy == 0)
    let half = zip(sides, numbers).reduce(0) { $0 + ($1.0 ? $1.1 : 0) }
    #expect(half == 2640)
  }

  private func walk(_ subject: UInt32) throws -> (state: Double, energy: Double) {
    var generator = Self.generator(subject)
    return try anneal(
      from: 10.0, schedule: AnnealingSchedule(start: 5, end: 0.01, steps: 500), using: &generator,
      energy: { ($0 - 3) * ($0 - 3) }, propose: { $0 + $1.uniform() - 0.5 })
  }

  @Test func isAFunctionOfItsStream() throws {
    #expect(try walk(1) == walk(1))
    #expect(try walk(1) != walk(2))
    #expect(abs(try walk(1).state - 3) < 0.1)
  }

  /// The best state met, not the last one: here every proposal is worse, and most are accepted.
  @Test func returnsTheBest() throws {
    var generator = Self.generator()
    let best = try anneal(
      from: 0.0, schedule: AnnealingSchedule(start: 1e9, end: 1e9, steps: 50), using: &generator,
      energy: { $0 }, propose: { state, _ in state + 1 })
    #expect(best.state == 0)
    #expect(best.energy == 0)
  }

  @Test func neverAcceptsNaN() throws {
    var generator = Self.generator()
    let best = try anneal(
      from: 1.0, schedule: AnnealingSchedule(start: 1, end: 1, steps: 20), using: &generator,
      energy: { $0 == 1 ? 1 : .nan }, propose: { state, _ in state + 1 })
    #expect(best.state == 1)
  }

  @Test func refusals() {
    #expect(
      refusal { _ = try AnnealingSchedule(start: 0, end: 0, steps: 1) }
        == "anneal: the first temperature must be positive and finite, found 0.0 [GSL error 4]")
    #expect(
      refusal { _ = try AnnealingSchedule(start: 1, end: 2, steps: 1) }
        .contains("not above the first, found 2.0"))
    #expect(
      refusal { _ = try AnnealingSchedule(start: 1, end: .nan, steps: 1) }.contains("found nan"))
    #expect(
      refusal { _ = try AnnealingSchedule(start: 1, end: 1, steps: 0) }.contains("found 0"))
    #expect(
      refusal {
        var generator = Self.generator()
        _ = try anneal(
          from: 0, schedule: AnnealingSchedule(start: 1, end: 1, steps: 1), using: &generator,
          energy: { _ in .infinity }, propose: { state, _ in state })
      }.contains("the energy of the first state must be finite, found inf"))
  }
}
