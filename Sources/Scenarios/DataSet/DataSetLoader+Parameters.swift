internal import AllianceModel
internal import GSLNumerics
internal import SourceText
internal import Tables

extension DataSetLoader {
  func loadParameters() -> ParameterCatalogue {
    var catalogue = ParameterCatalogue()
    let rows = table(
      "parameters.csv",
      ["name", "distribution", "arguments", "unit", "group", "meaning", "source", "tag"])
    for row in rows {
      guard let definition = parameter(row) else { continue }
      if !catalogue.add(definition) {
        reader.error(
          "duplicate-parameter", "parameter '\(definition.name)' is there twice",
          at: row.location("name"))
      }
    }
    return catalogue
  }

  private func parameter(_ row: CSVRow) -> ParameterDefinition? {
    guard let name = row["name"], let kind = kind(row) else { return nil }
    guard let group = row["group"].flatMap(VarianceGroup.init(rawValue:)) else {
      reader.unknown(
        "unknown-group", "group", row["group"] ?? "",
        among: VarianceGroup.allCases.map(\.rawValue), at: row.location("group"))
      return nil
    }
    return ParameterDefinition(
      name: name, kind: kind, unit: row["unit"] ?? "", group: group,
      meaning: row["meaning"] ?? "", source: row["source"] ?? "", tag: row["tag"] ?? "")
  }

  /// `key=value;key=value` by distribution.
  private func kind(_ row: CSVRow) -> ParameterKind? {
    let place = row.location("arguments")
    var arguments: [String: String] = [:]
    for part in (row["arguments"] ?? "").split(separator: ";") {
      let pair = part.split(separator: "=", maxSplits: 1).map(String.init)
      guard pair.count == 2 else {
        reader.error("bad-arguments", "expected key=value, found '\(part)'", at: place)
        return nil
      }
      arguments[pair[0]] = pair[1]
    }
    switch row["distribution"] {
    case "choice":
      return .choice(arguments["value"] ?? "", of: PowerMeasure.allCases.map(\.rawValue))
    case "dirichlet":
      return numbers(arguments["concentration"], place).map { .weights($0) }
    case "categorical":
      return numbers(arguments["weights"], place).map { .number(.categorical(weights: $0)) }
    default: return distribution(row, arguments)
    }
  }

  private func numbers(_ text: String?, _ place: SourceLocation) -> [Double]? {
    let parts = (text ?? "").split(separator: "/").map { Double($0) }
    guard !parts.isEmpty, parts.allSatisfy({ $0.map { $0 >= 0 && $0.isFinite } ?? false }) else {
      reader.error("bad-arguments", "expected numbers joined by /", at: place)
      return nil
    }
    return parts.compactMap(\.self)
  }

  private func distribution(_ row: CSVRow, _ arguments: [String: String]) -> ParameterKind? {
    guard let form = DistributionForm.named(row["distribution"] ?? "") else {
      reader.unknown(
        "unknown-distribution", "distribution", row["distribution"] ?? "",
        among: DistributionForm.all.map(\.name), at: row.location("distribution"))
      return nil
    }
    let values = form.arguments.map { arguments[$0].flatMap(Double.init) }
    guard values.prefix(form.required).allSatisfy({ $0?.isFinite ?? false }) else {
      reader.error(
        "bad-arguments", "\(form.name) needs \(form.arguments.joined(separator: ", "))",
        at: row.location("arguments"))
      return nil
    }
    let made = form.make(values, arguments["scale"].flatMap(Scale.init(rawValue:)) ?? .linear)
    do throws(DistributionError) {
      try made.validated()
      return .number(made)
    } catch {
      reader.error("impossible-distribution", error.message, at: row.location("arguments"))
      return nil
    }
  }

  /// Parameters the model needs that an older data set may lack: the measure of power.
  func withDefaults(_ catalogue: ParameterCatalogue) -> ParameterCatalogue {
    var catalogue = catalogue
    catalogue.add(
      ParameterDefinition(
        name: "power.measure",
        kind: .choice("stock", of: PowerMeasure.allCases.map(\.rawValue)),
        group: .measurement, meaning: "how national power is measured", source: "methods Q9",
        tag: "J"))
    return catalogue
  }

  func loadJoiner() -> JoinerModel? {
    let terms = JoinerTerm.allCases.map(\.rawValue)
    let coefficientRows = table("joiner_coefficients.csv", ["term", "coefficient"])
    let covarianceRows = table("joiner_covariance.csv", ["term"] + terms)
    guard coefficientRows.map({ $0["term"] ?? "" }) == terms,
      covarianceRows.map({ $0["term"] ?? "" }) == terms
    else {
      reader.error(
        "bad-joiner", "the joiner tables must list the terms \(terms.joined(separator: ", "))",
        at: coefficientRows.first?.location("term"))
      return nil
    }
    let coefficients = coefficientRows.compactMap { number($0, "coefficient") }
    let covariance = covarianceRows.flatMap { row in terms.compactMap { number(row, $0) } }
    do throws(WorldError) {
      return try JoinerModel(coefficients: coefficients, covariance: covariance)
    } catch {
      reader.error(
        "bad-joiner", error.description, at: covarianceRows.first?.location("term"))
      return nil
    }
  }
}
