import GSLNumerics
import Testing

@Suite struct NumericsErrorTests {
  @Test func namesFunctionReasonAndCode() {
    let error = #expect(throws: NumericsError.self) {
      _ = try choleskyFactor([1, 2, 2, 1], order: 2)
    }
    #expect(error?.function == "gsl_linalg_cholesky_decomp1")
    #expect(error?.code == 1)  // GSL_EDOM, gsl_errno.h
    // The eigenvalues of [[1, 2], [2, 1]] are -1 and 3.
    #expect(error?.reason.hasPrefix("matrix is not positive definite") == true)
    #expect(error?.reason.contains("order 2, smallest eigenvalue -0.99999") == true)
    let text = error.map { "\($0)" } ?? ""
    #expect(text.hasPrefix("gsl_linalg_cholesky_decomp1: matrix is not positive definite"))
    #expect(text.hasSuffix("[GSL error 1]"))
  }

  @Test func isEqualByContent() {
    let one = #expect(throws: NumericsError.self) { _ = try gaussHermite(0) }
    let same = #expect(throws: NumericsError.self) { _ = try gaussHermite(0) }
    let other = #expect(throws: NumericsError.self) { _ = try gaussHermite(-1) }
    #expect(one == same)
    #expect(one != other)
  }

  /// Each thread has its own record: errors raised at the same time keep their own values.
  @Test func errorsOfDifferentTasksDoNotMix() async {
    await withTaskGroup(of: Bool.self) { group in
      for index in 1...64 {
        group.addTask {
          // Eigenvalues 1 - k and 1 + k.
          let k = Double(index + 1)
          let text = refusal { _ = try choleskyFactor([1, k, k, 1], order: 2) }
          let smallest = text.split(separator: "eigenvalue ").last?.split(separator: ")").first
          return agree(smallest.flatMap { Double($0) } ?? .nan, 1 - k)
        }
      }
      for await own in group { #expect(own) }
    }
  }

  /// An error leaves nothing behind for the next call.
  @Test func succeedsAfterAnError() throws {
    _ = refusal { _ = try choleskyFactor([-1], order: 1) }
    #expect(try choleskyFactor([9], order: 1) == [3])
  }
}
