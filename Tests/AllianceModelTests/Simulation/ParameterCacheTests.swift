import Testing

@testable import AllianceModel

@Suite struct ParameterCacheTests {
  /// Draws read from a cache are those made on the spot, in any order of filling.
  @Test func sameNumbers() throws {
    let plain = try TestRun(TestWorld.drawn)
    let cache = ParameterCache(plain.simulation, draws: 4)
    for draw in [2, 0, 3, 1] { cache.fill(draw) }
    let cached = try Simulator(plain.simulation, cache: cache)
    for draw in 0..<4 {
      let index = DrawIndex.nested(outer: draw, inner: 1)
      var outputs = [Double](repeating: 0, count: plain.simulation.outputs.count)
      cached.setParameters(index, cache: cache)
      cached.run(chance: index.chance, into: &outputs)
      #expect(outputs == plain.outputs(draw, 1))
    }
  }

  /// A scenario with its own parameters redraws those alone.
  @Test func overrides() throws {
    let base = try TestRun(TestWorld.drawn)
    let cache = ParameterCache(base.simulation, draws: 3)
    for draw in 0..<3 { cache.fill(draw) }
    let own = try TestRun(TestWorld.drawn.with(["contest.exponent": 0.35]))
    let cached = try Simulator(own.simulation, cache: cache)
    for draw in 0..<3 {
      let index = DrawIndex.nested(outer: draw, inner: 0)
      var outputs = [Double](repeating: 0, count: own.simulation.outputs.count)
      cached.setParameters(index, cache: cache)
      cached.run(chance: index.chance, into: &outputs)
      #expect(outputs == own.outputs(draw, 0))
    }
  }

  /// Mixtures take measurement from another draw (methods Q22).
  @Test func mixtures() throws {
    let run = try TestRun(TestWorld.drawn)
    let cache = ParameterCache(run.simulation, draws: 2)
    cache.fill(0)
    cache.fill(1)
    var mixed = [Double](repeating: 0, count: run.simulation.sampler.count)
    let draw = DrawIndex(parameters: 0, measurement: 1, chance: 0)
    cache.read(draw, into: &mixed)
    var direct = mixed
    run.simulation.sampler.fill(&direct, draw: draw)
    #expect(mixed == direct)
  }
}
