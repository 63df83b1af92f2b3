internal import AllianceModel
internal import Designs
public import Tables

/// The JSON Schema (draft 2020-12) of scenario files, made from the same tables as the checks.
public func scenarioSchema() -> JSONValue {
  object([
    ("$schema", .string("https://json-schema.org/draft/2020-12/schema")),
    ("title", .string("Entente scenario, format 1")),
    ("type", .string("object")),
    ("required", strings(["entente"])),
    ("additionalProperties", .bool(false)),
    ("properties", .object(topLevel)),
    ("$defs", .object(definitions)),
  ])
}

private func object(_ members: [(String, JSONValue)]) -> JSONValue { .object(members) }
private func strings(_ words: [String]) -> JSONValue { .array(words.map { .string($0) }) }
private func reference(_ name: String) -> JSONValue {
  object([("$ref", .string("#/$defs/\(name)"))])
}

private func text(_ meaning: String) -> JSONValue {
  object([("type", .string("string")), ("description", .string(meaning))])
}

private func list(_ item: JSONValue, _ meaning: String = "") -> JSONValue {
  object([("type", .string("array")), ("items", item), ("description", .string(meaning))])
}

private func choice(_ words: [String], _ meaning: String = "") -> JSONValue {
  object([("enum", strings(words)), ("description", .string(meaning))])
}

private func either(_ options: [JSONValue]) -> JSONValue { object([("anyOf", .array(options))]) }

private func mapping(_ properties: [(String, JSONValue)], required: [String] = []) -> JSONValue {
  object([
    ("type", .string("object")), ("additionalProperties", .bool(false)),
    ("required", strings(required)), ("properties", .object(properties)),
  ])
}

private let topLevel: [(String, JSONValue)] = [
  ("entente", object([("const", .integer(1)), ("description", .string("version of the format"))])),
  ("name", text("name of the results folder; by default the file's name")),
  ("title", text("one line for readers")),
  ("question", text("what the scenario asks")),
  ("baseline", text("data set it starts from: a folder beside the file")),
  ("extends", text("scenario it is a difference from")),
  ("reference", text("scenario that shifts are taken from; by default the data set's own")),
  (
    "horizon",
    mapping([
      ("from", reference("quarter")), ("to", reference("quarter")),
      ("step", choice(Horizon.Step.allCases.map(\.rawValue))),
    ])
  ),
  (
    "draws",
    either([
      object([("type", .string("integer")), ("minimum", .integer(1))]),
      mapping([
        ("parameters", object([("type", .string("integer")), ("minimum", .integer(1))])),
        ("chance", object([("type", .string("integer")), ("minimum", .integer(1))])),
      ]),
    ])
  ),
  ("seed", object([("type", .string("integer"))])),
  (
    "report",
    either([
      choice(["all", "end", "start"]), reference("quarter"),
      list(either([choice(["end", "start"]), reference("quarter")])),
    ])
  ),
  (
    "parameters",
    object([
      ("type", .string("object")),
      ("description", .string("overrides by name; `entente list parameters` shows them")),
    ])
  ),
  (
    "aim",
    object([
      ("type", .string("object")),
      ("additionalProperties", choice(Aim.allCases.map(\.rawValue))),
      ("description", .string("what the attacker wants, by theatre")),
    ])
  ),
  ("dynamics", dynamics),
  ("without", list(text(""), "standing or inherited events left out, by id")),
  ("events", list(reference("event"), "what happens, in addition to the data set's own events")),
  ("interventions", either([choice(["all"]), list(text(""))])),
  (
    "measures",
    either([
      choice(ScenarioMeasure.names),
      list(choice(ScenarioMeasure.names), "further measures of the alignment network"),
    ])
  ),
  ("sweep", sweep),
  ("expect", list(reference("expectation"), "gates: exit 1 when one is not met")),
]

/// Which mechanisms are on, and in which form.
private var dynamics: JSONValue {
  let isOn = either([choice(["on", "off"]), object([("type", .string("boolean"))])])
  let names = MechanismCatalogue.all.map { $0.name }
  let each = MechanismCatalogue.all.map { mechanism -> (String, JSONValue) in
    let settings = mechanism.settings.map { ($0.name, choice($0.words, $0.meaning)) }
    return (mechanism.name, either([isOn, mapping(settings)]))
  }
  return either([choice(["all", "on", "off"] + names), list(choice(names)), mapping(each)])
}

