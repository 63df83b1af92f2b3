/// A quantity with its 90% range, as a table gives it.
public struct Estimate: Sendable, Hashable {
  /// Central value (median), in the unit of the indicator.
  public let value: Double
  /// 5% and 95% points; `nil` where the source gives none.
  public let low: Double?, high: Double?

  public init(value: Double, low: Double? = nil, high: Double? = nil) {
    self.value = value
    self.low = low
    self.high = high
  }
}

/// Regime class, from the extended Unified Democracy Scores (methods J).
public enum Regime: String, Sendable, CaseIterable {
  case democracy = "D"
  case anocracy = "X"
  case autocracy = "A"
}

/// Who leads a state on the as-of date (methods H, J).
public struct Leader: Sendable, Hashable {
  public let name: String
  /// Year of birth, and in office since, decimal years.
  public let born: Double, since: Double
  /// Next constitutional end of the term, and length of later terms in years; `nil` where none.
  public let termEnds: Double?, term: Double?

  public init(
    name: String, born: Double, since: Double, termEnds: Double? = nil, term: Double? = nil
  ) {
    self.name = name
    self.born = born
    self.since = since
    self.termEnds = termEnds
    self.term = term
  }
}

/// A state of the model's world: its capabilities on the data set's as-of date.
public struct Actor: Sendable {
  /// ISO 3166 alpha-3 code, unique in the world.
  public let code: String
  /// English short name.
  public let name: String
  public let regime: Regime
  /// Whether it counts as a major power in the joiner model (methods Q2).
  public let isMajorPower: Bool
  /// Share of world capability, CINC (Singer, Bremer & Stuckey 1972), 0…1.
  public internal(set) var cinc: Double
  /// The same ten years earlier; `nil` where the data set does not say.
  public let formerCINC: Double?
  /// Population in millions.
  public internal(set) var population: Double
  /// Nuclear warheads, total inventory.
  public internal(set) var warheads: Double
  /// Military expenditure, billion US dollars at market rates.
  public let militaryExpenditure: Estimate
  /// Multiplier from market to military purchasing power (Robertson 2022).
  public let militaryPPP: Estimate
  /// Gross domestic product, billion international dollars.
  public let gdp: Estimate
  /// Capital's coordinates in degrees.
  public let capital: GeographicPoint
  /// Whoever leads it; `nil` where the data set does not say.
  public let leader: Leader?
  /// Electoral democracy index (V-Dem v2x_polyarchy), 0…1.
  public let polyarchy: Double?

  public init(
    code: String, name: String, regime: Regime, isMajorPower: Bool, cinc: Double,
    population: Double, warheads: Double, militaryExpenditure: Estimate, militaryPPP: Estimate,
    gdp: Estimate, capital: GeographicPoint, leader: Leader? = nil, polyarchy: Double? = nil,
    formerCINC: Double? = nil
  ) {
    self.code = code
    self.name = name
    self.regime = regime
    self.isMajorPower = isMajorPower
    self.cinc = cinc
    self.formerCINC = formerCINC
    self.population = population
    self.warheads = warheads
    self.militaryExpenditure = militaryExpenditure
    self.militaryPPP = militaryPPP
    self.gdp = gdp
    self.capital = capital
    self.leader = leader
    self.polyarchy = polyarchy
  }
}
