/// Values that replace drawn ones without compiling a simulation again: what a sweep changes from
/// point to point. Gives the numbers of a scenario that fixes the same parameters, provided that
/// they are fixed, at whatever value, in the simulation it is used with.
public struct ParameterOverlay: Sendable {
  /// Positions in the parameter catalogue, and in the program's list of magnitudes.
  private let parameters: [(position: Int, factor: Int)]
  private let magnitudes: [(index: Int, factor: Int)]
  /// The value of each factor; set before use.
  public var values: [Double]

  /// - Parameters:
  ///   - simulation: the one it will be used with.
  ///   - parameters: name of a parameter of kind number, with the factor that gives its value.
  ///   - streams: stream of an event's magnitude (`EVENT.ARGUMENT`), with its factor.
  ///   - factors: how many factors there are. Names that the simulation lacks are left out.
  public init(
    _ simulation: Simulation, parameters: [(name: String, factor: Int)],
    streams: [(stream: String, factor: Int)], factors: Int
  ) {
    let catalogue = simulation.world.parameters
    self.parameters = parameters.compactMap { item in
      catalogue.position(item.name).map { ($0, item.factor) }
    }
    magnitudes = streams.flatMap { item in
      simulation.program.magnitudes.indices.filter { index in
        if case .drawn(_, item.stream) = simulation.program.magnitudes[index] {
          true
        } else {
          false
        }
      }.map { ($0, item.factor) }
    }
    values = [Double](repeating: 0, count: factors)
  }

  /// Whether it changes nothing in its simulation.
  public var isEmpty: Bool { parameters.isEmpty && magnitudes.isEmpty }

  func applyParameters(_ target: UnsafeMutablePointer<Double>) {
    for item in parameters { target[item.position] = values[item.factor] }
  }

  func applyMagnitudes(_ target: UnsafeMutablePointer<Double>) {
    for item in magnitudes { target[item.index] = values[item.factor] }
  }
}
