import Testing

@testable import NetworkMeasures

@Suite struct MeasureParametersTests {
  @Test func everySettingExplainsItself() {
    for setting in MeasureParameters.definitions {
      #expect(setting.range.contains(setting.standard), "\(setting.name)")
      #expect(setting.meaning.contains("["), "\(setting.name) has no provenance")
      #expect(MeasureParameters()[setting.name] == setting.standard)
    }
    #expect(
      Set(MeasureParameters.definitions.map(\.name)).count
        == MeasureParameters.definitions.count)
  }

  @Test func weightsAreReplaced() {
    var parameters = MeasureParameters()
    parameters.setWeight(of: "gdp", to: 1)
    parameters.setWeight(of: "gdp", to: 2)
    #expect(parameters.columnWeights.map(\.weight) == [2])
    parameters["game.quota"] = 0.7
    #expect(parameters["game.quota"] == 0.7)
  }
}
