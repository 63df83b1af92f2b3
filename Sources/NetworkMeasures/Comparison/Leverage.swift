/// What a measure of the network loses or gains when an actor or a tie goes.
public struct Leverage: Sendable {
  /// What is taken away.
  public enum Removal: String, Sendable, CaseIterable {
    case actors
    case ties
  }

  /// What went: an actor or the ends of a tie.
  public let removed: MeasureValue.Subject
  /// What the value belongs to: the network or a part of it.
  public let subject: MeasureValue.Subject
  /// The value of the network as given; `nil` where undefined.
  public let observed: Double?
  /// The value without what went; `nil` where undefined or refused.
  public let without: Double?

  /// The change: without less observed.
  public var change: Double? {
    if let observed, let without { without - observed } else { nil }
  }
}

extension Leverage {
  /// Cases with one actor or tie less, in order.
  public static func cases(
    _ removal: Removal, _ input: MeasureCase
  ) -> [(removed: MeasureValue.Subject, input: MeasureCase)] {
    let network = input.network
    switch removal {
    case .actors:
      return (0..<network.order).map { actor in
        var names = input.names
        names.remove(at: actor)
        return (
          .actor(actor),
          MeasureCase(
            network.without(actor: actor), capabilities: input.capabilities.without(actor: actor),
            actors: names, parameters: input.parameters)
        )
      }
    case .ties:
      return (0..<network.tieCount).map { tie in
        (
          .dyad(Int(network.sources[tie]), Int(network.targets[tie])),
          MeasureCase(
            network.without(tie: tie), capabilities: input.capabilities, actors: input.names,
            parameters: input.parameters)
        )
      }
    }
  }

  /// The leverage of everything in `cases` on a measure of the network; none on other measures.
  ///
  /// - Throws: the refusal for the network as given.
  public static func of(
    _ measure: Measure, _ input: MeasureCase,
    _ cases: [(removed: MeasureValue.Subject, input: MeasureCase)]
  ) throws(Refusal) -> [Leverage] {
    guard measure.subject == .network else { return [] }
    let observed = try measure.values(input)
    return cases.flatMap { removed, input in
      let values = (try? measure.values(input)) ?? []
      return observed.map { value in
        Leverage(
          removed: removed, subject: value.subject, observed: value.value,
          without: values.first { $0.subject == value.subject }?.value ?? nil)
      }
    }
  }
}
