/// How PRIM peels and pastes.
public struct PrimSettings: Sendable {
  /// The share of the rows of a box that a peel of a factor of numbers takes off, in (0, 0.5).
  /// Default 0.05 (Friedman & Fisher 1999 advise 0.05 to 0.1; [R-Friedman & Fisher]).
  public var peel = 0.05
  /// The rows that a paste adds, as a share of those of the box, in (0, 0.5). Default 0.05; nil to
  /// paste nothing.
  public var paste: Double? = 0.05
  /// The least share of all rows that a box may hold, in (0, 1). Default 0.05.
  public var leastMass = 0.05
  /// What a peel is worth.
  public var objective = PeelObjective.lenient1

  /// The defaults.
  public init() {}

  func check(_ sample: Sample) throws(DiscoveryError) {
    guard peel > 0, peel < 0.5 else { throw DiscoveryError("the peel must be in (0, 0.5)") }
    if let paste, !(paste > 0 && paste < 0.5) {
      throw DiscoveryError("the paste must be in (0, 0.5)")
    }
    guard leastMass > 0, leastMass < 1 else {
      throw DiscoveryError("the least mass must be in (0, 1)")
    }
    guard sample.isBinary else {
      throw DiscoveryError("boxes need outcomes that are 0 or 1")
    }
    guard sample.total > 0 else { throw DiscoveryError("there is no case of interest") }
    guard sample.total < Double(sample.count) else {
      throw DiscoveryError("every row is a case of interest")
    }
  }
}
