import Foundation
import Testing

@testable import NetworkMeasures

/// Networks and values of other programs, written by `scripts/peer/measures.py --write`.
enum Reference {
  struct Row: Sendable {
    let network: String, measure: String, subject: String, other: String
    let value: Double?
    let program: String
  }

  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Reference")

  private static func lines(_ name: String) -> [[String]] {
    let text = try? String(contentsOf: folder.appending(path: name), encoding: .utf8)
    return (text ?? "").split(separator: "\n").dropFirst().map {
      $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
  }

  static let rows: [Row] = lines("values.csv").map {
    Row(
      network: $0[0], measure: $0[1], subject: $0[2], other: $0[3], value: Double($0[4]),
      program: $0[5])
  }

  /// Cases by name: the network, with the column `group`.
  static let cases: [(name: String, input: @Sendable () -> MeasureCase)] = lines("networks.csv")
    .map { fields in
      let order = Int(fields[1])!
      let ties = fields[4].split(separator: " ").map { tie in
        let parts = tie.split(separator: ":")
        return (first: Int(parts[0])!, second: Int(parts[1])!, weight: Double(parts[2])!)
      }
      let network = try! TieNetwork(order: order, isDirected: fields[2] == "Y", ties: ties)
      var known = Capabilities(order: order)
      known.set("group", words: fields[3].map { String($0) })
      for column in fields[5].split(separator: " ") where order > 0 {
        let parts = column.split(separator: ":", omittingEmptySubsequences: false)
        let numbers = parts[1].split(separator: ";", omittingEmptySubsequences: false)
        known.set(String(parts[0]), numbers.map { Double($0) })
      }
      let capabilities = known
      return (fields[0], { MeasureCase(network, capabilities: capabilities) })
    }

  static func input(_ name: String) -> MeasureCase { cases.first { $0.name == name }!.input() }
}

/// How a subject is written in the reference.
private func key(_ subject: MeasureValue.Subject) -> String {
  switch subject {
  case .network: "network|"
  case .part(let part): "network|\(part)"
  case .actor(let actor): "\(actor)|"
  case .role(let actor, let role): "\(actor)|\(role)"
  case .dyad(let a, let b): "\(a)|\(b)"
  }
}

/// Compares a measure with the reference on every network that has values for it: the same
/// subjects, the same values to a relative 1e-8, undefined where undefined. On all other networks
/// it must refuse or be undefined, or else be listed in `beyond`.
func expectReference(
  _ name: String, tolerance: Double = 1e-8, beyond: Set<String> = [],
  at location: SourceLocation = #_sourceLocation
) throws {
  let measure = try #require(MeasureCatalogue.measure(name), sourceLocation: location)
  #expect(!Reference.rows.isEmpty && Reference.cases.count == 9, sourceLocation: location)
  var compared = 0
  for (network, input) in Reference.cases {
    let rows = Reference.rows.filter { $0.network == network && $0.measure == name }
    let input = input()
    let values: [MeasureValue]
    do {
      values = try measure.values(input)
    } catch {
      #expect(rows.isEmpty, "\(network): refused: \(error)", sourceLocation: location)
      continue
    }
    if rows.isEmpty, values.allSatisfy({ $0.value == nil }) || beyond.contains(network) {
      continue
    }
    var found: [String: Double?] = [:]
    for value in values {
      found[key(value.subject)] = value.value
    }
    #expect(found.count == rows.count, "\(network): \(values)", sourceLocation: location)
    for row in rows {
      compared += 1
      let value = found["\(row.subject)|\(row.other)"]
      expectNear(value ?? nil, row, tolerance, location)
      #expect(value != nil, "\(network): no value for \(row)", sourceLocation: location)
    }
  }
  #expect(compared > 0, "nothing to compare \(name) with", sourceLocation: location)
}

private func expectNear(
  _ value: Double?, _ row: Reference.Row, _ tolerance: Double, _ location: SourceLocation
) {
  guard let value, let wanted = row.value else {
    #expect(
      value == nil && row.value == nil, "\(row): found \(value as Any)", sourceLocation: location)
    return
  }
  #expect(
    abs(value - wanted) <= tolerance * max(1, abs(wanted)), "\(row): found \(value)",
    sourceLocation: location)
}

/// A case of a hand-made network.
func caseOf(
  _ order: Int, _ ties: [(Int, Int, Double)], directed: Bool = false,
  columns: [String: [Double?]] = [:], words: [String: [String?]] = [:],
  parameters: MeasureParameters = MeasureParameters()
) throws -> MeasureCase {
  let network = try TieNetwork(
    order: order, isDirected: directed,
    ties: ties.map { (first: $0.0, second: $0.1, weight: $0.2) })
  var capabilities = Capabilities(order: order)
  for (name, values) in columns { capabilities.set(name, values) }
  for (name, values) in words { capabilities.set(name, words: values) }
  return MeasureCase(network, capabilities: capabilities, parameters: parameters)
}

/// The values of a measure by name.
func values(_ name: String, _ input: MeasureCase) throws -> [Double?] {
  try #require(MeasureCatalogue.measure(name)).values(input).map(\.value)
}
