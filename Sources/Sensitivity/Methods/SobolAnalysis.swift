/// Variance-based indices from Saltelli blocks, by the estimators that SALib uses.
///
/// With Y centred on the mean of every row used and V the variance (1/n) of A and B together:
/// S1_j = mean(B (AB_j - A))/V (Saltelli et al. 2010, table 2 b), ST_j = mean((A - AB_j)²)/2V
/// (Jansen 1999, Computer Physics Communications 117), S2_jk = mean(BA_j AB_k - A B)/V - S1_j - S1_k
/// (Saltelli 2002, Computer Physics Communications 145, eq. 20). Intervals: value ± z · standard
/// deviation over bootstrap resamples of whole blocks, V included (Archer, Saltelli & Sobol' 1997,
/// Journal of Statistical Computation and Simulation 58).
public struct SobolAnalysis: Analysis {
  /// The catalogue's entry.
  public static let form = AnalysisForm(
    name: "sobol", purpose: "shares of the variance: alone, with interactions, and of pairs",
    indices: [
      ("S1", "share of the variance that goes if the factor is known"),
      ("ST", "share that stays if all others are known: with every interaction"),
      ("S2", "share of the interaction of two factors alone"),
    ],
    need: .blocks, source: "Saltelli et al. 2010; Jansen 1999; Saltelli 2002",
    make: { (sample, groups) throws(Misfit) in try SobolAnalysis(sample, groups) })

  private let blocks: SaltelliBlocks
  private let names: [String]

  /// - Throws: where X is not made of Saltelli blocks.
  public init(_ sample: Sample, _ groups: FactorPartition) throws(Misfit) {
    blocks = try SaltelliBlocks(sample, groups)
    names = groups.names
  }

  /// S1 and ST of every group, then S2 of every pair if X has the rows for it.
  public func result(_ output: [Double], _ settings: AnalysisSettings) throws -> AnalysisResult {
    let runs = BlockOutputs(output, blocks)
    var result = AnalysisResult(
      indices: labels, used: runs.count, dropped: blocks.count - runs.count, unit: "blocks")
    if let obstacle = runs.obstacle {
      result.indices = result.indices.map { $0.noted(obstacle) }
      return result
    }
    let table = products(runs)
    let values = indices(table.sums[...], Double(runs.count))
    let sums = try table.resampled(
      settings.manyResamples, seed: settings.seed, jobs: settings.jobs)
    let errors = standardErrors(sums, table.columns, values.count) {
      indices($0, Double(runs.count))
    }
    for place in result.indices.indices {
      result.indices[place].value = values[place]
      result.indices[place] =
        result.indices[place].with(standardError: errors[place], z: settings.z).explained()
    }
    result.verdict =
      sumVerdict(result.indices)
      + widthVerdict(result.indices, used: runs.count, unit: "blocks", settings)
    return result
  }

  /// The indices without their values.
  private var labels: [SensitivityIndex] {
    var labels = names.map { SensitivityIndex("S1", $0, value: nil) }
    labels += names.map { SensitivityIndex("ST", $0, value: nil) }
    guard blocks.hasSecondOrder else { return labels }
    for (place, name) in names.enumerated() {
      labels += names[(place + 1)...].map { SensitivityIndex("S2", name, other: $0, value: nil) }
    }
    return labels
  }

  /// For each block A + B, A² + B², then the products whose means are the numerators.
  private func products(_ runs: BlockOutputs) -> UnitTable {
    let d = names.count
    let pairs = blocks.hasSecondOrder ? d * (d - 1) / 2 : 0
    var table = UnitTable(units: runs.count, columns: 2 + 2 * d + pairs)
    withUnsafeTemporaryAllocation(of: Double.self, capacity: table.columns) { row in
      runs.visit { block, y in
        writeProducts(y, row)
        table.set(block, row)
      }
    }
    return table
  }

  /// The products of one block.
  private func writeProducts(
    _ y: UnsafeBufferPointer<Double>, _ row: UnsafeMutableBufferPointer<Double>
  ) {
    let d = names.count
    let (a, b) = (y[0], y[y.count - 1])
    (row[0], row[1]) = (a + b, a * a + b * b)
    for j in 0..<d {
      row[2 + j] = b * (y[1 + j] - a)
      row[2 + d + j] = (a - y[1 + j]) * (a - y[1 + j]) / 2
    }
    guard blocks.hasSecondOrder else { return }
    var place = 2 + 2 * d
    for j in 0..<d {
      for k in (j + 1)..<max(d, j + 1) {
        row[place] = y[1 + d + j] * y[1 + k] - a * b
        place += 1
      }
    }
  }

  /// The indices from the sums of the products over `n` blocks.
  private func indices(_ sums: ArraySlice<Double>, _ n: Double) -> [Double] {
    let s = sums.startIndex
    let d = names.count
    let variance = blockVariance(sums[s], sums[s + 1], n)
    var values = sums[(s + 2)...].map { $0 / n / variance }
    guard blocks.hasSecondOrder else { return values }
    var place = 2 * d
    for j in 0..<d {
      for k in (j + 1)..<max(d, j + 1) {
        values[place] -= values[j] + values[k]
        place += 1
      }
    }
    return values
  }
}
