public import GSLNumerics
internal import NetworkDynamics
internal import NetworkMeasures
public import Tables

/// Minima of the landscape of alignments, for every period, as tables.
public struct LandscapeReport {
  /// Why a frame has no landscape.
  public struct Problem: Error, CustomStringConvertible {
    /// The reason, in a sentence.
    public let description: String
  }

  /// One row for each minimum.
  public private(set) var minima = Table(name: "minima", columns: LandscapeReport.minimumColumns)
  /// One row for each actor in the lowest minimum.
  public private(set) var actors = Table(name: "camps", columns: LandscapeReport.actorColumns)
  private let power: String?
  private let keeping: Int
  private let largest: Int?
  private let random: CounterRandom

  private static let minimumColumns = [
    Column("period", .string, "period of the ties; empty without one"),
    Column("rank", .integer, "1 for the lowest minimum"),
    Column("energy", .number, "energy, in units of power² × tie"),
    Column("basin", .number, "share of alignments from which descent leads here"),
    Column("camp_1", .string, "actors of the first camp"),
    Column("camp_2", .string, "actors of the second camp"),
    Column("undecided", .string, "actors without ties, to whom all camps are alike"),
    Column("minima", .integer, "number of local minima"),
    Column("gap", .number, "energy of the second minimum less that of the first"),
    Column("rigidity", .number, "gap as a share of the depth below the mean of all alignments"),
    Column("method", .string, "exact, or annealed: not proven"),
  ]

  private static let actorColumns = [
    Column("period", .string, "period of the ties; empty without one"),
    Column("actor", .string, "actor"),
    Column("camp", .integer, "1 or 2; empty without ties"),
    Column("firmness", .number, "rise of the energy by leaving, 1 at most"),
  ]

  /// - Parameters:
  ///   - power: the column of power; `nil` counts all actors alike.
  ///   - keeping: how many minima to show for each period.
  ///   - largest: how many actors to divide, those with most power, the first in the table among
  ///     equals; `nil` for all.
  public init(power: String?, keeping: Int, largest: Int? = nil, random: CounterRandom) {
    self.power = power
    self.keeping = keeping
    self.largest = largest
    self.random = random
  }

  /// Adds the landscape of a frame, whose layers are added up; a directed tie counts half.
  public mutating func add(_ frame: NetworkFrame) throws(Problem) {
    let powers = try powers(frame)
    let cast = cast(powers)
    let names = cast.map { frame.names[$0] }
    let landscape = try landscape(frame, cast, powers)
    let survey: LandscapeSurvey
    do throws(DynamicsError) {
      survey = try landscape.survey(keeping: max(2, keeping), random: random)
    } catch {
      throw Problem(description: "\(error)")
    }
    for (rank, minimum) in survey.minima.prefix(keeping).enumerated() {
      append(minimum, rank, survey, frame.period, names)
    }
    guard let best = survey.minima.first else { return }
    for (place, name) in names.enumerated() {
      actors.append([
        text(frame.period), .text(name),
        best.isSecondCamp[place].map { .integer($0 ? 2 : 1) } ?? .empty,
        best.firmness[place].map { .number($0) } ?? .empty,
      ])
    }
  }

  private mutating func append(
    _ minimum: LandscapeMinimum, _ rank: Int, _ survey: LandscapeSurvey, _ period: String,
    _ names: [String]
  ) {
    func camp(_ side: Bool?) -> Cell {
      let members = zip(names, minimum.isSecondCamp).filter { $0.1 == side }.map(\.0)
      return text(members.joined(separator: " "))
    }
    minima.append([
      text(period), .integer(rank + 1), .number(minimum.energy), .number(minimum.basin),
      camp(false), camp(true), camp(nil), .integer(survey.count),
      survey.gap.map { .number($0) } ?? .empty, survey.rigidity.map { .number($0) } ?? .empty,
      .text(survey.isExact ? "exact" : "annealed"),
    ])
  }

  private func text(_ text: String) -> Cell { text.isEmpty ? .empty : .text(text) }

  /// Positions of the actors to divide, in the order of the table.
  private func cast(_ powers: [Double]) -> [Int] {
    guard let largest, largest < powers.count else { return Array(powers.indices) }
    return powers.indices.sorted { (-powers[$0], $0) < (-powers[$1], $1) }.prefix(largest).sorted()
  }

  private func landscape(_ frame: NetworkFrame, _ cast: [Int], _ powers: [Double]) throws(Problem)
    -> Landscape
  {
    let (order, all) = (cast.count, frame.names.count)
    var weights = [Double](repeating: 0, count: order * order)
    for layer in frame.layers {
      let matrix = layer.network.matrix
      for (i, row) in cast.enumerated() {
        for (j, column) in cast.enumerated() {
          weights[i * order + j] += (matrix[row * all + column] + matrix[column * all + row]) / 2
        }
      }
    }
    do {
      return try Landscape(
        propensities: SignedNetwork(order: order, weights: weights), powers: cast.map { powers[$0] }
      )
    } catch {
      throw Problem(description: "\(error)")
    }
  }

  private func powers(_ frame: NetworkFrame) throws(Problem) -> [Double] {
    guard let power else { return frame.names.map { _ in 1 } }
    guard let column = frame.capabilities.numbers[power] else {
      throw Problem(description: "there is no column of numbers '\(power)' for the actors")
    }
    var powers: [Double] = []
    for (name, value) in zip(frame.names, column) {
      guard let value else {
        let period = frame.period.isEmpty ? "" : " in period '\(frame.period)'"
        throw Problem(description: "'\(name)' has no '\(power)'\(period)")
      }
      powers.append(value)
    }
    return powers
  }
}
