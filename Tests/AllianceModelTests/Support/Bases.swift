@testable import AllianceModel

#if canImport(Glibc)
  import Glibc
#endif

/// The Taiwan Strait with America and nobody else, worked out from the formulas: an independent
/// reading of methods A4, B, L and Q7 at the centres of the test world's parameters.
enum Bases {
  /// ln of China's over Taiwan's and America's force when only America joins.
  static func logRatio(open: Bool = false, closed: Bool = false) throws -> Double {
    precondition(open != closed)
    let defence =
      force(1000, 1, open ? 0.3 : 0.12, 0.12, open ? 640 : 2760) + force(16, 1.5, 1, 0.006, 0)
    return log(force(300, 2, 0.75, 0.24, 170) / defence)
  }

  /// S · a · g with S = (φm/(δ + h))^.6 ((1 − φ) m)^.4 at φ = .275, δ = .08, h = .03.
  static func force(
    _ milex: Double, _ ppp: Double, _ availability: Double, _ cinc: Double, _ km: Double
  ) -> Double {
    stock(milex * ppp) * availability * reach(cinc, km)
  }

  static func stock(_ spending: Double) -> Double {
    pow(0.275 * spending / 0.11, 0.6) * pow(0.725 * spending, 0.4)
  }

  /// g(d) of methods B at 500 miles a day.
  static func reach(_ cinc: Double, _ km: Double) -> Double {
    let near = 7.281718171540955
    return pow(cinc, log10(km / 1.609344 / 500 + near) - log10(near))
  }
}
