internal import AllianceModel
internal import Scenarios
public import SourceText

/// The verdict on one expectation.
public struct Verdict: Sendable {
  /// Where the expectation stands.
  public let location: SourceLocation
  public let scenario: String
  /// What was expected of what, in words.
  public let name: String
  /// Why it is not met; empty when it is.
  public let failures: [String]

  public var isMet: Bool { failures.isEmpty }
}

/// Judges a scenario's expectations by its result.
public func judge(_ result: ScenarioResult) -> [Verdict] {
  result.scenario.expectations.map { expectation in
    let period = result.scenario.horizon.quarter(expectation.step)
    let name =
      "\(expectation.measure) of \(expectation.subject.word) at \(period), "
      + "kappa \(expectation.mode.rawValue)"
    guard
      let row = result.row(
        expectation.subject, expectation.measure, step: expectation.step, mode: expectation.mode)
    else {
      return Verdict(
        location: expectation.location, scenario: result.scenario.name, name: name,
        failures: ["there is no such measure in the results"])
    }
    return Verdict(
      location: expectation.location, scenario: result.scenario.name, name: name,
      failures: expectation.conditions.compactMap { failure($0, row) })
  }
}

private func failure(_ condition: Expectation.Condition, _ row: ScenarioResult.Row) -> String? {
  switch condition {
  case .between(let quantity, let low, let high):
    guard let value = row.quantity(quantity) else { return "\(quantity.rawValue) is undefined" }
    if low...high ~= value { return nil }
    return "\(quantity.rawValue) is \(short(value)), expected \(bounds(low, high))"
  case .direction(let direction):
    guard let shift = row.shift else { return "a reference has no shift" }
    let isMet: Bool
    switch direction {
    case .rises: isMet = shift.rises
    case .falls: isMet = shift.falls
    case .unmoved:
      let band = row.subject.isOfNetwork ? Band.network : Band.outcome
      isMet = abs(shift.mean ?? .infinity) <= band
    }
    if isMet { return nil }
    return "expected that it \(direction.rawValue): shift \(short(shift.mean)), "
      + "Monte Carlo error \(short(shift.mcError)), p_up \(short(shift.up)), "
      + "p_down \(short(shift.down))"
  }
}

extension ScenarioResult.Row {
  /// The number that a condition is about.
  func quantity(_ quantity: Expectation.Quantity) -> Double? {
    switch quantity {
    case .value: value.mean
    case .shift: shift?.mean
    case .probabilityUp: shift?.up
    case .probabilitySame: shift?.same
    case .probabilityDown: shift?.down
    }
  }
}

func bounds(_ low: Double, _ high: Double) -> String {
  if low == -.infinity { return "at most \(short(high))" }
  if high == .infinity { return "at least \(short(low))" }
  return "\(short(low)) to \(short(high))"
}

/// Four significant digits, for messages.
func short(_ value: Double?) -> String {
  guard let value, value.isFinite else { return "undefined" }
  let scaled = (value * 1e5).rounded() / 1e5
  return "\(scaled)"
}
