internal import AllianceModel
internal import Designs
internal import Scenarios

/// Evaluates design points, a thread's own.
final class PointRunner {
  private let model: SweepModel
  private var own: SideRunner
  private var base: SideRunner?
  private var ownOverlay: ParameterOverlay?, baseOverlay: ParameterOverlay?
  private var coordinates: [Double]
  private var shifts: [Moments], totals: [Totals]
  /// Per output: value, reference, Monte Carlo error; NaN where undefined.
  private(set) var values: [Double]

  /// Sums over the chance draws of one parameter draw, and over parameter draws.
  private struct Totals {
    var own = 0.0, base = 0.0
    var ownMean = 0.0, baseMean = 0.0
  }

  init(_ model: SweepModel) throws {
    self.model = model
    let draws = model.draws
    let kept = draws.parameters == 1 && !model.compilesPoints ? draws.chance : 0
    own = try SideRunner(model.own, model.outputs, remembering: kept)
    base =
      try model.fixedReference == nil
      ? model.base.map { try SideRunner($0, model.outputs, remembering: kept) } : nil
    ownOverlay = model.own.overlay
    baseOverlay = model.base?.overlay
    coordinates = [Double](repeating: 0, count: model.space.count)
    shifts = [Moments](repeating: Moments(), count: model.outputs.count)
    totals = [Totals](repeating: Totals(), count: model.outputs.count)
    values = [Double](repeating: .nan, count: model.outputs.count * SweepOutput.values)
  }

  /// Runs one point; what came out is in `values`.
  func evaluate(_ index: Int) -> PointStatus {
    for place in values.indices { values[place] = .nan }
    let isWanted = coordinates.withUnsafeMutableBufferPointer { row in
      model.design.point(index, into: row)
      model.space.replaceByValues(row)
      return model.space.meetsConstraints(row)
    }
    guard isWanted else { return .excluded }
    if let failure = prepare() { return failure }
    runDraws()
    return summarise()
  }

  /// An output's mean over the chance draws of one parameter draw, with the factors at `factors`;
  /// `nil` where that is impossible or undefined.
  /// - Parameter isShift: minus the reference's.
  func mean(_ output: Int, isShift: Bool, outer: Int, factors: [Double]) -> Double? {
    coordinates = factors
    guard prepare() == nil else { return nil }
    for place in shifts.indices { totals[place] = Totals() }
    runDraws(outer: outer)
    let value = totals[output].ownMean - (isShift ? totals[output].baseMean : 0)
    return value.isFinite ? value : nil
  }

  /// Puts the values of the factors in place; what keeps them from it, if anything.
  private func prepare() -> PointStatus? {
    for (factor, binding) in model.bindings.enumerated() {
      if let range = binding.range, !range.contains(coordinates[factor]) {
        return .factorOutside(factor: factor)
      }
    }
    if model.compilesPoints {
      guard compile() else { return .impossible }
    } else {
      ownOverlay?.values = coordinates
      baseOverlay?.values = coordinates
    }
    return nil
  }

  /// Replaces both sides by scenarios compiled with this point's values.
  private func compile() -> Bool {
    let settings = Array(zip(model.bindings, coordinates))
    do {
      let side = try CompiledSide(model.scenario.setting(settings), sharing: model.own.cache)
      own = try SideRunner(side, model.outputs)
      ownOverlay = nil
      if base != nil, let reference = model.reference, let shared = model.base?.cache {
        base = try SideRunner(
          CompiledSide(reference.setting(settings), sharing: shared), model.outputs)
        baseOverlay = nil
      }
      return true
    } catch {
      return false
    }
  }

  private func runDraws() {
    let draws = model.draws
    for place in shifts.indices {
      shifts[place] = Moments()
      totals[place] = Totals()
    }
    for outer in 0..<draws.parameters { runDraws(outer: outer) }
  }

  /// Runs the chance draws of one parameter draw.
  private func runDraws(outer: Int) {
    let draws = model.draws
    own.setParameters(outer: outer, draws, overlay: ownOverlay)
    base?.setParameters(outer: outer, draws, overlay: baseOverlay)
    for inner in stride(from: draws.chance - 1, through: 0, by: -1) {
      let reads = draws.readsNetwork(inner: inner)
      own.run(outer: outer, inner: inner, readsNetwork: reads)
      base?.run(outer: outer, inner: inner, readsNetwork: reads)
      for place in shifts.indices { add(place, outer: outer, inner: inner) }
    }
    for place in shifts.indices { closeParameterDraw(place) }
  }

  /// Takes in an output of one chance draw.
  @inline(__always) private func add(_ place: Int, outer: Int, inner: Int) {
    let value = own.values[place]
    var reference = 0.0
    if let base {
      reference = base.values[place]
    } else if let fixed = model.fixedReference {
      reference = fixed[(outer * model.draws.chance + inner) * own.values.count + place]
    }
    if model.draws.parameters > 1, case .network = model.outputs[place].place {
      // Read in the first chance draw alone, as in a run: it stands for all of them.
      if inner == 0 {
        totals[place].own = value * Double(model.draws.chance)
        totals[place].base = reference * Double(model.draws.chance)
      }
      return
    }
    totals[place].own += value
    totals[place].base += reference
    if model.draws.parameters == 1 { shifts[place].add(value - reference) }
  }

  private func closeParameterDraw(_ place: Int) {
    let chance = Double(model.draws.chance)
    let (value, reference) = (totals[place].own / chance, totals[place].base / chance)
    totals[place].ownMean += value
    totals[place].baseMean += reference
    totals[place].own = 0
    totals[place].base = 0
    if model.draws.parameters > 1 { shifts[place].add(value - reference) }
  }

  /// Means over parameter draws; the error over parameter draws, or over chance if there is one.
  private func summarise() -> PointStatus {
    let outer = Double(model.draws.parameters)
    for place in shifts.indices {
      let at = place * SweepOutput.values
      values[at] = totals[place].ownMean / outer
      if model.base != nil { values[at + 1] = totals[place].baseMean / outer }
      values[at + 2] = shifts[place].standardError
      let isDefined = values[at].isFinite && (model.base == nil || values[at + 1].isFinite)
      if !isDefined { return undefined(place) }
    }
    return .done
  }

  private func undefined(_ output: Int) -> PointStatus {
    for place in values.indices { values[place] = .nan }
    return .undefined(output: output)
  }
}

/// Mean and standard error of numbers that come one by one (Welford 1962).
struct Moments {
  private var count = 0.0, mean = 0.0, squares = 0.0

  @inline(__always) mutating func add(_ value: Double) {
    count += 1
    let delta = value - mean
    mean += delta / count
    squares += delta * (value - mean)
  }

  /// Of the mean; NaN for fewer than two numbers.
  var standardError: Double {
    count < 2 ? .nan : (squares / (count - 1) / count).squareRoot()
  }
}
