internal import GSLNumerics
internal import Glibc

/// The estimated joiner model: coefficients b with their covariance (methods C3).
public struct JoinerModel: Sendable {
  /// b̂ in the order of `JoinerTerm.allCases`.
  public let coefficients: [Double]
  /// Covariance, row-major, same order.
  public let covariance: [Double]
  /// Lower Cholesky factor of the covariance, row-major.
  let factor: [Double]

  /// - Throws: `WorldError` if a size is wrong or the covariance is not positive definite.
  public init(coefficients: [Double], covariance: [Double]) throws(WorldError) {
    let count = JoinerTerm.allCases.count
    guard coefficients.count == count, covariance.count == count * count else {
      throw WorldError("the joiner model needs \(count) coefficients and their covariance")
    }
    do {
      factor = try choleskyFactor(covariance, order: count)
    } catch {
      throw WorldError("the joiner model's covariance is not positive definite: \(error)")
    }
    self.coefficients = coefficients
    self.covariance = covariance
  }

  /// The covariates x of a third party in a theatre (methods Q2): a war after 1945 with no regime
  /// terms; power is CINC, distance the smaller border distance.
  public static func covariates(
    of party: ThirdParty, in theatre: Theatre, actors: [Actor]
  ) -> [Double] {
    let actor = actors[party.actor]
    let own = theatre.principal(of: party.side)
    let other = own == theatre.attacker ? theatre.defender : theatre.attacker
    return JoinerTerm.allCases.map { term in
      switch term {
      case .constant, .war, .post1945: 1
      case .logDistance: log(party.borderDistance / 1000 + 0.1)
      case .majorPower: actor.isMajorPower ? 1 : 0
      case .logCINC: log(actor.cinc)
      case .target: party.side == .defender ? 1 : 0
      case .logBalance: log(actors[own].cinc / actors[other].cinc)
      case .jointDemocracy, .jointAutocracy: 0
      default: party.flags.contains(term) ? 1 : 0
      }
    }
  }

  /// x'b̂.
  public func meanLogit(_ x: [Double]) -> Double {
    zip(x, coefficients).reduce(0) { $0 + $1.0 * $1.1 }
  }

  /// x'Vx, the sampling variance of x'b.
  public func logitVariance(_ x: [Double]) -> Double {
    let count = x.count
    var sum = 0.0
    for i in 0..<count { for j in 0..<count { sum += x[i] * covariance[i * count + j] * x[j] } }
    return sum
  }
}

/// A world that cannot be built, with the reason in one sentence.
public struct WorldError: Error, Sendable, CustomStringConvertible {
  public let description: String
  public init(_ description: String) { self.description = description }
}
