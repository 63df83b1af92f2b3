internal import GSLNumerics
internal import Glibc

extension Simulator {
  /// Simulates one chance draw of the current parameters and writes its outcomes.
  ///
  /// Most of a draw is constant over periods and commitment modes: the noise of joining, turned
  /// into a critical logit per party, the quality of forces, the spending path. What is left per
  /// contest is a handful of comparisons, sums and three transcendental functions.
  /// - Parameter outputs: `simulation.outputs.count` values; undefined ones are NaN.
  public func run(chance: UInt64, into outputs: UnsafeMutablePointer<Double>) {
    draw.chance = chance
    fillTimeline()
    fillNoise()
    fillStrength(all: measure == .composite)
    if measure == .composite { fillCompositeStrength() }
    fillShifts()
    let layout = simulation.outputs
    for period in 0..<periods {
      fillConflicts(period)
      for theatre in simulation.layout.places.indices { fillForces(theatre, period) }
      for mode in 0..<layout.modes {
        let base = outputs + layout.base(mode: mode, period: period)
        evaluatePeriod(period, mode: mode, into: base)
      }
    }
  }

  /// Noise of each party: σ_u u + σ_s v + logit U, and the critical logit it implies (methods Q1,
  /// Q18); quality q = exp(sd · z) of each force (Q9).
  private func fillNoise() {
    let layout = simulation.layout
    let random = simulation.random
    func numbers(_ buffer: Buffer, _ subjects: [UInt32], _ purpose: RandomPurpose, normal: Bool) {
      let out = UnsafeMutableBufferPointer(start: buffer.base, count: subjects.count)
      subjects.withUnsafeBufferPointer { subjects in
        if normal {
          random.fillNormals(
            out, draw: draw.chance, purpose: purpose.rawValue, subjects: subjects, period: 0)
        } else {
          random.fillUniforms(
            out, draw: draw.chance, purpose: purpose.rawValue, subjects: subjects, period: 0)
        }
      }
    }
    numbers(quality, layout.rowSubjects, .quality, normal: true)
    numbers(partyNoise, layout.rowSubjects, .partyShock, normal: false)
    let qualitySD = parameter(layout.names.qualitySD)
    for row in 0..<rows { quality[row] = exp(qualitySD * quality[row]) }
    for (theatre, place) in layout.places.enumerated() {
      let u = normal(.theatreShock, layout.placeSubjects[theatre])
      let v = [
        normal(.sideShock, layout.sideSubjects[2 * theatre]),
        normal(.sideShock, layout.sideSubjects[2 * theatre + 1]),
      ]
      for row in place.parties {
        let side = layout.rows[row].isDefenderSide ? 1 : 0
        let noise = disputeSD * u + sideSD * v[side] + logit(partyNoise[row])
        critical[row] = threshold.threshold(-noise)
      }
    }
  }

  @inline(__always) private func normal(_ purpose: RandomPurpose, _ subject: UInt32) -> Double {
    simulation.random.normal(
      draw: draw.chance, purpose: purpose.rawValue, subject: subject, period: 0)
  }

  /// Shifts and factors of this draw: certain events' plus those of chance, plus flags.
  private func fillShifts() {
    let grid = rows * periods
    shift.base.update(from: staticShift.base, count: grid)
    factor.base.update(from: staticFactor.base, count: grid)
    for period in 0..<periods {
      addEffects(
        period: period, shift: shift.base + period * rows, factor: factor.base + period * rows,
        wanted: false)
      for flag in simulation.routes.flags {
        guard let isOn = state(flag, at: time(period)), isOn != flag.base else { continue }
        let b = parameter(simulation.layout.names.coefficients[flag.term])
        shift[period * rows + flag.owner] += isOn ? b : -b
      }
    }
  }

  /// Availability of belligerents tied down elsewhere: min(1, M₀ + recovery · years since the
  /// ceasefire), in every theatre (methods Q12).
  private func fillConflicts(_ period: Int) {
    for (index, conflict) in simulation.world.conflicts.enumerated() {
      var end = Double.infinity
      for ceasefire in simulation.routes.ceasefires where ceasefire.conflict == index {
        end = min(end, starts[ceasefire.occurrence])
      }
      let parameters = simulation.world.parameters
      guard let tied = parameters.position("conflict.\(conflict.id).availability") else { continue }
      let recovery = parameters.position("conflict.\(conflict.id).recovery").map(parameter) ?? 0
      let since = max(0, time(period) - end)
      let share = min(1, parameter(tied) + (since > 0 ? recovery * since : 0))
      for row in 0..<rows where simulation.layout.rows[row].actor == conflict.belligerent {
        factor[period * rows + row] *= share
      }
    }
  }

