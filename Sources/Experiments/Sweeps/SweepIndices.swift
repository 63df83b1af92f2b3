internal import Designs
public import Scenarios
internal import Sensitivity
public import SourceText

/// Indices of sensitivity of a sweep's outputs, for its expectations.
final class SweepIndices {
  private let model: SweepModel
  private let journals: [Journal]
  private let jobs: Int
  private lazy var analyses = fitting()
  private var results: [SweepQuantity: [(form: AnalysisForm, result: AnalysisResult)]] = [:]

  init(_ model: SweepModel, _ journals: [Journal], jobs: Int) {
    self.model = model
    self.journals = journals
    self.jobs = jobs
  }

  /// What was found of an index: its value, and its rank among the factors.
  enum Finding {
    case found(value: Double?, rank: Int?)
    case missing(String)
  }

  func find(_ index: SweepIndex, of quantity: SweepQuantity) throws -> Finding {
    for (form, result) in try results(quantity) where index.method.map({ $0 == form.name }) ?? true
    {
      let own = result.indices.filter { $0.index == index.name && $0.other.isEmpty }
      guard let found = own.first(where: { $0.factor == index.factor }) else { continue }
      let rank = found.value.map { value in
        1 + own.count { abs($0.value ?? 0) > abs(value) }
      }
      return .found(value: found.value, rank: rank)
    }
    let known = analyses.flatMap { form, _ in form.indices.map { "\($0.name) (\(form.name))" } }
    return .missing("the points give no \(index.name): they give \(known.joined(separator: ", "))")
  }

  private func results(
    _ quantity: SweepQuantity
  ) throws -> [(form: AnalysisForm, result: AnalysisResult)] {
    if let known = results[quantity] { return known }
    guard let output = model.output(quantity) else { return [] }
    let values = try column(output, isShift: quantity.isShift)
    let settings = AnalysisSettings(jobs: jobs)
    let found = try analyses.map { form, analysis in
      (form: form, result: try analysis.result(values, settings))
    }
    results[quantity] = found
    return found
  }

  private func fitting() -> [(AnalysisForm, any Analysis)] {
    let (space, count) = (model.space, model.design.count)
    var values = [Double](repeating: 0, count: space.count * count)
    for point in 0..<count {
      for (factor, value) in space.values(of: model.design, at: point).enumerated() {
        values[factor * count + point] = value
      }
    }
    let sample = Sample(
      factors: space.factors.map(\.name), values: values,
      isOrdered: space.factors.map { !$0.hasWords })
    let groups = FactorPartition(
      names: space.groups.map(\.name), members: space.groups.map { $0.members.sorted() })
    return AnalysisCatalogue.fitting(sample, groups).analyses
  }

  /// An output at every point, NaN where there is none.
  private func column(_ output: Int, isShift: Bool) throws -> [Double] {
    let reader = PointReader(journals)
    var values = [Double](repeating: 0, count: model.valuesPerPoint)
    return try (0..<model.design.count).map { index in
      guard try reader.read(index, into: &values) == .done else { return .nan }
      return SweepOutput.number(output, isShift: isShift, of: values)
    }
  }
}

/// Reports indices and methods that no analysis has.
public func checkIndices(of scenario: CheckedScenario, into diagnostics: inout Diagnostics) {
  for expectation in scenario.sweepExpectations {
    guard let index = expectation.index else { continue }
    let methods = AnalysisCatalogue.all.map(\.name)
    func report(_ what: String, _ word: String, _ known: [String]) {
      diagnostics.report(
        Diagnostic(
          code: "unknown-index", "there is no \(what) '\(word)'", at: expectation.location,
          help: nearestWord(to: word, in: known).map { "did you mean '\($0)'?" }
            ?? "one of \(known.joined(separator: ", "))"))
    }
    if let method = index.method, !methods.contains(method) {
      report("method", method, methods)
    } else {
      let forms = AnalysisCatalogue.all.filter { index.method == nil || index.method == $0.name }
      let known = Set(forms.flatMap { $0.indices.map(\.name) }).sorted()
      if !known.contains(index.name) { report("index", index.name, known) }
    }
  }
}

extension SweepExpectation {
  /// The index that it is about, if it is about one.
  var index: SweepIndex? {
    switch condition {
    case .column: nil
    case .index(let index, _), .rank(let index, _): index
    }
  }
}
