internal import Glibc

/// Eigenvalues of small symmetric matrices without allocation: Householder reduction to a
/// tridiagonal matrix and the implicit QL iteration (Wilkinson & Reinsch 1971, II/2 and II/4).
///
/// For the hot path, where thousands of matrices are evaluated; all storage is the caller's.
struct SymmetricSpectrum {
  let order: Int
  /// The matrix, row-major; destroyed. Only the lower triangle is read.
  let matrix: UnsafeMutablePointer<Double>
  /// `order` numbers; the eigenvalues at the end, in no order.
  let diagonal: UnsafeMutablePointer<Double>
  /// `order` numbers of work space.
  let offDiagonal: UnsafeMutablePointer<Double>

  /// Turns the matrix into its eigenvalues; false when the iteration does not converge.
  func run() -> Bool {
    tridiagonalise()
    return iterate()
  }

  /// Leaves the tridiagonal form in `diagonal` and `offDiagonal[1…]`.
  private func tridiagonalise() {
    for row in stride(from: order - 1, to: 0, by: -1) {
      offDiagonal[row] = row > 1 ? reflect(row) : matrix[order + 0]
      diagonal[row] = matrix[row * order + row]
    }
    if order > 0 { diagonal[0] = matrix[0] }
  }

  /// Clears the row left of its sub-diagonal by a reflection of the rows above; returns the
  /// sub-diagonal element.
  private func reflect(_ row: Int) -> Double {
    let vector = matrix + row * order
    var norm = 0.0
    var head = 0.0
    for column in 0..<row { norm += vector[column] * vector[column] }
    head = vector[row - 1]
    guard norm > head * head else { return head }
    let element = head >= 0 ? -norm.squareRoot() : norm.squareRoot()
    let half = norm - head * element
    vector[row - 1] = head - element
    applyReflection(vector, size: row, half: half)
    return element
  }

  /// A ← (1 − vvᵀ/half) A (1 − vvᵀ/half) on the leading block; `offDiagonal` holds p = Av/half.
  private func applyReflection(_ vector: UnsafeMutablePointer<Double>, size: Int, half: Double) {
    let product = offDiagonal
    for index in 0..<size { product[index] = 0 }
    for row in 0..<size {
      let line = matrix + row * order
      let own = vector[row]
      var sum = line[row] * own
      for column in 0..<row {
        sum += line[column] * vector[column]
        product[column] += line[column] * own
      }
      product[row] += sum
    }
    var overlap = 0.0
    for index in 0..<size {
      product[index] /= half
      overlap += product[index] * vector[index]
    }
    let shift = overlap / (2 * half)
    for index in 0..<size { product[index] -= shift * vector[index] }
    for row in 0..<size {
      let line = matrix + row * order
      let (left, right) = (vector[row], product[row])
      for column in 0...row { line[column] -= left * product[column] + right * vector[column] }
    }
  }

  /// Implicit QL on the tridiagonal form.
  private func iterate() -> Bool {
    guard order > 1 else { return true }
    for index in 1..<order { offDiagonal[index - 1] = offDiagonal[index] }
    offDiagonal[order - 1] = 0
    for first in 0..<order {
      var rounds = 0
      while true {
        let last = blockEnd(from: first)
        if last == first { break }
        guard rounds < 60 else { return false }
        rounds += 1
        sweep(first, last)
      }
    }
    return true
  }

  /// The first index from `first` on whose off-diagonal element is negligible.
  private func blockEnd(from first: Int) -> Int {
    var last = first
    while last < order - 1 {
      let size = diagonal[last].magnitude + diagonal[last + 1].magnitude
      if offDiagonal[last].magnitude <= Double.ulpOfOne / 2 * size { break }
      if offDiagonal[last].magnitude < Double.leastNormalMagnitude { break }
      last += 1
    }
    return last
  }

  /// One QL sweep with Wilkinson's shift over the block `first … last`.
  private func sweep(_ first: Int, _ last: Int) {
    let gap = (diagonal[first + 1] - diagonal[first]) / (2 * offDiagonal[first])
    let root = (gap * gap + 1).squareRoot()
    var shifted =
      diagonal[last] - diagonal[first] + offDiagonal[first] / (gap + (gap < 0 ? -root : root))
    var (sine, cosine, carried) = (1.0, 1.0, 0.0)
    for index in stride(from: last - 1, through: first, by: -1) {
      let crossed = sine * offDiagonal[index]
      let below = cosine * offDiagonal[index]
      let length = (crossed * crossed + shifted * shifted).squareRoot()
      offDiagonal[index + 1] = length
      if length == 0 {
        diagonal[index + 1] -= carried
        offDiagonal[last] = 0
        return
      }
      sine = crossed / length
      cosine = shifted / length
      shifted = diagonal[index + 1] - carried
      let turned = (diagonal[index] - shifted) * sine + 2 * cosine * below
      carried = sine * turned
      diagonal[index + 1] = shifted + carried
      shifted = cosine * turned - below
    }
    diagonal[first] -= carried
    offDiagonal[first] = shifted
    offDiagonal[last] = 0
  }
}
