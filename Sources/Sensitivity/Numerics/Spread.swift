/// The standard deviation with n - 1; nil of fewer than two numbers or where one is not finite.
func standardDeviation(_ values: [Double]) -> Double? {
  guard values.count > 1, values.allSatisfy(\.isFinite) else { return nil }
  let mean = values.reduce(0, +) / Double(values.count)
  let squares = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
  return (squares / Double(values.count - 1)).squareRoot()
}

/// Whether numbers are all the same but for rounding: their range is within four units in the last
/// place of the largest.
func isConstant(_ values: some Sequence<Double>) -> Bool {
  var (low, high) = (Double.infinity, -Double.infinity)
  for value in values {
    low = min(low, value)
    high = max(high, value)
  }
  return !(high - low > 4 * max(abs(low), abs(high)).ulp)
}

/// What every index of a constant output says.
let constantNote = "undefined: the output is constant"

/// What every index says where no unit, or too few, remain.
func tooFewNote(_ used: Int, _ unit: String, needed: Int) -> String {
  "undefined: \(used) \(unit) without failed points, \(needed) needed"
}

/// The sum as if with twice the digits (Neumaier 1974, Zeitschrift für Angewandte Mathematik und
/// Mechanik 54).
func accurateSum(_ values: some Sequence<Double>) -> Double {
  var (sum, lost) = (0.0, 0.0)
  for value in values {
    let next = sum + value
    lost += abs(sum) >= abs(value) ? (sum - next) + value : (value - next) + sum
    sum = next
  }
  return sum + lost
}
