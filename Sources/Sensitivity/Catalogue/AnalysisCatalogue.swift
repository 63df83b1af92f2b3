/// Every method of sensitivity analysis.
public enum AnalysisCatalogue {
  /// In the order of the list and of the results.
  public static let all: [AnalysisForm] = [
    SobolAnalysis.form, ShapleyAnalysis.form, MorrisAnalysis.form, FASTAnalysis.form,
    BinningAnalysis.form, RBDFASTAnalysis.form, DeltaAnalysis.form, PAWNAnalysis.form,
    PRCCAnalysis.form, CorrelationAnalysis.form, RegressionAnalysis.form,
  ]

  /// The form of a name.
  public static func named(_ name: String) -> AnalysisForm? { all.first { $0.name == name } }

  /// The methods that suit a sample, and why the others do not.
  ///
  /// Methods for any points would take structured samples too, but their points are not
  /// independent; so they are chosen only where no method with a structure fits.
  public static func fitting(
    _ sample: Sample, _ groups: FactorPartition
  ) -> (analyses: [(AnalysisForm, any Analysis)], misfits: [(AnalysisForm, Misfit)]) {
    var found: [(AnalysisForm, any Analysis)] = []
    var misfits: [(AnalysisForm, Misfit)] = []
    for takesAny in [false, true] where !takesAny || found.isEmpty {
      for form in all where (form.need == .points) == takesAny {
        do throws(Misfit) {
          found.append((form, try form.make(sample, groups)))
        } catch {
          misfits.append((form, error))
        }
      }
    }
    return (found, misfits)
  }
}
