import Foundation
import GSLNumerics

@testable import AllianceModel

/// The hazards of pacts, with the parameters of the shipped data set, on the states of each year.
struct PactHistory {
  /// A pair that could change in a year: what its hazard needs and whether it changed.
  struct Case {
    let year: Int, a: Int, b: Int
    let facts: DyadFacts, triads: PactHazards.Triads, changes: PactHazards.Changes
    let hasChanged: Bool
  }

  let panel: HistoricalPanel
  /// Sets of allies and rivals of a year.
  private let words: Int
  private var allies: [UInt64] = [], rivals: [UInt64] = []

  init(_ panel: HistoricalPanel) {
    self.panel = panel
    words = ActorSets.words(panel.count)
  }

  /// Pairs without a defence pact the year before that exist in both years and whose covariates
  /// are known. Signed: a bilateral pact, neither actor having four or more new ones in the year.
  mutating func free(_ year: Int) -> [Case] {
    let (before, now) = (year - 1946, year - 1945)
    prepare(before)
    var (cases, new) = ([Case](), Array(repeating: 0, count: panel.count))
    pairs(year) { a, b, at in
      guard !panel.defence[before][at], panel.defence[now][at] else { return }
      new[a] += 1
      new[b] += 1
    }
    pairs(year) { a, b, at in
      guard !panel.defence[before][at], let facts = facts(a, b, before) else { return }
      cases.append(
        Case(
          year: year, a: a, b: b, facts: facts, triads: triads(a, b),
          changes: PactHazards.Changes(),
          hasChanged: panel.defence[now][at] && max(new[a], new[b]) < 4))
    }
    return cases
  }

  /// Pairs with a defence pact and at most three shared allies the year before; changed: it ended.
  mutating func bound(_ year: Int) -> [Case] {
    let (before, now) = (year - 1946, year - 1945)
    prepare(before)
    var cases: [Case] = []
    pairs(year) { a, b, at in
      guard panel.defence[before][at], let facts = facts(a, b, before) else { return }
      let triads = triads(a, b)
      guard triads.sharedAllies <= 3 else { return }
      cases.append(
        Case(
          year: year, a: a, b: b, facts: facts, triads: triads,
          changes: changes(a, now).joined(changes(b, now)), hasChanged: !panel.defence[now][at]))
    }
    return cases
  }

  private func pairs(_ year: Int, _ body: (Int, Int, Int) -> Void) {
    let (before, now) = (panel.exists[year - 1946], panel.exists[year - 1945])
    for a in 0..<panel.count where before[a] && now[a] {
      for b in (a + 1)..<panel.count where before[b] && now[b] {
        body(a, b, a * panel.count + b)
      }
    }
  }

  private mutating func prepare(_ year: Int) {
    allies = Array(repeating: 0, count: panel.count * words)
    rivals = allies
    for a in 0..<panel.count {
      for b in (a + 1)..<panel.count {
        if panel.defence[year][a * panel.count + b] { ActorSets.toggle(&allies, words, a, b) }
        if panel.rivalry[year][a * panel.count + b] { ActorSets.toggle(&rivals, words, a, b) }
      }
    }
  }

  private func triads(_ a: Int, _ b: Int) -> PactHazards.Triads {
    allies.withUnsafeBufferPointer { allies in
      rivals.withUnsafeBufferPointer { rivals in
        let (x, y) = (allies.baseAddress!, rivals.baseAddress!)
        return ActorSets.triads(x + a * words, x + b * words, y + a * words, y + b * words, words)
      }
    }
  }

  /// What the hazards need of a pair in a year counted from 1945; `nil` where something is not known.
  func facts(_ a: Int, _ b: Int, _ year: Int) -> DyadFacts? {
    let at = a * panel.count + b
    let (x, y) = (panel.cinc[year + 10][a], panel.cinc[year + 10][b])
    let (p, q) = (panel.polity[year][a], panel.polity[year][b])
    let km = Double(panel.distance[year][at])
    guard [x, y, p, q, km].allSatisfy(\.isFinite) else { return nil }
    let (logX, logY) = (log(max(x, 1e-6)), log(max(y, 1e-6)))
    let past = [(logX, panel.cinc[year][a]), (logY, panel.cinc[year][b])].map { now, then in
      abs(now - log(max(then, 1e-6)))
    }
    return DyadFacts(
      logDistance: log(km / 1000 + 0.1), isContiguous: km <= 40,
      isRival: panel.rivalry[year][at], polityDifference: abs(p - q) / 10,
      isDemocratic: min(p, q) >= 6, isAutocratic: max(p, q) <= -6, logLarger: max(logX, logY),
      logSmaller: min(logX, logY), hasMajorPower: panel.major[year][a] || panel.major[year][b],
      hasDefence: panel.defence[year][at],
      hasConsultation: panel.consultation[year][at],
      hasNonaggression: panel.nonaggression[year][at], outsideAllies: 0,
      capabilityChange: past.allSatisfy(\.isFinite)
        ? past.max()! : DyadFacts.usualCapabilityChange)
  }

  private func changes(_ state: Int, _ year: Int) -> PactHazards.Changes {
    let polity = panel.polity[year - 1][state]
    let left = panel.exits[year][state]
    return PactHazards.Changes(
      hasIrregularExit: panel.irregular[year][state] || panel.irregular[year - 1][state],
      hasDemocraticChange: left && polity >= 6, hasAutocraticChange: left && polity <= -6)
  }
}

extension PactHazards {
  /// The hazards with the shipped parameters as `value` gives them.
  init(_ formation: Formation = .event, value: (String) -> Double) {
    func values(_ prefix: String, _ names: [String]) -> [Double] {
      names.map { value("pacts.\(prefix).\($0)") }
    }
    self.init(
      Coefficients(
        forming: values("forming", Self.formingNames), ending: values("ending", Self.endingNames)))
    self.formation = formation
    salient.event = SalientEvents.Logit(values("event", SalientEvents.Logit.names))
    salient.sign = SalientEvents.Logit(values("sign", SalientEvents.Logit.names))
    formationScale = value("pacts.formation_scale")
  }
}
