internal import Glibc

/// How national power is measured (methods A, Q9).
public enum PowerMeasure: String, Sendable, CaseIterable, Hashable {
  /// Military stock at military purchasing power; what contests use by default.
  case stock
  /// GDP at purchasing power parity.
  case gdp
  /// Surplus domestic product (Anders, Fariss & Markowitz 2020).
  case sdp
  /// GDP × GDP per head (Beckley 2018).
  case netpower
  /// Composite Index of National Capability (Singer, Bremer & Stuckey 1972).
  case cinc
  /// Geometric composite of the shares of stock, GDP, SDP and NetPower.
  case composite
  /// One of stock, GDP, SDP, NetPower picked per draw.
  case drawn

  /// The four that `composite` and `drawn` range over, in the order of their weights.
  public static let basic: [PowerMeasure] = [.stock, .gdp, .sdp, .netpower]

  /// Surplus domestic product: GDP less subsistence, never below 1 (methods Q9).
  /// - Parameters: gdp in billion international dollars, population in million, subsistence in
  ///   thousand international dollars per head and year.
  @inline(__always)
  public static func surplusProduct(gdp: Double, population: Double, subsistence: Double) -> Double
  { max(1, gdp - subsistence * population) }

  /// GDP² / population.
  @inline(__always)
  public static func netPower(gdp: Double, population: Double) -> Double { gdp * gdp / population }
}
