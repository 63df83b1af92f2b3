/// Shapley effects from Saltelli blocks.
///
/// The effect of i is the mean over k = 0 … d - 1 of m_k(i), the mean over sets u of k other factors
/// of what i adds to the variance explained by u (Owen 2014, eq. 1.5; Song, Nelson & Staum 2016,
/// SIAM/ASA Journal on Uncertainty Quantification 4, doi 10.1137/15M1048070). Blocks know m_k where
/// u has few or nearly all factors: m_0 = S1; m_1 from the pairs (BA_j, AB_i), which share {i, j};
/// m_{d-2} from the pairs (AB_i, AB_j), which differ in {i, j}; m_{d-1} = ST. An interaction of order
/// p puts into m_k(i) a share C(k, p-1)/C(d-1, p-1), a polynomial of degree p - 1 in k. So the
/// polynomial through the known values gives the mean exactly if no interaction exceeds order 4
/// (order 3 without the rows BA), and always for d ≤ 4 (d ≤ 3).
struct BlockShapley: Sendable {
  let blocks: SaltelliBlocks
  let names: [String]

  func result(_ output: [Double], _ settings: AnalysisSettings) throws -> AnalysisResult {
    let runs = BlockOutputs(output, blocks)
    var result = AnalysisResult(
      indices: names.map { SensitivityIndex("Sh", $0, value: nil) }, used: runs.count,
      dropped: blocks.count - runs.count, unit: "blocks")
    if let obstacle = runs.obstacle {
      result.indices = result.indices.map { $0.noted(obstacle) }
      return result
    }
    let table = products(runs)
    let n = Double(runs.count)
    let values = effects(table.sums[...], n)
    let sums = try table.resampled(
      settings.manyResamples, seed: settings.seed, jobs: settings.jobs)
    let errors = standardErrors(sums, table.columns, names.count) { effects($0, n) }
    for place in names.indices {
      result.indices[place].value = values[place]
      result.indices[place] = result.indices[place].with(
        standardError: errors[place], z: settings.z)
    }
    let exact = names.count <= (blocks.hasSecondOrder ? 4 : 3)
    if !exact {
      result.verdict = [
        "exact but for interactions of more than \(blocks.hasSecondOrder ? 4 : 3) factors"
      ]
    }
    return result
  }

  private func effects(_ sums: ArraySlice<Double>, _ n: Double) -> [Double] {
    let s = sums.startIndex
    let variance = blockVariance(sums[s], sums[s + 1], n)
    return sums[(s + 2)...].map { $0 / n / variance }
  }

  /// For each block A + B, A² + B², then for each factor the weighted sum of its m_k.
  private func products(_ runs: BlockOutputs) -> UnitTable {
    let d = names.count
    let sizes = Set([0, d - 1, max(d - 2, 0)] + (blocks.hasSecondOrder && d > 1 ? [1] : []))
      .sorted()
    let weights = meanWeights(nodes: sizes, count: d)
    var table = UnitTable(units: runs.count, columns: 2 + d)
    withUnsafeTemporaryAllocation(of: Double.self, capacity: table.columns) { row in
      runs.visit { block, y in
        let (a, b) = (y[0], y[y.count - 1])
        (row[0], row[1]) = (a + b, a * a + b * b)
        for i in 0..<d {
          row[2 + i] = zip(sizes, weights).reduce(0) { $0 + $1.1 * added($1.0, i, d, y) }
        }
        table.set(block, row)
      }
    }
    return table
  }

  /// What the outputs `y` of a block say of m_k(i), k = `size`.
  private func added(
    _ size: Int, _ i: Int, _ d: Int, _ y: UnsafeBufferPointer<Double>
  ) -> Double {
    let (a, b) = (y[0], y[y.count - 1])
    func closed(_ j: Int) -> Double { b * (y[1 + j] - a) }
    func total(_ j: Int) -> Double { (a - y[1 + j]) * (a - y[1 + j]) / 2 }
    if size == 0 { return closed(i) }
    if size == d - 1 { return total(i) }
    var sum = 0.0
    for j in 0..<d where j != i {
      if size == d - 2 {
        let pair = (y[1 + i] - y[1 + j]) * (y[1 + i] - y[1 + j]) / 2
        sum += pair - total(j)
      } else {
        let pair = (y[1 + d + j] * y[1 + i] + y[1 + d + i] * y[1 + j]) / 2 - a * b
        sum += pair - closed(j)
      }
    }
    return sum / Double(d - 1)
  }
}