private var definitions: [(String, JSONValue)] {
  [
    (
      "quarter",
      object([
        ("type", .string("string")), ("pattern", .string("^[0-9]{4}-Q[1-4]$")),
        ("description", .string("for example 2026-Q1")),
      ])
    ),
    (
      "moment",
      object([
        ("type", strings(["string", "integer"])),
        ("description", .string("2026-Q1, 2026-03-15, 2026-03 or 2026")),
      ])
    ),
    ("duration", text("for example 12 months or 2 years")),
    ("magnitude", magnitude),
    ("event", event),
    ("expectation", expectation),
  ]
}

private var magnitude: JSONValue {
  let forms = DistributionForm.all.map { form -> (String, JSONValue) in
    let names = form.arguments.joined(separator: ", ")
    return (form.name, object([("description", .string("[\(names)], or a mapping of these"))]))
  }
  let more: [(String, JSONValue)] = [
    ("scale", choice(["linear", "log", "logit"], "scale of range")),
    ("parameter", text("the value of a parameter of the model")),
  ]
  return either([object([("type", .string("number"))]), mapping(forms + more)])
}

private var event: JSONValue {
  let common: [(String, JSONValue)] = [
    ("id", text("identifier; an event of the same id is replaced")),
    ("row", either([text(""), list(text(""))])),
    ("at", reference("moment")),
    ("every", reference("duration")),
    ("hazard", mapping([("per_year", reference("magnitude"))], required: ["per_year"])),
    ("after", text("happens after this event")),
    ("delay", reference("duration")),
    ("until", object([("description", .string("a date, or the event that ends it"))])),
    ("probability", reference("magnitude")),
    ("note", text("for readers")),
  ]
  let verbs = VerbCatalogue.all.map { verb in (verb.name, schema(of: verb)) }
  return mapping(common + verbs)
}

private func schema(of verb: any EventVerb.Type) -> JSONValue {
  object([
    ("type", .string("object")), ("description", .string(verb.summary)),
    ("additionalProperties", .bool(false)),
    ("required", strings(verb.arguments.filter(\.isRequired).map(\.name))),
    ("properties", .object(verb.arguments.map { ($0.name, schema(of: $0)) })),
  ])
}

private func schema(of argument: VerbArgument) -> JSONValue {
  switch argument.kind {
  case .magnitude: return reference("magnitude")
  case .duration: return reference("duration")
  case .actors, .theatres:
    return either([text(argument.meaning), list(text(""), argument.meaning)])
  case .obligations:
    let words = Obligation.allCases.map(\.rawValue)
    return either([choice(words), list(choice(words), argument.meaning)])
  case .layer: return choice(Layer.allCases.map(\.word), argument.meaning)
  case .word(let words): return choice(words, argument.meaning)
  case .flag:
    return object([("type", .string("boolean")), ("description", .string(argument.meaning))])
  case .number(let range):
    return object([
      ("type", .string("number")), ("minimum", .number(range.lowerBound)),
      ("maximum", .number(range.upperBound)), ("description", .string(argument.meaning)),
    ])
  case .actor, .pact, .newPact, .conflict, .tieType: return text(argument.meaning)
  }
}

private var expectation: JSONValue {
  let number = object([("type", .string("number"))])
  let condition = mapping([
    ("between", list(number)), ("above", number), ("below", number),
  ])
  return mapping(
    [
      ("measure", text("measure; by default P(attacker achieves its aim)")),
      ("theatre", text("theatre it is about")),
      ("subject", choice(["region", "network"])),
      ("intervention", text("intervention it is about")),
      ("actor", text("actor it is about, of which `measures` has a measure")),
      ("at", either([choice(["end", "start"]), reference("quarter")])),
      ("kappa", choice(CommitmentMode.allCases.map(\.rawValue))),
      ("direction", choice(Expectation.Direction.allCases.map(\.rawValue))),
    ] + Expectation.Quantity.allCases.map { ($0.rawValue, condition) })
}

// MARK: Sweeps

