public import GSLNumerics
public import NetworkMeasures

/// The discrete triad dynamics of Antal, Krapivsky & Redner (2005, "Dynamics of social balance on
/// networks", Phys. Rev. E 72: 036121) `[V abstract]`: ties are ±1 and flip one at a time.
///
/// The paper's networks are complete; here pairs may also lack a tie, and then stay without.
public enum TriadDynamics: Sendable, Equatable {
  /// Local: a random imbalanced triad becomes balanced by one flip. With one enmity in it, that
  /// enmity ends with the probability given, otherwise one of the two friendships does; of three
  /// enmities one becomes a friendship. Other triads may suffer.
  case local(reconciliation: Double)
  /// Constrained: a random tie flips if that lowers the number of imbalanced triads, with
  /// probability ½ if it leaves the number, and never if it raises it.
  case constrained
}

/// How a run of ``TriadDynamics`` ended.
public struct TriadOutcome: Sendable, Equatable {
  /// Why it ended.
  public enum End: String, Sendable, CaseIterable {
    /// No triad is imbalanced.
    case balanced
    /// Triads are imbalanced, yet no flip lowers or keeps their number: a jammed state, in which
    /// the constrained dynamics stays for ever.
    case jammed
    /// The limit of steps was reached.
    case unfinished
  }

  /// Why it ended.
  public let end: End
  /// The signs, row-major: 1, −1, or 0 without a tie.
  public let signs: [Int]
  /// The number of imbalanced triads at the end.
  public let imbalanced: Int
  /// The number of flips.
  public let flips: Int
  /// The number of tries, of which some flip nothing.
  public let steps: Int
}

extension TriadDynamics {
  /// Runs the dynamics.
  ///
  /// - Parameters:
  ///   - network: where it starts; the sign of a weight counts, and pairs without a tie get none.
  ///   - random: the random stream.
  ///   - draw: which run of the stream, below 2^48.
  ///   - limit: the greatest number of tries, 0 … 2^31.
  /// - Throws: if the probability is outside 0 … 1 or the limit outside its range.
  public func run(
    from network: SignedNetwork, random: CounterRandom, draw: UInt64 = 0, limit: Int = 1_000_000
  ) throws(DynamicsError) -> TriadOutcome {
    try require(
      (0...(1 << 31)).contains(limit), "the limit must be from 0 to 2^31, found \(limit)")
    if case .local(let chance) = self {
      try require(
        (0...1).contains(chance), "the probability must be from 0 to 1, found \(chance)")
    }
    var state = TriadState(network)
    var generator = CounterGenerator(
      random, draw: draw, purpose: StreamPurpose.triads.rawValue, subject: 0)
    var (steps, flips) = (0, 0)
    var end = state.end(of: self)
    while steps < limit, end == nil {
      steps += 1
      if step(&state, &generator) { flips += 1 }
      // Jamming takes a look at every tie, so it is looked for once a sweep.
      let isSweep = steps % state.ties.count == 0
      if isSweep || steps == limit || state.imbalanced == 0 { end = state.end(of: self) }
    }
    return TriadOutcome(
      end: end ?? .unfinished, signs: state.signs, imbalanced: state.imbalanced,
      flips: flips, steps: steps)
  }

  /// One try; whether a tie flipped.
  private func step(_ state: inout TriadState, _ generator: inout CounterGenerator) -> Bool {
    switch self {
    case .constrained:
      let tie = state.ties[Int.random(in: 0..<state.ties.count, using: &generator)]
      guard state.wants(tie, coin: generator.uniform()) else { return false }
      state.flip(tie)
      return true
    case .local(let reconciliation):
      let triad = state.imbalancedTriad(Int.random(in: 0..<state.imbalanced, using: &generator))
      let (choice, side) = (generator.uniform(), generator.uniform())
      state.flip(
        state.mending(
          (triad[0], triad[1], triad[2]), reconciliation: reconciliation, choice: choice,
          side: side))
      return true
    }
  }
}
