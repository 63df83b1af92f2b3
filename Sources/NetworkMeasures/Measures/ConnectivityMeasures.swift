internal import GraphLibrary

/// What holds a network together and what would part it. Signs and weights do not matter, but for
/// the flow.
enum ConnectivityMeasures: MeasureFamily {
  static let measures: [Measure] = [
    components, component, largest, strongComponents, cutActor, bridge, maximumFlow,
  ]

  private static let components = Measure(
    "components", "number of parts without ties between them", formula: "|weak components|",
    unit: "components", domain: .anyLayer, subject: .network, cost: "O(n + m)",
    source: "Wasserman & Faust 1994, ch. 4"
  ) { input in
    input.whole(Double(Set(try input.components()).count))
  }

  private static let component = Measure(
    "component", "part that an actor is in, numbered from 1", formula: "label", unit: "label",
    domain: .anyLayer, subject: .actor, cost: "O(n + m)", source: "Wasserman & Faust 1994, ch. 4"
  ) { input in
    let labels = numbered(try input.components())
    return input.eachActor { Double(labels[$0]) }
  }

  private static let largest = Measure(
    "largest_component_share", "share of the actors in the largest part", formula: "max |C| / n",
    unit: "share", domain: .anyLayer, subject: .network, cost: "O(n + m)",
    source: "Newman 2010, ch. 8"
  ) { input in
    var sizes: [Int: Int] = [:]
    for label in try input.components() { sizes[label, default: 0] += 1 }
    return input.whole(sizes.values.max().map { Double($0) / Double(input.order) })
  }

  private static let strongComponents = Measure(
    "strong_components", "number of parts whose actors all reach one another",
    formula: "|strong components|", unit: "components",
    domain: MeasureDomain(direction: .directed, most: .max), subject: .network, cost: "O(n + m)",
    source: "Wasserman & Faust 1994, ch. 4"
  ) { input in
    let found = try input.graph.with { graph in
      try graph.components(strong: true)
    }
    return input.whole(Double(Set(found).count))
  }

  private static let cutActor = Measure(
    "cut_actor", "1 if the loss of an actor parts those it is connected with, else 0",
    formula: "articulation point", unit: "0 or 1", domain: .anyLayer, subject: .actor,
    cost: "O(n + m)", source: "Tarjan 1972"
  ) { input in
    let found = try input.graph.with { graph in try graph.cutNodes() }
    return input.eachActor { found[$0] ? 1 : 0 }
  }

  private static let bridge = Measure(
    "bridge", "1 if the loss of a tie parts those it connects, else 0", formula: "bridge",
    unit: "0 or 1", domain: MeasureDomain(direction: .undirected, most: .max), subject: .dyad,
    cost: "O(n + m)", source: "Tarjan 1974"
  ) { input in
    let found = try input.graph.with { graph in try graph.bridges() }
    return input.eachTie { found[$0] ? 1 : 0 }
  }

  private static let maximumFlow = Measure(
    "maximum_flow", "most that can pass between two actors, which is the least cut",
    formula: "max flow = min Σ w of a cut", unit: "weight",
    domain: MeasureDomain(signs: .positive, direction: .undirected, most: 300), subject: .dyad,
    cost: "n(n−1)/2 flows of O(n² √m)",
    source: "Ford & Fulkerson 1956; Goldberg & Tarjan 1988", isCostly: true
  ) { input in
    let weights = input.graphWeights
    return try allFlows(input, weights)
  }

  private static func allFlows(
    _ input: MeasureCase, _ weights: [Double]?
  ) throws -> [MeasureValue] {
    var values: [MeasureValue] = []
    for a in 0..<input.order {
      for b in (a + 1)..<max(input.order, a + 1) {
        let flow = try input.graph.with { graph in
          try graph.maximumFlow(from: a, to: b, capacities: weights)
        }
        values.append(MeasureValue(.dyad(a, b), flow))
      }
    }
    return values
  }
}

/// Labels renamed 1, 2, … in the order of the first actor that has each.
func numbered(_ labels: [Int]) -> [Int] {
  var names: [Int: Int] = [:]
  return labels.map { label in
    if let name = names[label] { return name }
    names[label] = names.count + 1
    return names.count
  }
}