private var sweepQuantity: [(String, JSONValue)] {
  [
    ("theatre", text("theatre it is about")), ("subject", choice(["region", "network"])),
    ("at", either([choice(["end", "start"]), reference("quarter")])),
    ("kappa", choice(CommitmentMode.allCases.map(\.rawValue))),
    ("quantity", choice(["value", "shift"])),
  ]
}

private var sweepExpectation: JSONValue {
  let number = object([("type", .string("number"))])
  let condition = mapping([
    ("between", list(number)), ("above", number), ("below", number),
  ])
  let index = mapping(
    [
      ("name", text("S1, ST, mu_star … as `entente sensitivity` has it")),
      ("factor", text("factor it is of")), ("method", text("method, if several have it")),
      ("value", condition), ("rank", condition),
    ], required: ["name", "factor"])
  return mapping(
    sweepQuantity + [("index", index)] + SweepExpectation.columns.map { ($0, condition) })
}

private var sweepStop: JSONValue {
  let positive = object([("type", .string("number")), ("exclusiveMinimum", .integer(0))])
  return mapping(
    [
      ("error", positive), ("seconds", positive),
      ("points", object([("type", .string("integer"))])),
    ]
      + sweepQuantity)
}

private var sweep: JSONValue {
  let range = object([
    ("type", .string("array")), ("minItems", .integer(2)), ("maxItems", .integer(2)),
    ("description", .string("[low, high]: uniform between two numbers or dates")),
  ])
  let value = object([("type", strings(["number", "string"]))])
  let factor = either([
    range, mapping([("levels", list(value, "one of these"))], required: ["levels"]),
    reference("magnitude"),
  ])
  let correlation = mapping(
    [
      ("between", list(text("factor"))),
      ("rank", object([("type", .string("number")), ("description", .string("Spearman's"))])),
      ("normal", object([("type", .string("number")), ("description", .string("of scores"))])),
    ], required: ["between"])
  let anything = object([])
  return mapping(
    [
      ("design", either([choice(DesignCatalogue.all.map(\.name)), mapping(designs)])),
      ("factors", byName(factor, "what is varied, by name")),
      ("correlations", list(correlation, "between factors with distributions")),
      ("dirichlet", byName(byName(number(), "concentration"), "groups of shares")),
      ("constraints", either([text("a + b <= 1"), list(text("a + b <= 1"))])),
      ("groups", byName(list(text("factor")), "factors moved together")),
      ("seed", object([("type", .string("integer"))])), ("draws", anything), ("stop", sweepStop),
      ("expect", list(sweepExpectation, "gates on summary.csv: exit 1 when one is not met")),
    ], required: ["design"])
}

private func byName(_ value: JSONValue, _ meaning: String) -> JSONValue {
  object([
    ("type", .string("object")), ("additionalProperties", value),
    ("description", .string(meaning)),
  ])
}

private func number() -> JSONValue { object([("type", .string("number"))]) }

private var designs: [(String, JSONValue)] {
  DesignCatalogue.all.map { form in
    let arguments = form.arguments.map { ($0.name, schema(of: $0)) }
    let whole = mapping(
      arguments, required: form.arguments.filter(\.isRequired).map(\.name))
    guard form.isListed else {
      return (form.name, either([whole, object([("type", .string("null"))])]))
    }
    return (form.name, either([whole, schema(of: form.arguments[0])]))
  }
}

private func schema(of argument: DesignArgument) -> JSONValue {
  switch argument.kind {
  case .integer(let range): return integer(range, argument.meaning)
  case .word(let words): return choice(words, argument.meaning)
  case .flag:
    return object([("type", .string("boolean")), ("description", .string(argument.meaning))])
  case .integerByFactor(let range):
    let one = integer(range, argument.meaning)
    return either([one, byName(one, argument.meaning)])
  case .valueByFactor:
    return byName(object([("type", strings(["number", "string"]))]), argument.meaning)
  case .points: return list(object([("type", .string("object"))]), argument.meaning)
  case .file: return text(argument.meaning)
  }
}

private func integer(_ range: ClosedRange<Int>, _ meaning: String) -> JSONValue {
  object([
    ("type", .string("integer")), ("minimum", .integer(range.lowerBound)),
    ("maximum", .integer(range.upperBound)), ("description", .string(meaning)),
  ])
}
