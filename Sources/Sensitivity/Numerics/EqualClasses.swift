internal import Glibc

/// How many classes the estimators of Plischke, Borgonovo & Smith use for n points: about n^¼ … n^⅓,
/// at most 48 (2013, European Journal of Operational Research 226, section 5).
func classCount(_ n: Int) -> Int {
  let exponent = 2 / (7 + tanh((1500 - Double(n)) / 500))
  return Int(min(ceil(pow(Double(n), exponent)), 48).rounded(.toNearestOrEven))
}

/// Stretches of ascending values that form classes.
///
/// A factor of at most ten different values [J], or no more than classes, has one class for each
/// value, so that equal values are never parted. Otherwise classes have equal numbers of points: those of rank above
/// j n/m and up to (j + 1) n/m, equal values in the order of their points.
func classes(_ x: [Double], count m: Int) -> [Range<Int>] {
  var ends: [Int] = []
  for place in x.indices where place + 1 == x.count || x[place + 1] > x[place] {
    ends.append(place + 1)
    if ends.count > max(m, mostValues) { break }
  }
  if ends.count > max(m, mostValues) {
    let width = Double(x.count) / Double(m)
    ends = (1..<m).map { Int(Double($0) * width) } + [x.count]
  }
  return zip([0] + ends, ends).map { $0..<$1 }
}

private let mostValues = 10
