/// The places of values in ascending order; equal values keep the order that they have.
func sortedOrder(_ values: [Double]) -> [Int] {
  values.indices.sorted { (values[$0], $0) < (values[$1], $1) }
}

/// Ranks from 1; equal values share the mean of their ranks.
func midRanks(_ values: [Double]) -> [Double] {
  let order = sortedOrder(values)
  var ranks = [Double](repeating: 0, count: values.count)
  var start = 0
  while start < order.count {
    var end = start + 1
    while end < order.count, values[order[end]] == values[order[start]] { end += 1 }
    for place in start..<end { ranks[order[place]] = Double(start + 1 + end) / 2 }
    start = end
  }
  return ranks
}
