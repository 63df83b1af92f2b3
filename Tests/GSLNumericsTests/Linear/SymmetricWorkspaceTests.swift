import GSLNumerics
import Testing

/// The workspace against the one-off calls, on a matrix worked out by hand.
@Suite struct SymmetricWorkspaceTests {
  /// L Lᵀ with L = [[2, 0, 0], [6, 1, 0], [−8, 5, 3]], the textbook's example.
  private static let matrix: [Double] = [4, 12, -16, 12, 37, -43, -16, -43, 98]
  private static let lower: [Double] = [2, 0, 0, 6, 1, 0, -8, 5, 3]

  @Test func factorsAndSolves() throws {
    let workspace = try SymmetricWorkspace(order: 3)
    var (a, b) = (Self.matrix, Self.lower)
    let isPositive = a.withUnsafeMutableBufferPointer { workspace.factorise($0.baseAddress!) }
    #expect(isPositive)
    for row in 0..<3 {
      for column in 0...row { #expect(a[row * 3 + column] == Self.lower[row * 3 + column]) }
    }
    // L⁻¹ L is the identity.
    a.withUnsafeBufferPointer { a in
      b.withUnsafeMutableBufferPointer { workspace.solve(a.baseAddress!, $0.baseAddress!) }
    }
    #expect(b == [1, 0, 0, 0, 1, 0, 0, 0, 1])
    // Zᵀ Z with Z = Lᵀ is the matrix again.
    let transposed = (0..<9).map { Self.lower[$0 % 3 * 3 + $0 / 3] }
    var square = [Double](repeating: 0, count: 9)
    transposed.withUnsafeBufferPointer { z in
      square.withUnsafeMutableBufferPointer {
        workspace.setSquare(of: z.baseAddress!, times: 2, in: $0.baseAddress!)
      }
    }
    #expect(square == Self.matrix.map { 2 * $0 })
  }

  /// A matrix that is not positive definite is an answer, and no error of the next call.
  @Test func refusesIndefinite() throws {
    let workspace = try SymmetricWorkspace(order: 2)
    var a: [Double] = [1, 2, 2, 1]
    let isPositive = a.withUnsafeMutableBufferPointer { workspace.factorise($0.baseAddress!) }
    #expect(!isPositive)
    var b: [Double] = [2, 1, 1, 2]
    try b.withUnsafeMutableBufferPointer { try workspace.decompose($0.baseAddress!) }
    #expect(abs(workspace.values[0] - 1) < 1e-14 && abs(workspace.values[1] - 3) < 1e-14)
    #expect(throws: NumericsError.self) { try SymmetricWorkspace(order: 0) }
  }
}
