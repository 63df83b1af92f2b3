/// Why a numerical routine could not give an answer.
///
/// A routine of GSL reports a status, and some failures not even that; here both become this one
/// error. `function` is the C function that refused or would have been called, `code` GSL's error
/// number (`gsl_errno.h`; 1 = outside the domain, 4 = invalid argument, 21 = singular, …), and
/// `reason` a sentence with the offending values.
public struct NumericsError: Error, Sendable, Equatable, CustomStringConvertible {
  /// The C function concerned, for example `gsl_linalg_cholesky_decomp1`.
  public let function: String
  /// GSL's error number.
  public let code: Int32
  /// What was wrong, with the values found.
  public let reason: String

  /// The function, what was wrong, and GSL's error number.
  public var description: String { "\(function): \(reason) [GSL error \(code)]" }
}