  /// Effective force of each row if it fights: S · min(1, a · factor) · g · q (methods L, Q6).
  private func fillForces(_ theatre: Int, _ period: Int) {
    let place = simulation.layout.places[theatre]
    fillForce(place.attackerRow, period)
    fillForce(place.defenderRow, period)
    for row in place.parties { fillForce(row, period) }
  }

  @inline(__always) private func fillForce(_ index: Int, _ period: Int) {
    let row = simulation.layout.rows[index]
    let scale =
      strength[period * simulation.world.actors.count + row.actor] * quality[index]
    let change = factor[period * rows + index]
    force[index] = scale * min(1, share[index] * change) * reach[index]
    if row.closedAvailability != nil {
      closedForce[index] = scale * min(1, closedShare[index] * change) * closedReach[index]
    }
  }

  private func evaluatePeriod(
    _ period: Int, mode: Int, into outputs: UnsafeMutablePointer<Double>
  ) {
    let layout = simulation.outputs
    var region = 0.0
    for theatre in simulation.layout.places.indices {
      let at = outputs + layout.theatre(theatre, measure: 0)
      evaluate(theatre, period, mode: mode, forced: nil, into: at)
      region += parameter(simulation.layout.places[theatre].stake) * at[0]
    }
    outputs[layout.region] = region
    for (index, intervention) in simulation.interventions.enumerated() {
      evaluate(
        intervention.theatre, period, mode: mode, forced: intervention,
        into: outputs + layout.intervention(index, measure: 0))
    }
  }

  /// One contest: who joins, with what, and how it may end.
  private func evaluate(
    _ theatre: Int, _ period: Int, mode: Int, forced: Intervention?,
    into output: UnsafeMutablePointer<Double>
  ) {
    let place = simulation.layout.places[theatre]
    var attack = force[place.attackerRow]
    var defence = force[place.defenderRow]
    for row in place.parties {
      joined[row] = joins(row, period, mode: mode)
      if let forced, let fixed = forced.joins[simulation.layout.rows[row].actor] {
        joined[row] = fixed
      }
    }
    for row in place.parties where joined[row] {
      let strength = contribution(of: row, period, forced: forced)
      if simulation.layout.rows[row].isDefenderSide { defence += strength } else { attack += strength }
    }
    write(attack: attack, defence: defence, place, theatre, into: output)
  }

  /// Whether a party joins: its logit against its critical value (methods Q1, Q4).
  @inline(__always)
  private func joins(_ index: Int, _ period: Int, mode: Int) -> Bool {
    let row = simulation.layout.rows[index]
    let change = shift[period * rows + index]
    guard let lead = row.leadRow else { return eta[mode][index] + change > critical[index] }
    let follows = isFollower(index, row, period)
    if follows, joined[lead] { return eta[mode][index] + change + cascade > critical[index] }
    if follows, row.isFollower { return etaLeadOut[mode][index] + change > critical[index] }
    return eta[mode][index] + change > critical[index]
  }

  @inline(__always)
  private func isFollower(_ index: Int, _ row: Layout.Row, _ period: Int) -> Bool {
    for item in simulation.routes.followers where item.owner == index {
      return state(item, at: time(period)) ?? item.base
    }
    return row.isFollower
  }

  /// A joined party's force, from the next bases when its host keeps the near ones closed
  /// (methods Q5).
  @inline(__always)
  private func contribution(of index: Int, _ period: Int, forced: Intervention?) -> Double {
    let row = simulation.layout.rows[index]
    guard row.closedAvailability != nil else { return force[index] }
    if let bases = forced?.bases { return bases ? force[index] : closedForce[index] }
    return basesOpen(index, row, period) ? force[index] : closedForce[index]
  }

  private func basesOpen(_ index: Int, _ row: Layout.Row, _ period: Int) -> Bool {
    for item in simulation.routes.access where item.owner == index {
      if let isOpen = state(item, at: time(period)) { return isOpen }
    }
    guard let host = row.hostRow else { return true }
    return joined[host] || baseAccess > critical[host]
  }

  @inline(__always)
  private func write(
    attack: Double, defence: Double, _ place: Layout.Place, _ theatre: Int,
    into output: UnsafeMutablePointer<Double>
  ) {
    let ratio = log(attack) - log(defence)
    let outcome = ContestOutcome(
      logRatio: ratio, exponent: exponent, posture: posture[theatre], threshold: stalemate,
      restraint: place.isNuclear ? restraint : 0)
    output[0] = outcome.attackerAchievesAim
    output[1] = outcome.stalemate
    output[2] = outcome.defenderPrevails
    output[3] = ratio
  }
}
