internal import GSLNumerics
internal import SourceText

/// How scenario files write distributions: `{NAME: {argument: value, …}}`, with short list forms
/// for the common ones.
struct DistributionForm: Sendable {
  let name: String
  /// Arguments in the order of the list form.
  let arguments: [String]
  /// How many of them must be given.
  let required: Int
  let make: @Sendable ([Double?], Scale) -> Distribution

  static let all: [DistributionForm] = [
    DistributionForm(name: "fixed", arguments: ["value"], required: 1) { a, _ in .fixed(a[0]!) },
    DistributionForm(name: "normal", arguments: ["mean", "sd"], required: 2) { a, _ in
      .normal(mean: a[0]!, sd: a[1]!)
    },
    DistributionForm(name: "lognormal", arguments: ["median", "sigma"], required: 2) { a, _ in
      .lognormal(median: a[0]!, sigma: a[1]!)
    },
    DistributionForm(name: "uniform", arguments: ["low", "high"], required: 2) { a, _ in
      .uniform(low: a[0]!, high: a[1]!)
    },
    DistributionForm(name: "triangular", arguments: ["low", "mode", "high"], required: 3) { a, _ in
      .triangular(low: a[0]!, mode: a[1]!, high: a[2]!)
    },
    DistributionForm(name: "pert", arguments: ["low", "mode", "high"], required: 3) { a, _ in
      .pert(low: a[0]!, mode: a[1]!, high: a[2]!)
    },
    DistributionForm(name: "range", arguments: ["low", "median", "high"], required: 3) { a, s in
      .splitNormal(low: a[0]!, median: a[1]!, high: a[2]!, scale: s)
    },
    DistributionForm(name: "beta", arguments: ["alpha", "beta"], required: 2) { a, _ in
      .beta(alpha: a[0]!, beta: a[1]!)
    },
    DistributionForm(name: "gamma", arguments: ["shape", "rate"], required: 2) { a, _ in
      .gamma(shape: a[0]!, rate: a[1]!)
    },
    DistributionForm(
      name: "truncated_normal", arguments: ["mean", "sd", "low", "high"], required: 2
    ) { a, _ in
      .truncatedNormal(
        mean: a[0]!, sd: a[1]!, low: a[2] ?? -.infinity, high: a[3] ?? .infinity)
    },
    DistributionForm(name: "bernoulli", arguments: ["p"], required: 1) { a, _ in
      .bernoulli(p: a[0]!)
    },
    DistributionForm(name: "poisson", arguments: ["mean"], required: 1) { a, _ in
      .poisson(mean: a[0]!)
    },
  ]

  static func named(_ name: String) -> DistributionForm? { all.first { $0.name == name } }
}

extension Reader {
  /// A number, or a mapping with one distribution.
  func distribution(_ node: YAMLNode, _ what: String) -> Distribution? {
    if case .scalar = node.content { return number(node, what).map { .fixed($0) } }
    guard case .mapping(let entries) = node.content else {
      error(
        "wrong-type", "\(what) must be a number or a distribution, found \(node.kindName)",
        at: node.location)
      return nil
    }
    let forms = entries.filter { DistributionForm.named($0.key) != nil }
    let known = DistributionForm.all.map(\.name) + ["scale", "parameter"]
    checkKeys(entries, known: known, in: what)
    guard forms.count == 1, let entry = forms.first, let form = DistributionForm.named(entry.key)
    else {
      if entries.allSatisfy({ known.contains($0.key) }) {
        error("wrong-type", "\(what) must name exactly one distribution", at: node.location)
      }
      return nil
    }
    return distribution(form, entry.value, scale: entries["scale"]?.value, what)
  }

  private func distribution(
    _ form: DistributionForm, _ node: YAMLNode, scale: YAMLNode?, _ what: String
  ) -> Distribution? {
    var inner = scale
    let values: [Double?]?
    switch node.content {
    case .sequence(let items): values = listForm(form, items, node)
    case .mapping(let entries):
      inner = entries["scale"]?.value ?? inner
      values = mappingForm(form, entries, node)
    case .scalar:
      values = form.arguments.count == 1 ? [number(node, form.name)] : nil
      if form.arguments.count > 1 {
        error(
          "wrong-type",
          "\(form.name) needs [\(form.arguments.joined(separator: ", "))], found \(node.kindName)",
          at: node.location)
      }
    }
    guard let values, values.prefix(form.required).allSatisfy({ $0 != nil }) else { return nil }
    return validated(form.make(values, self.scale(inner)), at: node.location)
  }

  private func scale(_ node: YAMLNode?) -> Scale {
    guard let node, let word = word(node, "scale", of: Scale.allCases.map(\.rawValue)) else {
      return .linear
    }
    return Scale(rawValue: word) ?? .linear
  }

  private func listForm(_ form: DistributionForm, _ items: [YAMLNode], _ node: YAMLNode)
    -> [Double?]?
  {
    guard (form.required...form.arguments.count).contains(items.count) else {
      error(
        "wrong-arguments",
        "\(form.name) needs [\(form.arguments.joined(separator: ", "))], found \(items.count) "
          + "values", at: node.location)
      return nil
    }
    var values = items.enumerated().map { number($0.element, form.arguments[$0.offset]) }
    values += Array(repeating: nil, count: form.arguments.count - items.count)
    return values
  }

  private func mappingForm(_ form: DistributionForm, _ entries: [YAMLEntry], _ node: YAMLNode)
    -> [Double?]?
  {
    checkKeys(entries, known: form.arguments + ["scale"], in: form.name)
    let missing = form.arguments.prefix(form.required).filter { entries[$0] == nil }
    guard missing.isEmpty else {
      error(
        "missing-key", "\(form.name) lacks \(missing.joined(separator: " and "))",
        at: node.location)
      return nil
    }
    return form.arguments.map { name in entries[name].flatMap { number($0.value, name) } }
  }

  /// Whether the central 90% of a distribution lies in `range`; says so if not.
  func check(
    _ distribution: Distribution, _ what: String, in range: ClosedRange<Double>,
    at location: SourceLocation?
  ) -> Bool {
    let points = [0.05, 0.5, 0.95].map(distribution.quantile)
    if points.allSatisfy(range.contains) { return true }
    let found =
      points[0] == points[2]
      ? "found \(Self.plain(points[0]))"
      : "its 5 and 95% points are \(rounded(points[0])) and \(rounded(points[2]))"
    error(
      "out-of-range", "\(what) must be in \(Self.describe(range)), \(found)", at: location)
    return false
  }

  private func rounded(_ x: Double) -> String { Self.plain((x * 1e4).rounded() / 1e4) }

  /// The distribution if its arguments are possible; says so if not.
  func validated(_ distribution: Distribution, at location: SourceLocation)
    -> Distribution?
  {
    do throws(DistributionError) {
      try distribution.validated()
      return distribution
    } catch {
      self.error("impossible-distribution", error.message, at: location)
      return nil
    }
  }
}
