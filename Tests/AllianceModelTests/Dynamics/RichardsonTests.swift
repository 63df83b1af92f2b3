import Testing

@testable import AllianceModel

#if canImport(Glibc)
  import Glibc
#endif

/// Richardson's race against its closed forms.
@Suite struct RichardsonTests {
  private func race(k: Double, l: Double) -> RichardsonRace {
    RichardsonRace(k: k, l: l, a: 0.5, b: 0.4, g: 3, h: 2)
  }

  /// ab = .2: stable below, not above, on the boundary the growth rate is zero.
  @Test func stabilityBoundary() {
    #expect(race(k: 0.4, l: 0.4999).isStable && race(k: 0.4, l: 0.4999).growthRate < 0)
    #expect(!race(k: 0.4, l: 0.5001).isStable && race(k: 0.4, l: 0.5001).growthRate > 0)
    let edge = RichardsonRace(k: 0.5, l: 0.5, a: 0.5, b: 0.5, g: 1, h: 1)
    #expect(!edge.isStable && edge.growthRate == 0 && edge.equilibrium == nil)
    // Mutual love in place of fear: complex eigenvalues, real part −(a + b)/2.
    #expect(race(k: 0.4, l: -2).growthRate == -0.45 && race(k: 0.4, l: -2).isStable)
  }

  /// A stable race comes to ((kh + bg)/(ab − kl), (lg + ah)/(ab − kl)) from anywhere.
  @Test func equilibrium() throws {
    let race = race(k: 0.2, l: 0.3)
    let rest = try #require(race.equilibrium)
    #expect(near(rest.x, (0.4 + 1.2) / 0.14, 1e-12) && near(rest.y, (0.9 + 1) / 0.14, 1e-12))
    let late = try race.after(200, from: 100, 1)
    #expect(near(late.x, rest.x, 1e-9) && near(late.y, rest.y, 1e-9))
    let still = try race.after(3, from: rest.x, rest.y)
    #expect(near(still.x, rest.x, 1e-11) && near(still.y, rest.y, 1e-11))
  }

  /// Without reaction each is alone: x(t) = g/a + (x₀ − g/a) e^{−at}.
  @Test func alone() throws {
    let now = try race(k: 0, l: 0).after(2, from: 1, 9)
    #expect(near(now.x, 6 - 5 * exp(-1), 1e-12))
    #expect(near(now.y, 5 + 4 * exp(-0.8), 1e-12))
  }

  /// Past the boundary the race grows at its larger eigenvalue in the end.
  @Test func explosion() throws {
    let race = race(k: 0.9, l: 0.8)
    let (a, b) = (try race.after(40, from: 1, 1), try race.after(41, from: 1, 1))
    #expect(near(log(b.x / a.x), race.growthRate, 1e-6))
    #expect(race.growthRate > 0)
  }
}
