/// A number of the data set that is no parameter: it is taken as known, and a sweep may vary it.
public enum DataSetValue: Sendable, Hashable {
  /// Share of world capability; population, millions; nuclear warheads: of an actor by position.
  case cinc(actor: Int)
  case population(actor: Int)
  case warheads(actor: Int)
  /// Great-circle km of an actor's bases to a theatre, principal or third party.
  case distance(actor: Int, theatre: Int)

  /// What it may be.
  public var range: ClosedRange<Double> {
    switch self {
    case .cinc: 1e-6...1
    case .population: 0.001...10_000
    case .warheads: 0...100_000
    // Half the Earth's girth.
    case .distance: 0...20_040
    }
  }
}

extension World {
  /// The value in this world; `nil` for an actor that is no party of the theatre.
  public func value(_ wanted: DataSetValue) -> Double? {
    switch wanted {
    case .cinc(let actor): actors[actor].cinc
    case .population(let actor): actors[actor].population
    case .warheads(let actor): actors[actor].warheads
    case .distance(let actor, let theatre): theatres[theatre].distance(of: actor)
    }
  }

  /// Replaces a value; of a distance only that of open bases.
  public mutating func set(_ wanted: DataSetValue, to value: Double) {
    switch wanted {
    case .cinc(let actor): actors[actor].cinc = value
    case .population(let actor): actors[actor].population = value
    case .warheads(let actor): actors[actor].warheads = value
    case .distance(let actor, let theatre): theatres[theatre].setDistance(of: actor, to: value)
    }
  }
}

extension Theatre {
  fileprivate func distance(of actor: Int) -> Double? {
    if actor == attacker { return attackerDistance }
    if actor == defender { return defenderDistance }
    return thirdParties.first { $0.actor == actor }?.distance
  }

  fileprivate mutating func setDistance(of actor: Int, to value: Double) {
    if actor == attacker { attackerDistance = value }
    if actor == defender { defenderDistance = value }
    for place in thirdParties.indices where thirdParties[place].actor == actor {
      thirdParties[place].distance = value
    }
  }
}
