public import NetworkMeasures

/// Measures of actors as columns, one for each layer, named `measure` or `layer:measure`; measures
/// that refuse or belong to something else are left out.
public func actorColumns(
  _ frame: NetworkFrame, _ measures: [Measure], _ parameters: MeasureParameters
) -> [(name: String, values: [Double?])] {
  let (layers, whole) = frame.cases(parameters)
  return measures.filter { $0.subject == .actor }.flatMap { measure in
    let inputs = measure.domain.scope == .layer ? layers : [("", whole)]
    return inputs.compactMap { layer, input -> (name: String, values: [Double?])? in
      guard let found = try? measure.values(input) else { return nil }
      var values = [Double?](repeating: nil, count: frame.names.count)
      for value in found {
        if case .actor(let actor) = value.subject { values[actor] = value.value }
      }
      return (layer.isEmpty ? measure.name : "\(layer):\(measure.name)", values)
    }
  }
}
