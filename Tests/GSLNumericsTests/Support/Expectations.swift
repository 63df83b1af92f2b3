import GSLNumerics
import Testing

/// Whether two numbers agree to a relative tolerance (absolute around zero).
func agree(_ found: Double, _ expected: Double, _ tolerance: Double = 1e-12) -> Bool {
  if found == expected { return true }
  return abs(found - expected) <= tolerance * max(abs(expected), Double.leastNormalMagnitude)
}

/// Whether two lists agree to an absolute tolerance.
func agree(_ found: [Double], _ expected: [Double], within tolerance: Double) -> Bool {
  found.count == expected.count && zip(found, expected).allSatisfy { abs($0 - $1) <= tolerance }
}

/// What the thrown error says; "no error" if none is thrown.
func refusal(_ body: () throws -> Void) -> String {
  do {
    try body()
    return "no error"
  } catch {
    return "\(error)"
  }
}

/// The Kolmogorov-Smirnov statistic √n sup |F_n - F|. Above 1.95 with probability 0.001 if the
/// sample has the distribution (Kolmogorov's limit law).
func kolmogorovSmirnov(_ sample: [Double], _ cumulative: (Double) -> Double) -> Double {
  let n = Double(sample.count)
  var largest = 0.0
  for (index, x) in sample.sorted().enumerated() {
    let p = cumulative(x)
    largest = max(largest, abs(p - Double(index) / n), abs(Double(index + 1) / n - p))
  }
  return largest * n.squareRoot()
}

/// Numbers that break arithmetic.
let hostileNumbers: [Double] = [.nan, .infinity, -.infinity]
