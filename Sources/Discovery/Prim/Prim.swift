/// The patient rule induction method (Friedman & Fisher 1999, Statistics and Computing 9) for
/// scenario discovery (Bryant & Lempert 2010, Technological Forecasting and Social Change 77):
/// boxes in the space of factors in which the cases of interest are dense.
public enum Prim {
  /// One search among the rows that earlier boxes left.
  ///
  /// Peels while the best peel is worth more than zero and leaves the least mass; then pastes while
  /// that raises the density. Of equals the change that restricts fewer factors, then that of the
  /// earlier factor, of an upper limit, of the earlier label.
  ///
  /// - Parameters:
  ///   - sample: a binary sample with cases of interest and others.
  ///   - excluded: boxes whose rows are not available.
  ///   - settings: how to peel and paste.
  /// - Returns: the boxes from the start on; nil if the earlier boxes left no case of interest.
  /// - Throws: ``DiscoveryError`` for settings out of range, an outcome other than 0 and 1, or a
  ///   sample in which all rows or none are cases of interest.
  public static func search(
    _ sample: Sample, excluding excluded: [FactorBox] = [], settings: PrimSettings = PrimSettings()
  ) throws(DiscoveryError) -> PrimTrajectory? {
    try settings.check(sample)
    var state = PrimState(sample, available: remaining(sample, after: excluded))
    guard state.cases > 0 else { return nil }
    var steps = [state.step(.start)]
    let least = settings.leastMass
    while let peel = state.best(
      state.peels(share: settings.peel), settings.objective,
      allowed: { Double($0.count) / Double(sample.count) >= least })
    {
      state.apply(peel)
      steps.append(state.step(.peel))
    }
    guard let share = settings.paste else { return PrimTrajectory(steps: steps) }
    while let paste = state.best(
      state.pastes(share: share), settings.objective,
      // A larger mean, compared exactly.
      allowed: { $0.cases * state.count > state.cases * $0.count })
    {
      state.apply(paste)
      steps.append(state.step(.paste))
    }
    return PrimTrajectory(steps: steps)
  }

  /// Which rows no box of `boxes` holds.
  public static func remaining(_ sample: Sample, after boxes: [FactorBox]) -> [Bool] {
    var available = [Bool](repeating: true, count: sample.count)
    for box in boxes {
      let inside = box.contents(of: sample)
      for row in inside.indices where inside[row] { available[row] = false }
    }
    return available
  }

  /// Boxes one after the other, each chosen by `choice` from a search among the rows that those
  /// before it left. Ends after `most` boxes, when no row of interest is left, or before a further
  /// box that would be no denser than the whole sample or than the rows left to it; the first box
  /// is always given.
  public static func cover(
    _ sample: Sample, most: Int, choice: BoxChoice, settings: PrimSettings = PrimSettings()
  ) throws(DiscoveryError) -> [CoverBox] {
    var found: [CoverBox] = []
    while found.count < most {
      let excluded = found.map(\.box)
      guard let trajectory = try search(sample, excluding: excluded, settings: settings),
        let chosen = choice.step(of: trajectory)
      else { break }
      let (start, end) = (trajectory.steps[0].statistics, trajectory.steps[chosen].statistics)
      let isDenser =
        end.cases * start.count > start.cases * end.count
        && end.cases * end.allCount > end.allCases * end.count
      guard isDenser || found.isEmpty else { break }
      found.append(CoverBox(trajectory: trajectory, chosen: chosen, excluded: excluded))
      if !isDenser { break }
    }
    return found
  }
}

/// A box of ``Prim/cover(_:most:choice:settings:)``.
public struct CoverBox: Sendable {
  /// The search that led to it.
  public let trajectory: PrimTrajectory
  /// The step that was chosen.
  public let chosen: Int
  /// The boxes before it.
  public let excluded: [FactorBox]

  /// The step that was chosen.
  public var step: PrimStep { trajectory.steps[chosen] }
  /// The box that was chosen.
  public var box: FactorBox { step.box }
}
