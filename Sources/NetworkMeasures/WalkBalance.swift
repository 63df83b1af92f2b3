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
    guard order > 0 else { return 1 }
    var work = [Double](repeating: 0, count: order * order + 2 * order)
    let balance = weights.withUnsafeBufferPointer { weights in
      work.withUnsafeMutableBufferPointer { work -> Double? in
        guard let weights = weights.baseAddress, let work = work.baseAddress else { return 1 }
        return walkRatio(weights: weights, order: order, work: work)
      }
    }
    guard let balance else { throw .noConvergence }
    return balance
  }
}

/// K of a symmetric matrix; `nil` when the eigenvalues do not converge.
///
/// - Parameter work: storage of order² + 2·order numbers.
func walkRatio(
  weights: UnsafePointer<Double>, order: Int, work: UnsafeMutablePointer<Double>
) -> Double? {
  let count = order * order
  let (signed, absolute): (Double?, Double?)
  var greatest = 0.0
  for index in 0..<count { greatest = max(greatest, weights[index].magnitude) }
  guard greatest > 0 else { return 1 }
  for index in 0..<count { work[index] = weights[index] / greatest }
  signed = logTrace(order: order, work: work, scale: greatest)
  for index in 0..<count { work[index] = weights[index].magnitude / greatest }
  absolute = logTrace(order: order, work: work, scale: greatest)
  guard let signed, let absolute else { return nil }
  return min(1, exp(signed - absolute))
}

/// ln tr e^{cM} of the matrix M at the start of `work` (destroyed) with the factor c.
private func logTrace(order: Int, work: UnsafeMutablePointer<Double>, scale: Double) -> Double? {
  let values = work + order * order
  let spectrum = SymmetricSpectrum(
    order: order, matrix: work, diagonal: values, offDiagonal: values + order)
  guard spectrum.run() else { return nil }
  var greatest = -Double.infinity
  for index in 0..<order { greatest = max(greatest, values[index]) }
  var sum = 0.0
  for index in 0..<order { sum += exp((values[index] - greatest) * scale) }
  return greatest * scale + log(sum)
}
