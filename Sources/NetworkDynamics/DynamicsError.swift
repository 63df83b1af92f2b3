public import GSLNumerics

/// Why a model of network dynamics cannot be set up, run or estimated.
public enum DynamicsError: Error, Equatable, Sendable, CustomStringConvertible {
  /// An argument breaks its rule; the sentence says which and what was found.
  case invalid(String)
  /// A numerical method failed.
  case numerics(NumericsError)

  /// The reason in a sentence.
  public var description: String {
    switch self {
    case .invalid(let reason): reason
    case .numerics(let error): "\(error)"
    }
  }
}

/// Refuses an argument that breaks its rule.
func require(
  _ condition: Bool, _ reason: @autoclosure () -> String
) throws(DynamicsError) {
  if !condition { throw .invalid(reason()) }
}

/// Runs a numerical method and turns its failure into this room's error.
func numerically<Result>(
  _ body: () throws(NumericsError) -> Result
) throws(DynamicsError) -> Result {
  do throws(NumericsError) {
    return try body()
  } catch {
    throw .numerics(error)
  }
}
