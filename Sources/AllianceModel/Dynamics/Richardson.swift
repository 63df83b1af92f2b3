internal import GSLNumerics

/// Richardson's arms race, for study (methods G; Richardson 1960, *Arms and Insecurity*):
/// ẋ = k y − a x + g, ẏ = l x − b y + h.
public struct RichardsonRace: Sendable, Hashable {
  /// Reaction of the first to the second and of the second to the first, per year.
  public var k: Double, l: Double
  /// Fatigue of each, per year.
  public var a: Double, b: Double
  /// Grievance of each, spending per year.
  public var g: Double, h: Double

  public init(k: Double, l: Double, a: Double, b: Double, g: Double, h: Double) {
    (self.k, self.l, self.a, self.b, self.g, self.h) = (k, l, a, b, g, h)
  }

  /// Whether the race comes to rest: both fatigues positive and ab > kl.
  public var isStable: Bool { a + b > 0 && a * b > k * l }

  /// Where both rest, ((kh + bg)/(ab − kl), (lg + ah)/(ab − kl)); `nil` where ab = kl.
  public var equilibrium: (x: Double, y: Double)? {
    let determinant = a * b - k * l
    guard determinant != 0 else { return nil }
    return ((k * h + b * g) / determinant, (l * g + a * h) / determinant)
  }

  /// The faster-growing eigenvalue of the race, per year: negative when it comes to rest, zero on
  /// the boundary ab = kl. Its real part where the two are complex.
  public var growthRate: Double {
    let discriminant = (a - b) * (a - b) / 4 + k * l
    return -(a + b) / 2 + (discriminant > 0 ? discriminant.squareRoot() : 0)
  }

  /// Spending after some years from (x, y): the exact solution by the matrix exponential of the
  /// system with the grievances as a third, constant component.
  /// - Throws: when numbers are not finite.
  public func after(_ years: Double, from x: Double, _ y: Double) throws -> (x: Double, y: Double) {
    let system = [-a, k, g, l, -b, h, 0, 0, 0].map { $0 * years }
    let e = try matrixExponential(system, order: 3)
    return (e[0] * x + e[1] * y + e[2], e[3] * x + e[4] * y + e[5])
  }
}
