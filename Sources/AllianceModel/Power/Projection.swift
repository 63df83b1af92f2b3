internal import Glibc

/// The share of force that reaches a theatre from a base (methods B): Bueno de Mesquita's
/// discount (*The War Trap*, 1981), normalised so that nothing is lost at distance zero:
/// g(d) = C^{log₁₀(d/mpd + 10 − e) − log₁₀(10 − e)}, d in miles.
///
/// - Parameters:
///   - share: the actor's share of world capability, 0…1 (CINC under every power measure).
///   - kilometres: distance from the nearest usable base, ≥ 0.
///   - milesPerDay: transport range, > 0.
/// - Returns: 0…1, one at distance zero, falling with distance, faster for the weak.
public func projectionDiscount(share: Double, kilometres: Double, milesPerDay: Double) -> Double {
  let miles = kilometres / 1.609344
  let near = 10 - M_E
  return pow(share, log10(miles / milesPerDay + near) - log10(near))
}
