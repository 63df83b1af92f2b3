internal import GSLNumerics

/// Contests that are settled together, since exponentials and logarithms of many numbers cost a
/// fraction of one after another. Columns of `capacity` values each; a batch belongs to one thread.
///
/// The outcome is the ordered logit with posture shift (methods D, Q17): with
/// x = m (ln F_A/F_B − ω ln r), Λ(x − c) = 1/(1 + e^c e^{−x}) and
/// Λ(−x − c) = e^{−x}/(e^{−x} + e^c), so that one exponential serves both sides; beyond |x| = 700
/// both are 0 or 1 to the last bit anyway.
public struct ContestBatch {
  /// Contests that fit, a multiple of four.
  public let capacity: Int
  /// F_A/F_B ≥ 0 before `settle`, its logarithm afterwards.
  public let ratio: UnsafeMutablePointer<Double>
  /// m > 0; ω ln r, the handicap of the attack; e^c with c > 0, half the width of the stalemate
  /// band.
  public let exponent, posture, expThreshold: UnsafeMutablePointer<Double>
  /// 1 − η: the share of decisive outcomes that nuclear restraint leaves (methods Q19), 0…1.
  public let kept: UnsafeMutablePointer<Double>
  /// Results: P(attacker achieves its aim), P(stalemate), P(defender prevails); sum 1.
  public let attackerAchievesAim, stalemate, defenderPrevails: UnsafeMutablePointer<Double>

  private typealias Lanes = SIMD4<Double>
  private static let width = 4
  private let memory: UnsafeMutablePointer<Lanes>

  /// Room for contests, all even and undecided until they are set.
  public init(capacity wanted: Int) {
    let lanes = (max(1, wanted) + Self.width - 1) / Self.width
    capacity = lanes * Self.width
    memory = .allocate(capacity: 8 * lanes)
    memory.initialize(repeating: Lanes(repeating: 1), count: 8 * lanes)
    let values = UnsafeMutableRawPointer(memory).assumingMemoryBound(to: Double.self)
    ratio = values
    exponent = values + capacity
    posture = values + 2 * capacity
    expThreshold = values + 3 * capacity
    kept = values + 4 * capacity
    attackerAchievesAim = values + 5 * capacity
    stalemate = values + 6 * capacity
    defenderPrevails = values + 7 * capacity
  }

  public func deallocate() { memory.deallocate() }

  /// Fills the results of the first `count` contests, and of up to three beyond them.
  public func settle(_ count: Int) {
    let lanes = (count + Self.width - 1) / Self.width
    let all = lanes * Self.width
    replaceByLogarithms(ratio, count: all)
    let odds = attackerAchievesAim
    for lane in 0..<lanes { at(odds, lane).pointee = exponentOfOdds(lane) }
    replaceByExponentials(odds, count: all)
    for lane in 0..<lanes { fill(lane, odds: at(odds, lane).pointee) }
  }

  /// −x, within ±700.
  @inline(__always)
  private func exponentOfOdds(_ lane: Int) -> Lanes {
    let x = at(exponent, lane).pointee * (at(ratio, lane).pointee - at(posture, lane).pointee)
    // NaN compares with nothing and stays.
    return (0 - x).replacing(with: 700, where: x .< -700).replacing(with: -700, where: x .> 700)
  }

  @inline(__always)
  private func fill(_ lane: Int, odds: Lanes) {
    let (threshold, kept) = (at(expThreshold, lane).pointee, at(kept, lane).pointee)
    let attacker = kept / (1 + threshold * odds)
    let defender = kept * odds / (odds + threshold)
    at(attackerAchievesAim, lane).pointee = attacker
    at(stalemate, lane).pointee = 1 - attacker - defender
    at(defenderPrevails, lane).pointee = defender
  }

  @inline(__always)
  private func at(_ column: UnsafeMutablePointer<Double>, _ lane: Int)
    -> UnsafeMutablePointer<Lanes>
  {
    UnsafeMutableRawPointer(column + Self.width * lane).assumingMemoryBound(to: Lanes.self)
  }
}
