public import AllianceModel
public import Scenarios

/// A number that a sweep keeps of every design point.
public struct SweepOutput: Sendable, Hashable {
  public let period: Quarter
  public let mode: CommitmentMode
  public let subject: Expectation.Subject
  public let measure: String
  let place: Place

  /// Where the simulation has it: among the outputs of a draw, or in the network of a period.
  enum Place: Sendable, Hashable {
    case contest(Int)
    case network(period: Int)
  }

  /// Its name as a column: `TWN_2030Q4`, with `_zero` at the historical base rate and the measure's
  /// name where that is not the headline one.
  public var column: String {
    var name = "\(subject.word)_\(period.year)Q\(period.number)"
    if mode == .zero { name += "_zero" }
    if subject != .network, measure != OutputLayout.measures[0] { name += "_" + measure }
    return name
  }

  /// Numbers kept of each: in the scenario, in the reference, Monte Carlo error.
  static let values = 3

  /// One of a point's numbers: an output's value in the scenario, or scenario minus reference.
  @inline(__always)
  static func number(_ output: Int, isShift: Bool = false, of values: [Double]) -> Double {
    let at = output * Self.values
    return isShift ? values[at] - values[at + 1] : values[at]
  }

  /// The outputs of a sweep, in the order of its tables: per period the theatres, the region and
  /// the alignment balance of the network.
  /// - Parameter isFull: all measures of contests, and those of the mechanism `onset` where it is on,
  ///   at both readings of commitment, not only P(attacker achieves its aim) as elicited.
  static func all(of scenario: CheckedScenario, _ layout: OutputLayout, isFull: Bool)
    -> [SweepOutput]
  {
    let modes = isFull ? CommitmentMode.allCases : [.elicited]
    return scenario.reported.indices.flatMap { period in
      modes.flatMap { mode in
        contests(of: scenario, layout, period, mode, isFull)
      } + [
        SweepOutput(
          period: scenario.horizon.quarter(scenario.reported[period]), mode: .elicited,
          subject: .network, measure: NetworkMeasure.alignmentBalance.name,
          place: .network(period: period))
      ]
    }
  }

  private static func contests(
    of scenario: CheckedScenario, _ layout: OutputLayout, _ period: Int, _ mode: CommitmentMode,
    _ isFull: Bool
  ) -> [SweepOutput] {
    let modeIndex = CommitmentMode.allCases.firstIndex(of: mode) ?? 0
    let base = layout.base(mode: modeIndex, period: period)
    func output(_ subject: Expectation.Subject, _ measure: String, _ at: Int) -> SweepOutput {
      SweepOutput(
        period: scenario.horizon.quarter(scenario.reported[period]), mode: mode, subject: subject,
        measure: measure, place: .contest(base + at))
    }
    let measures = isFull ? OutputLayout.measures : [OutputLayout.measures[0]]
    let onsets = isFull && layout.onsets > 0 ? OutputLayout.onsetMeasures : []
    return scenario.world.theatres.enumerated().flatMap { theatre, item in
      measures.enumerated().map {
        output(.theatre(item.id), $1, layout.theatre(theatre, measure: $0))
      }
        + onsets.enumerated().map {
          output(.theatre(item.id), $1, layout.onset(theatre, measure: $0))
        }
    } + [output(.region, OutputLayout.measures[0], layout.region)]
  }
}
