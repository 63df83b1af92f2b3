/// Why a method cannot be used on a sample, in a sentence that names the row or factor.
public struct Misfit: Error, Sendable, Equatable, CustomStringConvertible {
  /// The sentence.
  public let description: String

  init(_ description: String) { self.description = description }
}

/// A method that was found to fit a sample. Making it proves the structure that the method needs;
/// the proof then serves every output.
public protocol Analysis: Sendable {
  /// The catalogue's entry.
  static var form: AnalysisForm { get }

  /// - Throws: the reason if the method does not fit the sample.
  init(_ sample: Sample, _ groups: FactorPartition) throws(Misfit)

  /// The indices of an output.
  ///
  /// - Parameter output: a number for each point of the sample; what is not finite is a failed
  ///   point. Failed points are left out by whole units.
  /// - Throws: only if the numerics fail.
  func result(_ output: [Double], _ settings: AnalysisSettings) throws -> AnalysisResult
}

/// A method as a value: what `entente list analyses` shows and what makes one. Adding a method is a
/// file with its form, a line in ``AnalysisCatalogue`` and a test file.
public struct AnalysisForm: Sendable {
  /// What kind of sample a method needs.
  public enum Need: String, Sendable {
    /// Saltelli blocks.
    case blocks
    /// Trajectories that change one factor after the other.
    case trajectories
    /// FAST curves.
    case curves
    /// Any independent points.
    case points

    /// In words.
    public var meaning: String {
      switch self {
      case .blocks: "Saltelli blocks"
      case .trajectories: "trajectories that move one factor at a time"
      case .curves: "FAST curves"
      case .points: "any points"
      }
    }
  }

  /// The word of `--method`.
  public let name: String
  /// What it tells, in a phrase.
  public let purpose: String
  /// Its indices with their meanings.
  public let indices: [(name: String, meaning: String)]
  /// The sample that it needs.
  public let need: Need
  /// Where it comes from.
  public let source: String
  /// Makes one.
  public let make: @Sendable (Sample, FactorPartition) throws(Misfit) -> any Analysis
}
