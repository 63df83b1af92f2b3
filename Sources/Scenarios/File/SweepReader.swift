internal import Designs
internal import SourceText

/// Reads a `sweep:` section: factors, what holds between them, and the design.
struct SweepReader {
  let reader: Reader
  /// The file, beside which CSV files are looked for.
  let path: String
  /// The seed of the design, unless the section or the command line has its own.
  let seed: UInt64
  let settings: SweepSettings

  init(_ reader: Reader, path: String, seed: UInt64, settings: SweepSettings = SweepSettings()) {
    self.reader = reader
    self.path = path
    self.seed = seed
    self.settings = settings
  }

  /// Keys that determine the points.
  static let own = ["design", "factors", "correlations", "dirichlet", "constraints", "groups"]
  /// Keys that say how points are run, which others read.
  static let others = ["draws", "stop", "expect"]

  func read(_ node: YAMLNode) -> SweepSpecification? {
    guard let body = reader.mapping(node, "sweep") else { return nil }
    reader.checkKeys(body, known: Self.own + ["seed"] + Self.others, in: "a sweep")
    let seed = seed(body)
    let before = reader.diagnostics.errorCount
    let designs = DesignReader(reader, path: path, settings: settings)
    let choice = designs.choice(body, node)
    if let choice, let listed = choice.listed {
      return self.listed(listed, choice, body, node, seed)
    }
    if choice == nil, body["factors"] == nil { return nil }
    let factors = FactorReader(reader).read(body, at: node)
    let arguments = choice.map { designs.arguments($0, factors: factors.names) }
    guard let space = SpaceReader(reader, factors).read(body, before: before), let choice,
      let arguments
    else { return nil }
    let request = DesignRequest(space: space, seed: seed, arguments: arguments)
    do throws(DesignError) {
      let design = try choice.form.design(for: request)
      return specification(
        space, design, factors.locations, body, node, seed)
    } catch {
      report(error, choice, body, factors.locations)
      return nil
    }
  }

  /// A sweep whose points are listed and name the factors.
  private func listed(
    _ points: ListedPoints, _ choice: DesignChoice, _ body: [YAMLEntry], _ node: YAMLNode,
    _ seed: UInt64
  ) -> SweepSpecification? {
    let before = reader.diagnostics.errorCount
    for key in ["factors", "dirichlet", "correlations", "groups"] {
      guard let entry = body[key] else { continue }
      reader.error(
        "bad-design",
        "the points of '\(choice.form.name)' name the factors and their values: "
          + "leave out '\(key)'", at: entry.keyLocation)
    }
    do throws(DesignError) {
      let (factors, design) = try ListDesign.make(points.names, points: points.points)
      let found = FactorSet(
        names: points.names, factors: factors, locations: points.locations)
      guard let space = SpaceReader(reader, found).read(body, before: before) else { return nil }
      return specification(space, design, points.locations, body, node, seed)
    } catch {
      report(error, choice, body, points.locations)
      return nil
    }
  }

  private func specification(
    _ space: FactorSpace, _ design: any Design, _ locations: [String: SourceLocation],
    _ body: [YAMLEntry], _ node: YAMLNode, _ seed: UInt64
  ) -> SweepSpecification {
    let others = body.filter { Self.others.contains($0.key) }.map { ($0.key, $0.value) }
    return SweepSpecification(
      space: space, design: design, seed: seed, locations: locations,
      location: node.location, others: Dictionary(others, uniquingKeysWith: { first, _ in first }))
  }

  private func seed(_ body: [YAMLEntry]) -> UInt64 {
    let own = body["seed"].flatMap { reader.integer($0.value, "seed", in: Int.min...Int.max) }
    return settings.seed ?? own.map { UInt64(bitPattern: Int64($0)) } ?? seed
  }

  /// An error of the design where what it is about is written.
  private func report(
    _ error: DesignError, _ choice: DesignChoice, _ body: [YAMLEntry],
    _ factors: [String: SourceLocation]
  ) {
    let subject = error.subject ?? ""
    let place =
      choice.arguments[subject]?.value.location ?? body[subject]?.value.location
      ?? factors[subject] ?? choice.location
    reader.error("bad-design", error.message, at: place)
  }
}
