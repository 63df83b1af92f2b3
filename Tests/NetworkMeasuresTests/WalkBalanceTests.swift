import Foundation
import NetworkMeasures
import Testing

@Suite struct WalkBalanceTests {
  @Test func twoNodesAreAlwaysBalanced() throws {
    #expect(isClose(try network(2, [(0, 1, -0.7)]).walkBalance(), 1))
  }

  @Test func balancedNetworksHaveOne() throws {
    let camps = try complete(9) { ($0 < 4) == ($1 < 4) ? 0.3 : -0.8 }
    #expect(isClose(try camps.walkBalance(), 1))
    #expect(try complete(6) { _, _ in 0 }.walkBalance() == 1)
  }

  @Test(arguments: [0.01, 1, 3])
  func allEnemiesInClosedForm(weight: Double) throws {
    // K_n with weight −w has eigenvalues −w(n−1) once and w n−1 times; |A| the negatives.
    let order = 6.0
    let signed = exp(-weight * (order - 1)) + (order - 1) * exp(weight)
    let absolute = exp(weight * (order - 1)) + (order - 1) * exp(-weight)
    let balance = try complete(6) { _, _ in -weight }.walkBalance()
    #expect(isClose(balance, signed / absolute))
  }

  @Test func negativeCycleInClosedForm() throws {
    // A ring of n with one enmity has eigenvalues 2cos((2k+1)π/n), a friendly ring 2cos(2kπ/n).
    let ring = (0..<7).map { ($0, ($0 + 1) % 7, $0 == 3 ? -1.0 : 1.0) }
    var (signed, absolute) = (0.0, 0.0)
    for index in 0..<7 {
      signed += exp(2 * cos(Double(2 * index + 1) * .pi / 7))
      absolute += exp(2 * cos(Double(2 * index) * .pi / 7))
    }
    #expect(isClose(try network(7, ring).walkBalance(), signed / absolute))
  }

  @Test(arguments: [100.0, 1e6, 1e100, 1e300])
  func largeNormsStayFinite(weight: Double) throws {
    let enemies = try complete(5) { _, _ in -weight }.walkBalance()
    #expect(enemies >= 0 && enemies < 1e-60)
    let camps = try complete(5) { ($0 < 2) == ($1 < 2) ? weight : -weight }.walkBalance()
    #expect(camps > 0 && camps <= 1)
  }

  @Test func tinyNormsAreBalanced() throws {
    let balance = try complete(5) { _, _ in -Double.leastNonzeroMagnitude }.walkBalance()
    #expect(balance == 1)
  }
}
