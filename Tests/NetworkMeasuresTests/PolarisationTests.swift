import Foundation
import NetworkMeasures
import Testing

@Suite struct PolarisationTests {
  private let apart = [false, false, true, true]
  private let equal = [0.25, 0.25, 0.25, 0.25]

  @Test func twoEqualHostileCamps() throws {
    // π = 1/2 each, δ = 1: P = 2·(1/2)³ = 1/4, the greatest value.
    let network = try complete(4) { ($0 < 2) == ($1 < 2) ? 1 : -1 }
    #expect(isClose(estebanRay(shares: equal, network: network, camps: apart), 0.25))
  }

  @Test(arguments: [0.1, 0.5, 1.0, 1.6])
  func twoEqualCampsWithoutTies(alpha: Double) throws {
    // δ = 1/2: P = 2·2^{−(2+α)}/2 = 2^{−(2+α)}.
    let network = try complete(4) { _, _ in 0 }
    let value = estebanRay(shares: equal, network: network, camps: apart, alpha: alpha)
    #expect(isClose(value, pow(2, -(2 + alpha))))
  }

  @Test func unequalCampsByHand() throws {
    // π = .7, .3; one pair of four across has x = −1, so x̄ = −1/4 and δ = 5/8.
    // P = (.49·.3 + .09·.7)·5/8 = .21·5/8.
    let network = try network(4, [(0, 2, -1)])
    let shares = [0.4, 0.3, 0.2, 0.1]
    #expect(isClose(estebanRay(shares: shares, network: network, camps: apart), 0.13125))
  }

  @Test func oneCampIsNotPolarised() throws {
    let network = try complete(4) { _, _ in -1 }
    let together = [Bool](repeating: true, count: 4)
    #expect(estebanRay(shares: equal, network: network, camps: together) == 0)
  }

  @Test func needsTwoNodes() throws {
    #expect(estebanRay(shares: [], network: try network(0, []), camps: []) == nil)
    #expect(estebanRay(shares: [1], network: try network(1, []), camps: [true]) == nil)
  }
}
