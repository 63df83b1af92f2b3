import AllianceModel
import SourceText
import Testing

@testable import Scenarios

@Suite struct ExpectationReaderTests {
  private func read(_ body: String, head: String = "") -> ([Scenarios.Expectation], [Diagnostic]) {
    let start = "entente: 1\nname: try\nbaseline: asia-pacific-2025\nreference: baseline-drift\n"
    let (scenario, found) = Shipped.check(text: start + head + "expect:\n  - {\(body)}\n")
    return (scenario?.expectations ?? [], found)
  }

  @Test func defaults() throws {
    let theatre = try #require(read("theatre: TWN, shift: {above: 0}").0.first)
    #expect(theatre.measure == "p_attacker_achieves_aim")
    #expect(theatre.subject == .theatre("TWN"))
    #expect(theatre.step == 20)
    #expect(theatre.mode == .elicited)
    let network = try #require(read("subject: network, direction: falls").0.first)
    #expect(network.measure == "alignment_balance")
    let region = try #require(read("subject: region, direction: rises").0.first)
    #expect(region.measure == "p_attacker_achieves_aim")
  }

  @Test func everyKey() throws {
    let found = try #require(
      read(
        "measure: p_stalemate, intervention: without-us, at: 2026-Q4, kappa: zero, "
          + "value: {between: [0.1, 0.2]}",
        head: "report: [2026-Q4]\ninterventions: all\n"
      ).0.first)
    #expect(found.measure == "p_stalemate")
    #expect(found.subject == .intervention("without-us"))
    #expect(found.step == 4)
    #expect(found.mode == .zero)
    guard case .between(.value, 0.1, 0.2)? = found.conditions.first else {
      Issue.record("no bounds")
      return
    }
  }

  @Test func conditions() throws {
    let found = try #require(
      read(
        "theatre: KOR, value: {below: 0.5}, shift: {above: 0.01}, p_up: {between: [0.9, 1]}, "
          + "p_same: {below: 1}, p_down: {above: 0}, direction: unmoved"
      ).0.first)
    #expect(found.conditions.count == 6)
    guard case .between(.value, let low, 0.5) = found.conditions[0], low == -.infinity,
      case .between(.shift, 0.01, let high) = found.conditions[1], high == .infinity,
      case .direction(.unmoved) = found.conditions[5]
    else {
      Issue.record("wrong conditions")
      return
    }
  }

  @Test(arguments: [
    ("theatre: TWN", "no-condition"), ("value: {above: 0}", "missing-key"),
    ("theatre: TWN, subject: region, value: {above: 0}", "missing-key"),
    ("theatre: TAIWAN, value: {above: 0}", "unknown-word"),
    ("subject: world, value: {above: 0}", "unknown-word"),
    ("intervention: without-us, value: {above: 0}", "unknown-word"),
    ("theatre: TWN, at: 2026-Q4, value: {above: 0}", "not-reported"),
    ("theatre: TWN, at: 2036-Q4, value: {above: 0}", "outside-horizon"),
    ("theatre: TWN, kappa: half, value: {above: 0}", "unknown-word"),
    ("theatre: TWN, direction: up", "unknown-word"),
    ("theatre: TWN, value: 0.5", "wrong-type"),
    ("theatre: TWN, value: {between: [1, 0]}", "bad-condition"),
    ("theatre: TWN, value: {between: [1]}", "bad-condition"),
    ("theatre: TWN, value: {above: 0, below: 1}", "bad-condition"),
    ("theatre: TWN, value: {over: 0}", "unknown-key"),
    ("theatre: TWN, vlaue: {above: 0}", "unknown-key"),
    ("theatre: TWN, value: {above: .nan}", "not-finite"),
  ])
  func wrongOnes(body: String, code: String) {
    let (expectations, found) = read(body)
    #expect(found.contains { $0.code == code }, "\(found.map(\.code))")
    #expect(expectations.isEmpty)
    #expect(found.allSatisfy { $0.location?.line == 6 })
  }
}
