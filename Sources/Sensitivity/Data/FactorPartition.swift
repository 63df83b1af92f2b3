/// Factors put into groups that an analysis treats as one; every factor belongs to exactly one.
public struct FactorPartition: Sendable, Hashable {
  /// The names of the groups.
  public let names: [String]
  /// The places of the factors of each group, ascending.
  public let members: [[Int]]

  /// A partition of `names.count` groups; `members` holds each factor's place exactly once.
  public init(names: [String], members: [[Int]]) {
    precondition(names.count == members.count, "a name for each group")
    self.names = names
    self.members = members
  }

  /// Every factor of `sample` by itself.
  public init(alone sample: Sample) {
    self.init(names: sample.factors, members: sample.factors.indices.map { [$0] })
  }

  /// How many groups.
  public var count: Int { names.count }
  /// Whether every group is a single factor.
  public var isTrivial: Bool { members.allSatisfy { $0.count == 1 } }
}
