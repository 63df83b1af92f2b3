import AllianceModel
import Foundation
import GSLNumerics
import Testing

@Suite struct ContestBatchTests {
  private struct Outcome {
    let attackerAchievesAim: Double, stalemate: Double, defenderPrevails: Double
  }

  /// One contest, as the last of a batch that is no multiple of four.
  private static func outcome(
    _ logRatio: Double, m: Double = 1, posture: Double = 0, c: Double = 0, restraint: Double = 0
  ) -> Outcome {
    let batch = ContestBatch(capacity: 6)
    defer { batch.deallocate() }
    batch.ratio[5] = exp(logRatio)
    batch.exponent[5] = m
    batch.posture[5] = posture
    batch.expThreshold[5] = exp(c)
    batch.kept[5] = 1 - restraint
    batch.settle(6)
    return Outcome(
      attackerAchievesAim: batch.attackerAchievesAim[5], stalemate: batch.stalemate[5],
      defenderPrevails: batch.defenderPrevails[5])
  }

  /// Four to one at m = 1 without threshold: 4/5 (ratio form of methods D).
  @Test func ratioForm() {
    #expect(near(Self.outcome(1.3862943611198906).attackerAchievesAim, 0.8))
    #expect(near(Self.outcome(0).attackerAchievesAim, 0.5))
    #expect(near(Self.outcome(0).stalemate, 0))
  }

  /// Two to one at m = 2 and c = ln 2: 2/3, 1/9, and 2/9 for the stalemate, by hand.
  @Test func threeOutcomes() {
    let ln2 = 0.6931471805599453
    let result = Self.outcome(ln2, m: 2, c: ln2)
    #expect(near(result.attackerAchievesAim, 2.0 / 3))
    #expect(near(result.defenderPrevails, 1.0 / 9))
    #expect(near(result.stalemate, 2.0 / 9))
  }

  /// The required ratio shifts the whole curve: at r to one with ω = 1 the chance is even.
  @Test func postureShift() {
    let ln3 = 1.0986122886681098
    let result = Self.outcome(ln3, m: 1.7, posture: ln3, c: 0.9)
    #expect(near(result.attackerAchievesAim, result.defenderPrevails))
    #expect(near(result.attackerAchievesAim, 1 / (1 + 2.45960311115695)))
  }

  /// Λ(−.9) = .289: the stalemate share .42 of wars after 1945 (methods D). So it is for every
  /// force ratio when m is zero.
  @Test(arguments: [-40.0, -1, 0, 3, 40])
  func withoutExponentTheRatioIsIdle(logRatio: Double) {
    let result = Self.outcome(logRatio, m: 0, posture: 1, c: 0.9)
    #expect(abs(result.attackerAchievesAim - 0.289) < 0.0005)
    #expect(abs(result.defenderPrevails - 0.289) < 0.0005)
    #expect(abs(result.stalemate - 0.42) < 0.005)
  }

  @Test func sumsToOneAndRisesWithTheRatio() {
    let random = CounterRandom(seed: 7)
    func number(_ draw: UInt64, _ subject: UInt32) -> Double {
      random.normal(draw: draw, purpose: 0, subject: subject, period: 0)
    }
    for draw in 0..<500 as Range<UInt64> {
      let m = abs(number(draw, 0))
      let c = abs(number(draw, 1))
      let x = 4 * number(draw, 2)
      let low = Self.outcome(x, m: m, posture: number(draw, 3), c: c)
      let high = Self.outcome(x + 0.5, m: m, posture: number(draw, 3), c: c)
      #expect(low.stalemate >= -1e-15)
      #expect(
        near(low.attackerAchievesAim + low.stalemate + low.defenderPrevails, 1, 1e-15))
      #expect(high.attackerAchievesAim >= low.attackerAchievesAim)
      #expect(high.defenderPrevails <= low.defenderPrevails)
    }
  }

  /// A mirrored contest mirrors its outcome.
  @Test func symmetric() {
    for x in stride(from: -12.0, through: 12, by: 0.37) {
      let (a, b) = (Self.outcome(x, c: 0.9), Self.outcome(-x, c: 0.9))
      #expect(near(a.attackerAchievesAim, b.defenderPrevails, 1e-15))
      #expect(near(a.defenderPrevails, b.attackerAchievesAim, 1e-15))
    }
  }

  /// Methods Q19: both decisive outcomes times 1 − η, the rest to the stalemate.
  @Test func nuclearRestraint() {
    let ln2 = 0.6931471805599453
    let result = Self.outcome(ln2, m: 2, c: ln2, restraint: 0.75)
    #expect(near(result.attackerAchievesAim, 2.0 / 3 / 4))
    #expect(near(result.defenderPrevails, 1.0 / 9 / 4))
    #expect(near(result.stalemate, 1 - 7.0 / 9 / 4))
    #expect(Self.outcome(1, c: 1, restraint: 1).stalemate == 1)
  }

  @Test func extremes() {
    let won = Self.outcome(.infinity, c: 0.9)
    #expect(won.attackerAchievesAim == 1)
    #expect(abs(won.defenderPrevails) < 1e-300)
    let lost = Self.outcome(-.infinity, c: 0.9)
    #expect(lost.attackerAchievesAim < 1e-300)
    #expect(lost.defenderPrevails == 1)
    #expect(Self.outcome(1e308, m: 1e308).attackerAchievesAim == 1)
    #expect(Self.outcome(.nan).attackerAchievesAim.isNaN)
    #expect(Self.outcome(0, c: 600).stalemate == 1)
  }

  /// Contests of a batch do not touch one another, wherever they stand.
  @Test func neighbours() {
    let batch = ContestBatch(capacity: 9)
    defer { batch.deallocate() }
    for i in 0..<9 {
      batch.ratio[i] = Double(i + 1) / 3
      batch.posture[i] = 0.1 * Double(i)
      batch.expThreshold[i] = exp(0.2 * Double(i))
      batch.kept[i] = 1
      batch.exponent[i] = 1.5
    }
    batch.settle(9)
    for i in 0..<9 {
      let alone = Self.outcome(
        log(Double(i + 1) / 3), m: 1.5, posture: 0.1 * Double(i), c: 0.2 * Double(i))
      #expect(near(batch.attackerAchievesAim[i], alone.attackerAchievesAim, 1e-14))
      #expect(near(batch.stalemate[i], alone.stalemate, 1e-14))
      #expect(near(batch.ratio[i], log(Double(i + 1) / 3), 1e-14))
    }
  }
}
