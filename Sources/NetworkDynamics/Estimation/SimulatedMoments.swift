internal import GSLNumerics

/// Statistics and scores of simulations at one set of parameters, and what follows from them.
struct SimulatedMoments {
  /// The number of parameters.
  let count: Int
  private(set) var statistics: [[Double]] = []
  private(set) var scores: [[Double]] = []

  init(count: Int) { self.count = count }

  mutating func add(_ simulation: (statistics: [Double], score: [Double])) {
    statistics.append(simulation.statistics)
    scores.append(simulation.score)
  }

  /// S̄.
  var means: [Double] { Self.means(statistics, count) }

  /// Σ: the covariances of the statistics, row-major.
  var covariance: [Double] { cross(statistics, statistics, divisor: statistics.count - 1) }

  /// D̂ = n⁻¹ Σ S Jᵀ − S̄ J̄ᵀ: the derivative of the expected statistics (rows) by the parameters
  /// (columns), by the score function (Schweinberger & Snijders 2007, Sociological Methodology 37:
  /// 387–417).
  var derivative: [Double] { cross(statistics, scores, divisor: statistics.count) }

  /// cov(S_k, J_k) / var(J_k): what is to be taken from S_k for each unit of its score, so that it
  /// varies less with the same mean (RSiena's `dolby`).
  var regression: [Double] {
    let (both, own) = (derivative, cross(scores, scores, divisor: scores.count))
    return (0..<count).map { place in
      let variance = own[place * count + place]
      return variance > 0 ? both[place * count + place] / variance : 0
    }
  }

  private static func means(_ rows: [[Double]], _ count: Int) -> [Double] {
    var sums = [Double](repeating: 0, count: count)
    for row in rows { for place in 0..<count { sums[place] += row[place] } }
    return sums.map { $0 / Double(rows.count) }
  }

  private func cross(_ rows: [[Double]], _ columns: [[Double]], divisor: Int) -> [Double] {
    let (left, right) = (Self.means(rows, count), Self.means(columns, count))
    var sums = [Double](repeating: 0, count: count * count)
    for (row, column) in zip(rows, columns) {
      for i in 0..<count {
        let deviation = row[i] - left[i]
        for j in 0..<count { sums[i * count + j] += deviation * (column[j] - right[j]) }
      }
    }
    return sums.map { $0 / Double(divisor) }
  }
}

/// Small square matrices, row by row.
enum SmallMatrix {
  static func transposed(_ matrix: [Double], _ n: Int) -> [Double] {
    (0..<(n * n)).map { matrix[$0 % n * n + $0 / n] }
  }

  static func product(_ a: [Double], _ b: [Double], _ n: Int) -> [Double] {
    (0..<(n * n)).map { place in
      (0..<n).reduce(0) { $0 + a[place / n * n + $1] * b[$1 * n + place % n] }
    }
  }

  static func product(_ a: [Double], vector: [Double], _ n: Int) -> [Double] {
    (0..<n).map { row in (0..<n).reduce(0) { $0 + a[row * n + $1] * vector[$1] } }
  }
}
