internal import Glibc

extension SignedNetwork {
  /// Walk balance K = tr e^A / tr e^{|A|} (Estrada & Benzi 2014): closed walks of every length,
  /// those with a negative product of signs counted against the others, long walks discounted.
  ///
  /// |A| is the matrix of absolute weights. Exponentials are taken relative to the greatest
  /// eigenvalue, so that large weights do not overflow.
  ///
  /// - Returns: above 0 and at most 1; 1 exactly when every cycle is positive (up to rounding),
  ///   hence for a network without ties. Very unbalanced networks may round to 0.
  /// - Throws: ``NetworkError/noConvergence``.
  public func walkBalance() throws(NetworkError) -> Double {
    var work = [Double](repeating: 0, count: order * order + 2 * order)
    let balance = work.withUnsafeMutableBufferPointer { work in
      withMatrix { matrix in matrix.walkBalance(work: work) }
    }
    guard let balance else { throw .noConvergence }
    return balance
  }
}

extension Matrix {
  /// K; `nil` when the eigenvalues do not converge.
  ///
  /// - Parameter work: storage of order² + 2·order numbers.
  func walkBalance(work: UnsafeMutableBufferPointer<Double>) -> Double? {
    let greatest = greatestWeight
    guard greatest > 0, let storage = work.baseAddress else { return 1 }
    for index in weights.indices { storage[index] = weights[index] / greatest }
    let signed = logTrace(storage, scale: greatest)
    for index in weights.indices { storage[index] = weights[index].magnitude / greatest }
    let absolute = logTrace(storage, scale: greatest)
    guard let signed, let absolute else { return nil }
    return min(1, exp(signed - absolute))
  }

  /// ln tr e^{cM} of the matrix M at the start of the storage (destroyed) with the factor c.
  private func logTrace(_ storage: UnsafeMutablePointer<Double>, scale: Double) -> Double? {
    let values = storage + order * order
    let spectrum = SymmetricSpectrum(
      order: order, matrix: storage, diagonal: values, offDiagonal: values + order)
    guard spectrum.run() else { return nil }
    var greatest = -Double.infinity
    for index in 0..<order { greatest = max(greatest, values[index]) }
    var sum = 0.0
    for index in 0..<order { sum += exp((values[index] - greatest) * scale) }
    return greatest * scale + log(sum)
  }
}
