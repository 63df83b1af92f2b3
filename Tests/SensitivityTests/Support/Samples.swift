import GSLNumerics
import Sensitivity

/// Points and functions that the tests share.
enum Samples {
  /// A number in (0, 1) for a row and a column.
  static func uniform(_ row: Int, _ column: Int) -> Double {
    CounterRandom(seed: 7).uniform(
      draw: UInt64(row), purpose: 1, subject: UInt32(column), period: 0)
  }

  /// A sample from rows.
  static func sample(_ rows: [[Double]], names: [String]? = nil) -> Sample {
    let width = rows[0].count
    return Sample(
      factors: names ?? (1...width).map { "x\($0)" },
      values: (0..<width).flatMap { column in rows.map { $0[column] } })
  }

  /// Random points in the unit cube.
  static func random(_ count: Int, _ factors: Int) -> [[Double]] {
    (0..<count).map { row in (0..<factors).map { uniform(row, $0) } }
  }

  /// Saltelli blocks over Sobol' points in the unit cube.
  static func blocks(_ count: Int, _ factors: Int, second: Bool = true) throws -> [[Double]] {
    let points = try QuasiRandomSequence.sobol.points(count, dimensions: 2 * factors)
    var rows: [[Double]] = []
    for base in 0..<count {
      let a = Array(points[(2 * base * factors)..<((2 * base + 1) * factors)])
      let b = Array(points[((2 * base + 1) * factors)..<((2 * base + 2) * factors)])
      rows.append(a)
      for (x, y) in second ? [(a, b), (b, a)] : [(a, b)] {
        for j in 0..<factors {
          var row = x
          row[j] = y[j]
          rows.append(row)
        }
      }
      rows.append(b)
    }
    return rows
  }

  /// Ishigami & Homma 1990 with a = 7, b = 0.1, factors uniform on ±π given on (0, 1).
  static func ishigami(_ u: [Double]) -> Double {
    let x = u.map { (2 * $0 - 1) * Double.pi }
    return sine(x[0]) + 7 * sine(x[1]) * sine(x[1]) + 0.1 * x[2] * x[2] * x[2] * x[2] * sine(x[0])
  }

  /// Its indices in closed form (Homma & Saltelli 1996): V1 = ½(1 + bπ⁴/5)², V2 = a²/8,
  /// V13 = b²π⁸(1/18 - 1/50), and no other.
  static var ishigamiIndices: (first: [Double], total: [Double], pair13: Double) {
    let p = Double.pi * Double.pi * Double.pi * Double.pi
    let v1 = 0.5 * (1 + 0.1 * p / 5) * (1 + 0.1 * p / 5)
    let v2 = 49.0 / 8
    let v13 = 0.01 * p * p * (1.0 / 18 - 1.0 / 50)
    let v = v1 + v2 + v13
    return ([v1 / v, v2 / v, 0], [(v1 + v13) / v, v2 / v, v13 / v], v13 / v)
  }

  /// Sobol's g function: Π (|4x - 2| + a)/(1 + a).
  static func g(_ x: [Double], _ a: [Double]) -> Double {
    zip(x, a).reduce(1) { $0 * (abs(4 * $1.0 - 2) + $1.1) / (1 + $1.1) }
  }

  /// Its first-order and total indices in closed form: V_i = 1/(3 (1 + a_i)²), V = Π(1 + V_i) - 1.
  static func gIndices(_ a: [Double]) -> (first: [Double], total: [Double]) {
    let parts = a.map { 1 / (3 * (1 + $0) * (1 + $0)) }
    let product = parts.reduce(1) { $0 * (1 + $1) }
    return (
      parts.map { $0 / (product - 1) },
      parts.map { $0 * product / (1 + $0) / (product - 1) }
    )
  }

  private static func sine(_ x: Double) -> Double {
    // The standard library alone has no sine; the series converges on ±π.
    var (term, sum) = (x, x)
    for k in 1..<30 {
      term *= -x * x / Double(2 * k * (2 * k + 1))
      sum += term
    }
    return sum
  }
}

extension AnalysisResult {
  /// The values of one index in the order of the factors.
  func values(_ index: String) -> [Double?] { indices.filter { $0.index == index }.map(\.value) }
}
