internal import Glibc

/// Annual hazards of a leader's exit by cause: Poisson regressions on Archigos 1946–2015
/// (methods H [E]), with the adjustments of single leaders.
struct LeaderHazards {
  /// Coefficients of one cause on the log scale, in the order of `names`.
  struct Coefficients {
    var constant = 0.0, age = 0.0, ageSquared = 0.0, tenure = 0.0
    var autocracy = 0.0, democracy = 0.0, democracyTenure = 0.0

    static let names = [
      "constant", "age", "age_squared", "tenure", "autocracy", "democracy", "democracy_tenure",
    ]

    /// The hazard per year: a = (age − 60)/10, l = ln(1 + tenure).
    @inline(__always)
    func rate(_ a: Double, _ l: Double, _ regime: Regime) -> Double {
      var sum = constant + age * a + ageSquared * a * a + tenure * l
      switch regime {
      case .autocracy: sum += autocracy
      case .democracy: sum += democracy + democracyTenure * l
      case .anocracy: break
      }
      return exp(sum)
    }
  }

  /// Rates per year, competing.
  struct Rates: Hashable {
    var natural = 0.0, irregular = 0.0, regular = 0.0
    var total: Double { natural + irregular + regular }
  }

  /// What is known of one leader beyond age, tenure and regime.
  struct Adjustment {
    var naturalFactor = 1.0, irregularFactor = 1.0
    /// Replaces the irregular hazard; replaces the total, so that what the other causes leave is
    /// regular.
    var irregular: Double?, total: Double?
  }

  var natural = Coefficients(), irregular = Coefficients(), regular = Coefficients()

  /// The rate of leaving by any cause, without its parts where the total is given.
  @inline(__always)
  func total(age: Double, tenure: Double, regime: Regime, _ adjustment: Adjustment) -> Double {
    adjustment.total ?? rates(age: age, tenure: tenure, regime: regime, adjustment).total
  }

  /// - Parameters: age and tenure in years, tenure held to ≥ 0.
  @inline(__always)
  func rates(age: Double, tenure: Double, regime: Regime, _ adjustment: Adjustment) -> Rates {
    let a = (age - 60) / 10
    let l = log1p(max(0, tenure))
    var rates = Rates()
    rates.natural = natural.rate(a, l, regime) * adjustment.naturalFactor
    rates.irregular =
      adjustment.irregular ?? irregular.rate(a, l, regime) * adjustment.irregularFactor
    if let total = adjustment.total {
      rates.natural = min(rates.natural, total)
      rates.irregular = min(rates.irregular, total - rates.natural)
      rates.regular = total - rates.natural - rates.irregular
    } else {
      rates.regular = regular.rate(a, l, regime)
    }
    return rates
  }
}
