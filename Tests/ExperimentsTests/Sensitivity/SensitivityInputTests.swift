import Experiments
import Sensitivity
import SourceText
import Testing

private func read(
  _ x: String, _ y: String, outputs: [String] = []
) -> (input: SensitivityInput?, problems: [String]) {
  var diagnostics = Diagnostics()
  let input = SensitivityInput(
    x: SourceFile(name: "X.csv", bytes: Array(x.utf8)),
    y: SourceFile(name: "Y.csv", bytes: Array(y.utf8)), outputs: outputs, into: &diagnostics)
  return (
    input,
    diagnostics.sorted().map {
      "\($0.location?.description ?? $0.fileName ?? "?") \($0.code)"
    }
  )
}

@Suite struct SensitivityInputTests {
  @Test func rowByRow() throws {
    let (input, problems) = read("a,b\n1,2\n3,4\n", "y,z\n5,\nNaN,6\n")
    let found = try #require(input)
    #expect(problems == [] && found.sample.factors == ["a", "b"])
    #expect(found.sample.values == [1, 3, 2, 4])
    #expect(found.outputs.map(\.name) == ["y", "z"])
    #expect(found.outputs[0].values[0] == 5 && found.outputs[0].values[1].isNaN)
    #expect(found.outputs[1].values[0].isNaN && found.outputs[1].values[1] == 6)
  }

  /// Results in another order, and one of them missing: a failed point.
  @Test func byKey() throws {
    let x = "design_point,status,reason,a\n0,done,,7\n1,failed,no such base,8\n2,done,,9\n"
    let found = try #require(read(x, "design_point,y\n2,20\n0,0\n").input)
    #expect(found.sample.factors == ["a"])
    #expect(found.outputs.map(\.name) == ["y"])
    #expect(found.outputs[0].values[0] == 0 && found.outputs[0].values[2] == 20)
    #expect(found.outputs[0].values[1].isNaN)
  }

  /// Words are a factor without order; codes tell only whether two are equal.
  @Test func words() throws {
    let found = try #require(read("pact\nnone\naukus\nnone\n", "y\n1\n2\n3\n").input)
    #expect(found.sample.isOrdered == [false] && found.sample.values == [1, 0, 1])
  }

  @Test func chosenOutputs() throws {
    let y = "y,z,w\n1,2,x\n3,4,x\n"
    #expect(try #require(read("a\n1\n2\n", y, outputs: ["z"]).input).outputs.count == 1)
    #expect(read("a\n1\n2\n", y, outputs: ["zz"]).problems == ["Y.csv unknown-output"])
    #expect(read("a\n1\n2\n", y).problems == ["Y.csv:2:5 bad-number", "Y.csv:3:5 bad-number"])
  }

  @Test func problems() {
    #expect(read("a\n1\n2\n", "y\n1\n").problems == ["Y.csv row-count"])
    #expect(
      read("a,b\n1,\nx,2\n", "y\n1\n2\n").problems
        == ["X.csv:2:3 missing-value", "X.csv:3:1 bad-number"])
    #expect(read("design_point\n1\n", "y\n1\n").problems == ["X.csv no-factor"])
    #expect(read("a\n1\n", "design_point\n1\n").problems == ["Y.csv no-output"])
    let twice = read("design_point,a\n1,1\n1,2\n", "design_point,y\n1,1\n3,1\n")
    #expect(twice.problems == ["X.csv:3:1 duplicate-point", "Y.csv:3:1 unknown-point"])
  }
}
