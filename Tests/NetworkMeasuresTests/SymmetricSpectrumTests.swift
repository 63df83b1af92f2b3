import GSLNumerics
import Testing

@testable import NetworkMeasures

@Suite struct SymmetricSpectrumTests {
  /// The eigenvalues in ascending order.
  private func eigenvalues(_ network: SignedNetwork) -> [Double]? {
    let order = network.order
    var matrix = network.weights
    var values = [Double](repeating: 0, count: 2 * order)
    let converged = matrix.withUnsafeMutableBufferPointer { matrix in
      values.withUnsafeMutableBufferPointer { values in
        guard let matrix = matrix.baseAddress, let values = values.baseAddress else { return true }
        let spectrum = SymmetricSpectrum(
          order: order, matrix: matrix, diagonal: values, offDiagonal: values + order)
        return spectrum.run()
      }
    }
    return converged ? values.prefix(order).sorted() : nil
  }

  @Test(arguments: Weights.allCases, [1, 2, 3, 4, 7, 16, 30, 60])
  func agreesWithGSL(weights: Weights, order: Int) throws {
    for seed in 1...3 {
      let network = try randomNetwork(order, weights, seed: seed)
      let expected = try symmetricEigen(network.weights, order: order).values
      let values = try #require(eigenvalues(network))
      let scale = max(1, expected.map(\.magnitude).max() ?? 1)
      for (value, reference) in zip(values, expected) {
        #expect(isClose(value, reference, within: 1e-13 * scale))
      }
    }
  }

  @Test(arguments: [2, 5, 31])
  func allFriendsInClosedForm(order: Int) throws {
    // K_n: −1 n−1 times and n − 1.
    let values = try #require(eigenvalues(try complete(order) { _, _ in 1 }))
    for value in values.dropLast() { #expect(isClose(value, -1, within: 1e-13)) }
    #expect(isClose(values.last, Double(order - 1), within: 1e-12))
  }

  @Test func aMatrixOfZeros() throws {
    #expect(eigenvalues(try complete(5) { _, _ in 0 }) == [0, 0, 0, 0, 0])
  }

  @Test func weightsOfManyMagnitudes() throws {
    // Three separate pairs of weight w have the eigenvalues ±w.
    let network = try network(6, [(0, 5, 1e-8), (1, 4, 1), (2, 3, -1e8)])
    let values = try #require(eigenvalues(network))
    for (value, expected) in zip(values, [-1e8, -1, -1e-8, 1e-8, 1, 1e8]) {
      #expect(isClose(value, expected, within: 1e-7))
    }
  }
}
