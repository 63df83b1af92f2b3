internal import GSLNumerics

/// Morris trajectories: from a random point of a grid of p levels, each step moves one factor, or
/// one group of factors, by p/2 levels, in random order; a step back or forth, whichever stays in
/// the grid. On a range with ends the levels are 0, 1/(p - 1), …, 1, so that a step is
/// Δ = p/(2(p - 1)); factors without ends and lists have theirs in the middle of equal parts.
public struct MorrisDesign: Design {
  /// The catalogue's entry.
  public static let form = DesignForm(
    name: "morris", purpose: "screen many factors at small cost: which matter, which are linear",
    arguments: [
      DesignArgument(
        "trajectories", .integer(1...1 << 28), isRequired: true,
        "how many, each of groups + 1 points"),
      DesignArgument("levels", .integer(2...1000), "levels p of the grid, even; by default 4"),
      DesignArgument(
        "candidates", .integer(2...1000),
        "of so many trajectories those farthest apart are chosen; by default all are taken"),
    ], analyses: ["morris"], growth: .any, tolerance: [],
    source:
      "Morris 1991, Technometrics 33:161; Campolongo, Cariboni & Saltelli 2007, Environ. Model. "
      + "Softw. 22:1509 (groups, and chosen trajectories, which cannot be extended)",
    make: { request throws(DesignError) in
      let candidates = request.integer("candidates", default: 0)
      let ends = request.space.factors.map(\.hasGridAtEnds)
      return try MorrisDesign(
        groups: request.space.groups, trajectories: request.integer("trajectories"),
        seed: request.seed, levels: request.integer("levels", default: 4), reachesEnds: ends,
        candidates: candidates > 0 ? candidates : nil)
    })

  /// How many factors.
  public let factors: Int
  /// How many points.
  public let count: Int
  /// Levels of the grid.
  public let levels: Int
  /// Points of a trajectory.
  public var length: Int { groups + 1 }
  private let groups: Int
  /// The group of each factor.
  private let owner: [Int]
  private let reachesEnds: [Bool]
  /// The trajectories chosen among candidates; empty if all are taken.
  private let chosen: [Int]
  private let random: CounterRandom
  private let permutation: KeyedPermutation

  /// - Throws: if the number of levels is odd, or fewer candidates than trajectories.
  init(
    groups: [FactorGroup], trajectories: Int, seed: UInt64, levels: Int = 4, reachesEnds: [Bool],
    candidates: Int? = nil
  ) throws(DesignError) {
    guard levels % 2 == 0 else {
      throw DesignError("the number of levels must be even, found \(levels)", about: "levels")
    }
    var owner = reachesEnds.map { _ in 0 }
    for (index, group) in groups.enumerated() {
      for member in group.members { owner[member] = index }
    }
    (factors, self.levels, self.owner, self.groups) = (
      owner.count, levels, owner, groups.count
    )
    self.reachesEnds = reachesEnds
    random = CounterRandom(seed: seed)
    permutation = KeyedPermutation(seed: seed)
    count = trajectories * (groups.count + 1)
    guard let candidates else {
      chosen = []
      return
    }
    guard trajectories >= 2, trajectories <= candidates else {
      throw DesignError(
        "of \(candidates) candidates 2 to \(candidates) trajectories can be chosen, found "
          + "\(trajectories)", about: "candidates")
    }
    let all = try MorrisDesign(
      groups: groups, trajectories: candidates, seed: seed, levels: levels,
      reachesEnds: reachesEnds)
    chosen = TrajectoryChoice(all).farthest(trajectories)
  }

  /// Point `index % length` of trajectory `index / length`.
  public func point(_ index: Int, into row: UnsafeMutableBufferPointer<Double>) {
    let (place, step) = (index / length, index % length)
    let trajectory = chosen.isEmpty ? place : chosen[place]
    for factor in 0..<factors {
      let start = startLevel(trajectory, factor)
      let hasMoved = order(of: owner[factor], trajectory) < step
      let level = hasMoved ? (start + levels / 2) % levels : start
      row[factor] = levelCoordinate(level, of: levels, reachesEnds: reachesEnds[factor])
    }
  }

  /// Any of the p levels; from the lower half the step goes up, from the upper one down.
  private func startLevel(_ trajectory: Int, _ factor: Int) -> Int {
    let bits = random.bits(
      draw: UInt64(trajectory), purpose: DesignPurpose.base.rawValue, subject: 0,
      period: UInt32(factor))
    return Int(bits.multipliedFullWidth(by: UInt64(levels)).high)
  }

  /// The step, from 0, in which a group moves.
  private func order(of group: Int, _ trajectory: Int) -> Int {
    permutation.place(
      of: group, count: groups, stream: 1 << 29 | UInt32(truncatingIfNeeded: trajectory))
  }
}
