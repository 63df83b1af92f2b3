public import Discovery
internal import Tables

extension BoxReport {
  /// Finds boxes and judges their limits.
  ///
  /// - Parameters:
  ///   - input: a sample whose outcome is 1 or 0.
  ///   - most: the greatest number of boxes.
  ///   - resamples: half-samples for the reproducibility; 0 for none.
  /// - Throws: `DiscoveryError` for what PRIM cannot use.
  public init(
    _ input: DiscoveryInput, most: Int, choice: BoxChoice, settings: PrimSettings, resamples: Int,
    seed: UInt64
  ) throws {
    let sample = input.sample
    let boxes = try Prim.cover(sample, most: most, choice: choice, settings: settings)
    self.input = input
    self.boxes = boxes
    quasi = boxes.map { QuasiP.values(of: $0.box, in: sample, excluding: $0.excluded) }
    reproducibility = try boxes.map { box in
      resamples == 0
        ? []
        : try Reproducibility.values(
          of: box, in: sample, resamples: resamples, seed: seed, settings: settings)
    }
  }

  /// The boxes for reading.
  public var text: String {
    let cases = Int(input.sample.total)
    let share = BoxWords.percent(Double(cases) / Double(input.sample.count))
    var text =
      input.summary + "\(cases) of \(input.sample.count) rows are of interest (\(share)).\n"
    for (index, box) in boxes.enumerated() { text += "\n" + describe(index, box) }
    if let last = boxes.last, inWords(last.box).isEmpty {
      text += "No box is denser than the rows it was looked for in.\n"
    }
    return text
  }

  private func describe(_ index: Int, _ box: CoverBox) -> String {
    let statistics = box.step.statistics
    var text =
      "Box \(index + 1): \(statistics.count) rows, \(statistics.cases) of interest: "
      + "density \(BoxWords.percent(statistics.density)), "
      + "coverage \(BoxWords.percent(statistics.coverage)), "
      + "mass \(BoxWords.percent(statistics.mass)).\n"
    for value in quasi[index] {
      guard
        let words = BoxWords.limits(
          box.box.limits[value.factor], of: input.sample.factors[value.factor])
      else { continue }
      text += "  \(words)"
      if let p = value.both { text += "  (quasi-p \(Self.small(p))" }
      if let again = reproducibility[index].first(where: { $0.factor == value.factor }) {
        text +=
          ", again in \(BoxWords.percent(again.atCoverage)) of half-samples by coverage, "
          + "\(BoxWords.percent(again.atDensity)) by density"
      }
      text += value.both == nil ? "\n" : ")\n"
    }
    return text
  }

  private static func small(_ p: Double) -> String {
    p < 1e-4 ? "below 0.0001" : formatNumber((p * 1e4).rounded() / 1e4, digits: .ten)
  }
}

extension DiscoveryInput {
  /// What was left out, in a sentence; empty if nothing was.
  var summary: String {
    var parts: [String] = []
    if failed > 0 { parts.append("\(failed) failed or without an outcome") }
    if incomplete > 0 { parts.append("\(incomplete) without a value of some factor") }
    guard !parts.isEmpty else { return "" }
    return "Left out: \(parts.joined(separator: ", ")).\n"
  }
}
