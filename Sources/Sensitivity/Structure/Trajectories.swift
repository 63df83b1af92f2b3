/// The proof that a sample consists of trajectories: each of one point more than there are groups,
/// each step moving the factors of one group and no other, every group once (Morris 1991,
/// Technometrics 33, doi 10.1080/00401706.1991.10484804; with groups Campolongo, Cariboni & Saltelli
/// 2007, Environmental Modelling & Software 22, doi 10.1016/j.envsoft.2006.10.004).
public struct Trajectories: Sendable {
  /// How many trajectories.
  public let count: Int
  /// How many groups, and so steps of a trajectory.
  public let groups: Int
  /// Whether the two ends of every trajectory look like independent draws: every factor has a new
  /// value at every end, and steps of many lengths. Morris trajectories step on a grid.
  public let areIndependentDraws: Bool
  private let moved: [Int]

  /// - Throws: the first step that is not as it should be, or the count that does not come out.
  public init(_ sample: Sample, _ partition: FactorPartition) throws(Misfit) {
    groups = partition.count
    let size = groups + 1
    guard groups > 0, sample.count > 0, sample.count % size == 0 else {
      throw Misfit(
        "X has \(sample.count) rows, which is no multiple of \(size), the points of a trajectory of "
          + "\(groups) factors")
    }
    count = sample.count / size
    var owner = [Int](repeating: 0, count: sample.factors.count)
    for (group, members) in partition.members.enumerated() {
      for member in members { owner[member] = group }
    }
    var moved: [Int] = []
    for trajectory in 0..<count {
      var seen = Set<Int>()
      for step in 0..<groups {
        let row = trajectory * size + step
        let group = try movedGroup(sample, owner, row, partition)
        guard seen.insert(group).inserted else {
          throw Misfit(
            "not trajectories of \(size) points: '\(partition.names[group])' moves twice in "
              + "trajectory \(trajectory + 1), again at row \(row + 2)")
        }
        moved.append(group)
      }
    }
    self.moved = moved
    areIndependentDraws = looksDrawn(sample, count, size)
  }

  /// The group that moves in a step, both from 0.
  func group(_ trajectory: Int, _ step: Int) -> Int { moved[trajectory * groups + step] }

  /// The outputs of a trajectory in order.
  func outputs(_ trajectory: Int, _ output: [Double]) -> ArraySlice<Double> {
    output[(trajectory * (groups + 1))..<((trajectory + 1) * (groups + 1))]
  }

  /// The trajectories without a failed point.
  func complete(_ output: [Double]) -> [Int] {
    (0..<count).filter { outputs($0, output).allSatisfy(\.isFinite) }
  }
}

/// The only group of which a factor changes from `row` to the next.
private func movedGroup(
  _ sample: Sample, _ owner: [Int], _ row: Int, _ partition: FactorPartition
) throws(Misfit) -> Int {
  let size = partition.count + 1
  var found: Int?
  for factor in owner.indices where sample.value(row, factor) != sample.value(row + 1, factor) {
    let group = owner[factor]
    if let found, found != group {
      throw Misfit(
        "not trajectories of \(size) points: both '\(partition.names[found])' and "
          + "'\(partition.names[group])' change from row \(row + 1) to row \(row + 2)")
    }
    found = group
  }
  guard let found else {
    throw Misfit(
      "not trajectories of \(size) points: nothing changes from row \(row + 1) to row \(row + 2)")
  }
  return found
}

private func looksDrawn(_ sample: Sample, _ count: Int, _ size: Int) -> Bool {
  sample.factors.indices.allSatisfy { factor in
    let steps = (0..<count).map { trajectory in
      let first = sample.value(trajectory * size, factor)
      return abs(sample.value((trajectory + 1) * size - 1, factor) - first)
    }
    let (least, most) = (steps.min() ?? 0, steps.max() ?? 0)
    return sample.isOrdered[factor] && sample.distinctValues(factor) == 2 * count
      && most - least > 1e-6 * most
  }
}
