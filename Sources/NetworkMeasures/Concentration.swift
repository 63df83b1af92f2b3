/// Ray–Singer concentration of power: CON = √[(Σs² − 1/n) / (1 − 1/n)].
///
/// 0 when all have the same share, 1 when one has everything (Ray & Singer 1973). A share that is
/// not a number makes the result not a number.
///
/// - Parameter shares: shares of power, 0 or more, with sum 1.
/// - Returns: 0 … 1; `nil` for fewer than two shares.
public func concentration(_ shares: [Double]) -> Double? {
  guard shares.count >= 2 else { return nil }
  return concentration(herfindahl: herfindahl(shares), count: shares.count)
}

/// Herfindahl–Hirschman index H = Σs²; its inverse is the effective number of poles.
///
/// - Parameter shares: shares of power, 0 or more, with sum 1.
/// - Returns: 1/n … 1; 0 without shares.
public func herfindahl(_ shares: [Double]) -> Double {
  shares.reduce(0) { $0 + $1 * $1 }
}

/// CON from the Herfindahl index of `count` shares, at least two.
func concentration(herfindahl: Double, count: Int) -> Double {
  let equal = 1 / Double(count)
  let excess = (herfindahl - equal) / (1 - equal)
  return excess < 0 ? 0 : excess.squareRoot()
}
