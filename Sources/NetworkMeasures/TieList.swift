/// The ties of a network in flat arrays, with the ties of each node.
struct TieList {
  /// The number of nodes.
  let order: Int
  /// The two nodes of each tie, the lower first.
  private(set) var first: [Int] = []
  private(set) var second: [Int] = []
  /// |w| of each tie.
  private(set) var cost: [Double] = []
  private(set) var isNegative: [Bool] = []
  /// Where the ties of each node start in `neighbours` and `incident`; one more for the end.
  private(set) var starts: [Int] = [0]
  private(set) var neighbours: [Int] = []
  private(set) var incident: [Int] = []

  /// Lists the ties of a network, ascending by first and second node.
  init(_ network: SignedNetwork) {
    order = network.order
    var number = [Int](repeating: -1, count: order * order)
    for row in 0..<order {
      for column in (row + 1)..<max(order, row + 1) where network.weights[row * order + column] != 0
      {
        let weight = network.weights[row * order + column]
        number[row * order + column] = count
        number[column * order + row] = count
        first.append(row)
        second.append(column)
        cost.append(weight.magnitude)
        isNegative.append(weight < 0)
      }
    }
    for row in 0..<order {
      for column in 0..<order where number[row * order + column] >= 0 {
        neighbours.append(column)
        incident.append(number[row * order + column])
      }
      starts.append(neighbours.count)
    }
  }

  /// The number of ties.
  var count: Int { cost.count }
}
