import Testing

@testable import NetworkDynamics

@Suite struct SimulatedMomentsTests {
  /// S = (1, 2), (3, 2), (5, 8) and J = (−1, 1), (0, 0), (1, 2).
  private static var three: SimulatedMoments {
    var moments = SimulatedMoments(count: 2)
    moments.add(([1, 2], [-1, 1]))
    moments.add(([3, 2], [0, 0]))
    moments.add(([5, 8], [1, 2]))
    return moments
  }

  @Test func momentsByHand() {
    #expect(Self.three.means == [3, 4])
    // Deviations (−2, −2), (0, −2), (2, 4).
    #expect(distance(Self.three.covariance, [4, 6, 6, 12]) < 1e-15)
    // Of J (−1, 0), (0, −1), (1, 1): products, over 3.
    #expect(distance(Self.three.derivative, [4.0 / 3, 2.0 / 3, 2, 2]) < 1e-15)
    #expect(distance(Self.three.regression, [2, 3]) < 1e-15)
  }

  @Test func noScoreNoRegression() {
    var moments = SimulatedMoments(count: 1)
    moments.add(([1], [0]))
    moments.add(([2], [0]))
    #expect(moments.regression == [0])
  }

  @Test func productsByHand() {
    let (a, b): ([Double], [Double]) = ([1, 2, 3, 4], [5, 6, 7, 8])
    #expect(SmallMatrix.product(a, b, 2) == [19, 22, 43, 50])
    #expect(SmallMatrix.product(a, vector: [1, -1], 2) == [-1, -1])
    #expect(SmallMatrix.transposed(a, 2) == [1, 3, 2, 4])
  }
}
