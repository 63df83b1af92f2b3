import AllianceModel
import Designs
import SourceText
import Tables
import Testing

@testable import Scenarios

@Suite struct ScenarioSchemaTests {
  private let schema: JSONValue = {
    let text = scenarioSchema().encoded()
    guard let json = parseJSON(Array(text.utf8)) else { fatalError("the schema is no JSON") }
    return json
  }()

  private func keys(_ value: JSONValue?) -> Set<String> {
    guard case .object(let members)? = value else { return [] }
    return Set(members.map { $0.0 })
  }

  /// What the checker accepts and what the schema lists are the same keys.
  @Test func topLevelKeys() {
    #expect(keys(schema["properties"]) == Set(ScenarioDocument.keys))
    #expect(schema["additionalProperties"] == .bool(false))
    #expect(schema["$schema"]?.text == "https://json-schema.org/draft/2020-12/schema")
  }

  @Test func eventKeys() {
    let verbs = VerbCatalogue.all.map { $0.name }
    #expect(
      keys(schema["$defs"]?["event"]?["properties"]) == Set(verbs + EventReader.commonKeys))
  }

  @Test func argumentsOfVerbs() {
    for verb in VerbCatalogue.all {
      let entry = schema["$defs"]?["event"]?["properties"]?[verb.name]
      #expect(keys(entry?["properties"]) == Set(verb.arguments.map(\.name)))
      let required = entry?["required"]?.items?.compactMap(\.text) ?? []
      #expect(required == verb.arguments.filter(\.isRequired).map(\.name))
      #expect(entry?["description"]?.text == verb.summary)
    }
  }

  @Test func expectationKeys() {
    #expect(
      keys(schema["$defs"]?["expectation"]?["properties"]) == Set(ExpectationReader.keys))
  }

  @Test func sweepKeys() {
    let sweep = schema["properties"]?["sweep"]?["properties"]
    #expect(keys(sweep) == Set(SweepReader.own + ["seed"] + SweepReader.others))
    let designs = sweep?["design"]?["anyOf"]?.items?.last?["properties"]
    #expect(keys(designs) == Set(DesignCatalogue.all.map(\.name)))
    for form in DesignCatalogue.all {
      let arguments = designs?[form.name]?["anyOf"]?.items?.first?["properties"]
      #expect(keys(arguments) == Set(form.arguments.map(\.name)))
    }
  }

  @Test func distributions() {
    let forms = schema["$defs"]?["magnitude"]?["anyOf"]?.items?.last?["properties"]
    #expect(keys(forms) == Set(DistributionForm.all.map(\.name) + ["scale", "parameter"]))
  }

  /// Every reference leads somewhere.
  @Test func references() {
    var wanted = Set<String>()
    func walk(_ value: JSONValue) {
      switch value {
      case .object(let members):
        for (key, value) in members {
          if key == "$ref", let text = value.text { wanted.insert(text) }
          walk(value)
        }
      case .array(let items): items.forEach(walk)
      default: break
      }
    }
    walk(schema)
    let known = keys(schema["$defs"]).map { "#/$defs/\($0)" }
    #expect(!wanted.isEmpty)
    #expect(wanted.isSubset(of: known))
  }
}
