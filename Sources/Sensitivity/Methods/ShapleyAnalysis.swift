/// Shapley effects: the variance shared out so that an interaction is divided equally among its
/// factors (Owen 2014, SIAM/ASA Journal on Uncertainty Quantification 2, doi 10.1137/130936233).
/// They lie between S1 and ST and sum to 1.
///
/// From trajectories of independent draws by Goda's estimator (``TrajectoryShapley``), otherwise
/// from Saltelli blocks (``BlockShapley``).
public struct ShapleyAnalysis: Analysis {
  /// The catalogue's entry.
  public static let form = AnalysisForm(
    name: "shapley", purpose: "shares of the variance that sum to 1, interactions divided equally",
    indices: [("Sh", "share of the variance, with an equal part of every interaction")],
    need: .blocks, source: "Owen 2014; Song, Nelson & Staum 2016; Goda 2021",
    make: { (sample, groups) throws(Misfit) in try ShapleyAnalysis(sample, groups) })

  private enum Way: Sendable {
    case blocks(BlockShapley)
    case trajectories(TrajectoryShapley)
  }
  private let way: Way

  /// - Throws: where X is neither Saltelli blocks nor trajectories of independent draws.
  public init(_ sample: Sample, _ groups: FactorPartition) throws(Misfit) {
    do throws(Misfit) {
      way = .blocks(
        BlockShapley(blocks: try SaltelliBlocks(sample, groups), names: groups.names))
    } catch {
      guard let found = try? Trajectories(sample, groups), found.areIndependentDraws else {
        throw error
      }
      way = .trajectories(TrajectoryShapley(trajectories: found, names: groups.names))
    }
  }

  /// The effect of every group.
  public func result(_ output: [Double], _ settings: AnalysisSettings) throws -> AnalysisResult {
    var result =
      switch way {
      case .blocks(let way): try way.result(output, settings)
      case .trajectories(let way): try way.result(output, settings)
      }
    let values = result.indices.compactMap(\.value)
    guard values.count == result.indices.count, !values.isEmpty else { return result }
    let sum = values.reduce(0, +)
    result.indices = result.indices.map { $0.explained() }
    result.verdict = ["the effects sum to \(short(sum)); true ones sum to 1"] + result.verdict
    result.verdict += widthVerdict(
      result.indices, used: result.used, unit: result.unit, settings)
    return result
  }
}
