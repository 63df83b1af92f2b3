internal import CGLPK

/// A linear programme over variables from 0 to 1 that grows row by row, as cutting planes need:
///
///     minimise Σ c_j y_j   subject to   Σ a_ij y_j ≥ b_i,   lower_j ≤ y_j ≤ upper_j.
///
/// Solved by GLPK's dual simplex method from the last basis, so that a few more rows or bounds cost
/// a few iterations. Deterministic: the same calls give the same numbers, and nothing depends on
/// the clock. **The bound does not rest on the solver's tolerances**: it is computed here from the
/// dual values alone (weak duality), and holds for any dual values, also of a search that was stopped.
///
/// Not for several threads at once, and to be used and dropped on the thread that made it (GLPK
/// keeps its memory by thread).
public final class CuttingPlaneProgramme {
  private let problem: OpaquePointer
  private var parameters = glp_smcp()
  private let costs: [Double]
  private var lower: [Double]
  private var upper: [Double]
  /// The rows in one buffer, one after another.
  private var rowStarts = [0]
  private var rowVariables: [Int32] = []
  private var rowCoefficients: [Double] = []
  private var rowBounds: [Double] = []

  /// How a solution ended.
  public enum Ending: Sendable {
    /// The values are optimal.
    case optimal
    /// No values satisfy the rows and bounds.
    case infeasible
    /// The iterations ran out, or the solver gave up; the bound still holds.
    case stopped
  }

  /// A programme without rows; every variable ranges from 0 to 1.
  ///
  /// - Parameter costs: the cost of each variable, finite and 0 or more.
  public init(costs: [Double]) {
    self.costs = costs
    lower = Array(repeating: 0, count: costs.count)
    upper = Array(repeating: 1, count: costs.count)
    glp_term_out(GLP_OFF)
    problem = glp_create_prob()
    glp_set_obj_dir(problem, GLP_MIN)
    if !costs.isEmpty { glp_add_cols(problem, Int32(costs.count)) }
    for (variable, cost) in costs.enumerated() {
      glp_set_obj_coef(problem, Int32(variable + 1), cost)
      setBounds(of: variable, 0, 1)
    }
    glp_init_smcp(&parameters)
    parameters.msg_lev = GLP_MSG_OFF
    parameters.meth = GLP_DUALP
  }

  deinit { glp_delete_prob(problem) }

  /// The number of variables.
  public var variableCount: Int { costs.count }

  /// The number of rows.
  public var rowCount: Int { rowBounds.count }

  /// The iterations of the simplex method so far.
  public var iterations: Int { Int(glp_get_it_cnt(problem)) }

  /// Adds the row Σ a_j y_j ≥ b.
  ///
  /// - Parameters:
  ///   - variables: the variables with a coefficient, each once.
  ///   - coefficients: their coefficients a_j, one for each.
  ///   - bound: b.
  public func addRow(_ variables: [Int], _ coefficients: [Double], atLeast bound: Double) {
    precondition(variables.count == coefficients.count, "one coefficient for each variable")
    rowVariables += variables.map(Int32.init)
    rowCoefficients += coefficients
    rowBounds.append(bound)
    rowStarts.append(rowVariables.count)
    let row = glp_add_rows(problem, 1)
    glp_set_row_bnds(problem, row, GLP_LO, bound, 0)
    // GLPK counts from 1: the first elements are not read.
    let indices = [0] + variables.map { Int32($0 + 1) }
    glp_set_mat_row(problem, row, Int32(variables.count), indices, [0] + coefficients)
  }

  /// Sets the range of a variable, within 0 … 1.
  public func setBounds(of variable: Int, _ lower: Double, _ upper: Double) {
    self.lower[variable] = lower
    self.upper[variable] = upper
    let type = lower == upper ? GLP_FX : GLP_DB
    glp_set_col_bnds(problem, Int32(variable + 1), type, lower, upper)
  }

  /// Solves from the last basis.
  ///
  /// - Parameter iterationLimit: the iterations after which to stop.
  public func solve(iterationLimit: Int) -> Ending {
    parameters.it_lim = Int32(clamping: max(1, iterationLimit))
    var code = glp_simplex(problem, &parameters)
    if code == GLP_EBADB || code == GLP_ESING || code == GLP_ECOND || code == GLP_EFAIL {
      glp_std_basis(problem)
      code = glp_simplex(problem, &parameters)
    }
    switch glp_get_status(problem) {
    case GLP_OPT where code == 0: return .optimal
    case GLP_NOFEAS where code == 0: return .infeasible
    default: return .stopped
    }
  }

  /// Writes the values of the variables of the last solution.
  public func values(into values: inout [Double]) {
    precondition(values.count == costs.count, "one value for each variable")
    for variable in values.indices {
      values[variable] = glp_get_col_prim(problem, Int32(variable + 1))
    }
  }

  /// A number that the cost of no feasible point is below, from the last dual values.
  ///
  /// Σ u_i b_i + Σ_j min over y_j of (c_j − Σ_i u_i a_ij) y_j for the non-negative duals u: true of any
  /// u, hence a proof up to the rounding of the sum.
  ///
  /// - Parameter reducedCosts: c_j − Σ_i u_i a_ij of each variable, on return.
  public func bound(reducedCosts: inout [Double]) -> Double {
    reducedCosts = costs
    var bound = 0.0
    for row in rowBounds.indices {
      let dual = glp_get_row_dual(problem, Int32(row + 1))
      guard dual > 0, dual.isFinite else { continue }
      bound += dual * rowBounds[row]
      for place in rowStarts[row]..<rowStarts[row + 1] {
        reducedCosts[Int(rowVariables[place])] -= dual * rowCoefficients[place]
      }
    }
    for variable in costs.indices {
      let cost = reducedCosts[variable]
      bound += cost * (cost > 0 ? lower[variable] : upper[variable])
    }
    return bound
  }

  /// Removes the rows that do not bind the last solution.
  public func removeLooseRows() {
    let loose = rowBounds.indices.filter { glp_get_row_stat(problem, Int32($0 + 1)) == GLP_BS }
    guard !loose.isEmpty else { return }
    let numbers = [0] + loose.map { Int32($0 + 1) }
    glp_del_rows(problem, Int32(loose.count), numbers)
    keepRows(without: Set(loose))
  }

  private func keepRows(without loose: Set<Int>) {
    var starts = [0]
    var variables: [Int32] = []
    var coefficients: [Double] = []
    for row in rowBounds.indices where !loose.contains(row) {
      variables += rowVariables[rowStarts[row]..<rowStarts[row + 1]]
      coefficients += rowCoefficients[rowStarts[row]..<rowStarts[row + 1]]
      starts.append(variables.count)
    }
    rowBounds = rowBounds.indices.filter { !loose.contains($0) }.map { rowBounds[$0] }
    (rowStarts, rowVariables, rowCoefficients) = (starts, variables, coefficients)
  }
}
