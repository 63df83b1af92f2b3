import AllianceModel
import Testing

@Suite struct ProjectionTests {
  /// The worked values of methods B, to two figures: share of capability, km, discount.
  @Test(arguments: [
    (0.124, 12_650.0, 0.35), (0.124, 2_740, 0.71), (0.124, 630, 0.91), (0.234, 170, 0.98),
    (0.025, 1_200, 0.74),
  ])
  func workedValues(share: Double, kilometres: Double, expected: Double) {
    let g = projectionDiscount(share: share, kilometres: kilometres, milesPerDay: 500)
    #expect(abs(g - expected) <= 0.0051)
  }

  @Test func nothingIsLostAtHome() {
    for share in [0.0001, 0.1, 0.9] {
      #expect(projectionDiscount(share: share, kilometres: 0, milesPerDay: 500) == 1)
    }
  }

  /// Where d/mpd + 10 − e is ten times 10 − e the exponent is one: d = 9 (10 − e) days' travel.
  @Test func exponentOne() {
    let km = 9 * (10 - 2.718281828459045) * 500 * 1.609344
    #expect(near(projectionDiscount(share: 0.02, kilometres: km, milesPerDay: 500), 0.02))
  }

  @Test func fallsWithDistanceAndFasterForTheWeak() {
    var before = (strong: 1.1, weak: 1.1)
    for km in stride(from: 0.0, through: 20_000, by: 250) {
      let strong = projectionDiscount(share: 0.2, kilometres: km, milesPerDay: 500)
      let weak = projectionDiscount(share: 0.01, kilometres: km, milesPerDay: 500)
      #expect(strong < before.strong && weak < before.weak)
      #expect(km == 0 || weak < strong)
      #expect((0...1).contains(weak))
      before = (strong, weak)
    }
  }

  /// Longer days reach further: half the days, half the distance.
  @Test func onlyDaysMatter() {
    let a = projectionDiscount(share: 0.1, kilometres: 1000, milesPerDay: 250)
    let b = projectionDiscount(share: 0.1, kilometres: 2000, milesPerDay: 500)
    #expect(near(a, b))
  }

  @Test func aWholeShareLosesNothing() {
    #expect(projectionDiscount(share: 1, kilometres: 20_000, milesPerDay: 1) == 1)
  }
}
