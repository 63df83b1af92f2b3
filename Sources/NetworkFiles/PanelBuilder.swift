public import NetworkDynamics
internal import NetworkMeasures
public import SourceText

/// Makes a panel of the frames of a table of ties, with the covariates that a model asks for.
///
/// Covariates of a period are those of the wave with which it starts. A covariate of pairs is a
/// column of the table of pairs, where every pair needs a value, or another layer of ties, where a
/// pair without a tie has 0. Covariates that serve only as `ego`, `alter` or `dyad` are centred at
/// their mean over actors or pairs and periods, which shifts nothing but the density and lets the
/// method of moments converge.
public struct PanelBuilder {
  /// The actors, in the order of the panel.
  public let names: [String]
  /// The mean that was taken off each centred covariate.
  public private(set) var centres: [String: Double] = [:]
  private let frames: [NetworkFrame]
  private let layer: String
  private let actors: ActorTable?
  private let dyads: DyadTable?
  private let file: String
  private var problems: [Diagnostic] = []
  /// The centres again; a column of actors and one of pairs may have the same name.
  private var means: [CovariateNeed: [String: Double]] = [:]

  /// - Parameters:
  ///   - frames: the waves, in order.
  ///   - layer: the layer of ties that changes; may be left out if there is only one.
  ///   - file: the name of the table of ties, for messages.
  public init?(
    _ frames: [NetworkFrame], layer: String?, actors: ActorTable?, dyads: DyadTable?, file: String,
    into diagnostics: inout Diagnostics
  ) {
    let layers = Set(frames.flatMap { $0.layers.map(\.name) }).sorted()
    let chosen = layer ?? (layers.count == 1 ? layers[0] : nil)
    guard let chosen, layers.contains(chosen) else {
      let nearest = layer.flatMap { nearestWord(to: $0, in: layers) }
      diagnostics.report(
        Diagnostic(
          code: "unknown-layer",
          layer.map { "there is no layer '\($0)'" } ?? "the table has several layers",
          file: file,
          help: nearest.map { "did you mean '\($0)'?" }
            ?? "choose with --layer: \(layers.joined(separator: ", "))"))
      return nil
    }
    self.frames = frames
    self.layer = chosen
    self.actors = actors
    self.dyads = dyads
    self.file = file
    names = actors?.names ?? Set(frames.flatMap(\.names)).sorted()
  }

  /// The panel; `nil` if something is missing, which is then reported.
  public mutating func panel(
    for model: ActorOrientedModel, into diagnostics: inout Diagnostics
  ) -> NetworkPanel? {
    let waves = frames.map { wave($0, isDirected: model.ties.isDirected) }
    let covariates = covariates(model)
    diagnostics.append(contentsOf: problems)
    // What is missing in one period is often missing in all.
    diagnostics.removeDuplicates()
    if !problems.isEmpty { return nil }
    do throws(DynamicsError) {
      return try NetworkPanel(
        order: names.count, isDirected: model.ties.isDirected, waves: waves,
        covariates: covariates)
    } catch {
      diagnostics.report(Diagnostic(code: "bad-panel", "\(error)", file: file))
      return nil
    }
  }

  /// - Parameter other: the file it is about where that is not the table of ties.
  private mutating func report(
    _ code: String, _ message: String, at place: SourceLocation? = nil, in other: String? = nil,
    help: String? = nil
  ) {
    problems.append(Diagnostic(code: code, message, at: place, file: other ?? file, help: help))
  }

  /// The places of a frame's actors among all.
  private func places(_ frame: NetworkFrame) -> [Int] {
    var place: [String: Int] = [:]
    for (index, name) in names.enumerated() { place[name] = index }
    return frame.names.map { place[$0] ?? 0 }
  }

  /// The ties of a wave.
  private mutating func wave(_ frame: NetworkFrame, isDirected: Bool) -> [Bool] {
    var ties = [Bool](repeating: false, count: names.count * names.count)
    guard let network = frame.layers.first(where: { $0.name == layer })?.network else {
      return ties
    }
    if network.hasNegative {
      report("negative-tie", "period '\(frame.period)' has ties of negative weight in the panel")
    }
    if network.isDirected && !isDirected {
      report(
        "directed-ties", "period '\(frame.period)' has directed ties, the model is undirected",
        help: "choose --model directed")
    }
    let places = places(frame)
    for tie in 0..<network.tieCount where network.weights[tie] > 0 {
      let (a, b) = (places[Int(network.sources[tie])], places[Int(network.targets[tie])])
      ties[a * names.count + b] = true
      if !network.isDirected { ties[b * names.count + a] = true }
    }
    return ties
  }
}

// MARK: - Covariates

extension PanelBuilder {
  /// Those of the waves with which periods start, which also set the centres.
  private mutating func covariates(_ model: ActorOrientedModel) -> [PeriodCovariates] {
    let starts = Array(frames.dropLast())
    var found = [PeriodCovariates](repeating: PeriodCovariates(), count: starts.count)
    for (name, need) in Self.uses(model) {
      let values = starts.map { self.values(name, need, $0) }
      if Self.isCentred(name, need, model) {
        centres[name] = mean(values, need)
        means[need, default: [:]][name] = centres[name]
      }
      for period in found.indices { keep(values[period], name, need, in: &found[period]) }
    }
    return found
  }

