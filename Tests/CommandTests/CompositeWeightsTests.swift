import Foundation
import Testing

/// The weights of composite power as shares that a sweep varies.
@Suite struct CompositeWeightsTests {
  private static let names = ["stock", "gdp", "sdp", "netpower"].map {
    "power.composite_weights.\($0)"
  }
  private static let event = """
    events:
      - at: 2026-Q1
        sign_pact: {id: p, members: [CHN, RUS, PRK], obligations: [defence]}

    """

  private func scenario(_ name: String, parameters: String, sweep: String) -> String {
    Command.head(name) + Self.event + "parameters: {power.measure: composite\(parameters)}\n"
      + "sweep:\n  draws: {parameters: 3, chance: 4}\n" + sweep
  }

  private func rows(_ command: Command, _ path: String) throws -> [[Substring]] {
    String(decoding: try command.read(path), as: UTF8.self).split(separator: "\n")
      .map { $0.split(separator: ",", omittingEmptySubsequences: false) }
  }

  /// At every point the outputs are those of a scenario with these weights written in, to the byte.
  @Test func sameAsWrittenIn() throws {
    let command = try Command()
    let shares = zip(Self.names, [9, 5, 4, 2]).map { "\($0): \($1)" }.joined(separator: ", ")
    try command.write(
      "w.yaml",
      scenario(
        "w", parameters: "",
        sweep: """
            design: {sobol: {points: 5}}
            factors: {events.p.probability: [0.2, 0.8]}
            dirichlet: {composite: {\(shares)}}

          """))
    let run = try command.run("sweep", "w.yaml", "--digits", "full")
    #expect(run.code == 0, "\(run.complaint)")
    let points = try rows(command, "Results/w.sweep/points.csv")
    let outputs = try rows(command, "Results/w.sweep/outputs.csv")
    #expect(points.count == 6 && Set(outputs.map { $0[1...] }).count == 6)
    let columns = try Self.names.map { try #require(points[0].firstIndex(of: $0[...])) }
    let probability = try #require(points[0].firstIndex(of: "events.p.probability"))
    for point in 1...5 {
      let weights = columns.map { points[point][$0] }.joined(separator: ", ")
      let sum = columns.reduce(0) { $0 + (Double(points[point][$1]) ?? .nan) }
      #expect(abs(sum - 1) < 1e-12)
      // A factor also holds in the reference.
      let fixed = "power.composite_weights: {fixed: [\(weights)]}"
      try command.write(
        "baseline-drift.yaml", Command.head("baseline-drift") + "parameters: {\(fixed)}\n")
      try command.write(
        "one.yaml",
        scenario(
          "one", parameters: ", \(fixed)",
          sweep: """
              design: {list: {points: [{events.p.probability: \(points[point][probability])}]}}

            """))
      let alone = try command.run("sweep", "one.yaml", "--digits", "full", "-q", "--restart")
      #expect(alone.code == 0, "\(alone.complaint)")
      let found = try rows(command, "Results/one.sweep/outputs.csv")
      #expect(found[0] == outputs[0] && found[1][1...] == outputs[point][1...])
    }
  }

  @Test func whatIsWrong() throws {
    let command = try Command()
    func complaint(_ factors: String) throws -> String {
      let text =
        Command.head("w") + Self.event + "parameters: {power.measure: composite}\n"
        + "sweep:\n  design: {sobol: {points: 4}}\n" + factors
      try command.write("w.yaml", text)
      let run = try command.run("check", "w.yaml")
      #expect(run.code == 65)
      return run.complaint
    }
    let all = Self.names.map { "\($0): 5" }
    func group(_ names: some Sequence<String>) -> String {
      "  dirichlet: {c: {\(names.joined(separator: ", "))}}\n"
    }
    let lacks = try complaint(group(all.dropLast()))
    #expect(lacks.contains("[missing-factor]") && lacks.contains("lacks \(Self.names[3])"))
    let odd = try complaint(group(all + ["contest.exponent: 3"]))
    #expect(odd.contains("'contest.exponent' is no weight of composite power"), "\(odd)")
    let range = try complaint("  factors: {\(Self.names[0]): [0, 1]}\n")
    #expect(
      range.contains("10:13: error: [bad-factor]") && range.contains("`dirichlet:`"), "\(range)")
    let whole = try complaint("  factors: {power.composite_weights: [0, 1]}\n")
    #expect(whole.contains("is a set of weights") && whole.contains(Self.names[3]), "\(whole)")
    let word = try complaint("  factors: {power.composite_weights.stok: [0, 1]}\n")
    #expect(word.contains("did you mean '\(Self.names[0])'?"), "\(word)")
  }
}