  /// The covariates of the last wave, with the centres of the panel, for a forecast from there;
  /// `nil` if something is missing, which is then reported. To be asked for after the panel.
  public mutating func lastCovariates(
    for model: ActorOrientedModel, into diagnostics: inout Diagnostics
  ) -> PeriodCovariates? {
    problems = []
    guard let last = frames.last else { return nil }
    var found = PeriodCovariates()
    for (name, need) in Self.uses(model) { keep(values(name, need, last), name, need, in: &found) }
    diagnostics.append(contentsOf: problems)
    diagnostics.removeDuplicates()
    return problems.isEmpty ? found : nil
  }

  private mutating func values(
    _ name: String, _ need: CovariateNeed, _ frame: NetworkFrame
  ) -> [Double] {
    need == .actor ? actorValues(name, frame) : pairValues(name, frame)
  }

  /// Keeps the values of a covariate, less its centre if it has one.
  private func keep(
    _ values: [Double], _ name: String, _ need: CovariateNeed, in covariates: inout PeriodCovariates
  ) {
    let centred = centre(values, need, on: means[need]?[name] ?? 0)
    if need == .actor {
      covariates.actors[name] = centred
    } else {
      covariates.pairs[name] = centred
    }
  }

  /// The covariates that a model asks for.
  private static func uses(_ model: ActorOrientedModel) -> [(String, CovariateNeed)] {
    var uses = model.rateCovariates.map { ($0, CovariateNeed.actor) }
    for term in model.terms {
      guard let name = term.covariate else { continue }
      let use = (name, term.effect.need)
      if !uses.contains(where: { $0 == use }) { uses.append(use) }
    }
    return uses
  }

  private static func isCentred(
    _ name: String, _ need: CovariateNeed, _ model: ActorOrientedModel
  ) -> Bool {
    let plain: Set<Effect> = [.egoCovariate, .alterCovariate, .dyadCovariate]
    let terms = model.terms.filter { $0.covariate == name && $0.effect.need == need }
    return !terms.isEmpty && terms.allSatisfy { plain.contains($0.effect) }
      && !(need == .actor && model.rateCovariates.contains(name))
  }

  /// The mean over actors or pairs and periods.
  private func mean(_ values: [[Double]], _ need: CovariateNeed) -> Double {
    let order = names.count
    let counted = need == .actor ? order : order * (order - 1)
    return values.reduce(0) { $0 + $1.reduce(0, +) } / Double(max(1, counted * values.count))
  }

  private func centre(_ values: [Double], _ need: CovariateNeed, on mean: Double) -> [Double] {
    let order = names.count
    return values.indices.map { place in
      let isDiagonal = need == .dyad && place / order == place % order
      return isDiagonal ? values[place] : values[place] - mean
    }
  }

  private mutating func actorValues(_ name: String, _ frame: NetworkFrame) -> [Double] {
    let known = actors?.capabilities(period: frame.period)
    guard let known, let column = known.numbers[name] else {
      let columns = (known?.numbers.keys).map { $0.sorted() } ?? []
      let nearest = nearestWord(to: name, in: columns).map { "did you mean '\($0)'?" }
      report(
        "unknown-covariate", "no column of numbers '\(name)' in the table of actors",
        help: nearest ?? (actors == nil ? "give the table with --actors" : nil))
      return [Double](repeating: 0, count: names.count)
    }
    return names.map { actor in
      let place = actors?.names(period: frame.period).firstIndex(of: actor)
      if let place, let value = column[place] { return value }
      let cell = actors?.location(of: actor, period: frame.period, name)
      let period = cell == nil ? " in period '\(frame.period)'" : ""
      report("missing-value", "'\(actor)' has no '\(name)'\(period)", at: cell)
      return 0
    }
  }

  private mutating func pairValues(_ name: String, _ frame: NetworkFrame) -> [Double] {
    let order = names.count
    var values = [Double](repeating: 0, count: order * order)
    if let dyads, dyads.columns.contains(name) {
      for i in 0..<order {
        for j in 0..<order where i != j {
          let value = dyads.value(name, names[i], names[j], period: frame.period)
          if value == nil, i < j {
            report(
              "missing-value",
              "'\(names[i])' and '\(names[j])' have no '\(name)' in period '\(frame.period)'",
              in: dyads.file)
          }
          values[i * order + j] = value ?? 0
        }
      }
      return values
    }
    let isLayer = frames.contains { $0.layers.contains { $0.name == name } } && name != layer
    if !isLayer { reportUnknownPairs(name) }
    guard let network = frame.layers.first(where: { $0.name == name })?.network else {
      return values
    }
    let places = places(frame)
    for tie in 0..<network.tieCount {
      let (a, b) = (places[Int(network.sources[tie])], places[Int(network.targets[tie])])
      values[a * order + b] = network.weights[tie]
      if !network.isDirected { values[b * order + a] = network.weights[tie] }
    }
    return values
  }

  private mutating func reportUnknownPairs(_ name: String) {
    let layers = Set(frames.flatMap { $0.layers.map(\.name) }).subtracting([layer])
    let known = (dyads?.columns ?? []) + layers.sorted()
    report(
      "unknown-covariate", "no column of pairs and no other layer is called '\(name)'",
      help: nearestWord(to: name, in: known).map { "did you mean '\($0)'?" })
  }
}
