internal import GSLNumerics
internal import Glibc

extension Simulator {
  /// Simulates one chance draw of the current parameters and writes its outcomes.
  ///
  /// Most of a draw is constant over periods and commitment modes: the noise of joining, turned
  /// into a critical logit per party, the quality of forces, the spending path. What is left per
  /// contest is a handful of comparisons, sums and three transcendental functions.
  /// - Parameters:
  ///   - outputs: `simulation.outputs.count` values; undefined ones are NaN.
  ///   - slot: which of the draws remembered this is, if any are.
  public func run(
    chance: UInt64, into outputs: UnsafeMutablePointer<Double>, slot: Int? = nil
  ) {
    draw.chance = chance
    self.slot = slot
    fillTimeline()
    fillNoise()
    living?.run(self)
    fillStrength(all: measure == .composite)
    if measure == .composite { fillCompositeStrength() }
    fillShifts()
    fillSwitches()
    let layout = simulation.outputs
    for period in 0..<periods {
      fillForces(period)
      evaluatePeriod(period, into: outputs)
      for mode in 0..<layout.modes where !simulation.interventions.isEmpty {
        evaluateInterventions(period, mode: mode, into: outputs)
      }
      for mode in 0..<layout.modes where layout.onsets > 0 {
        living?.onset?.write(
          period: period,
          into: outputs + layout.base(mode: mode, period: period) + layout.onset(0, measure: 0))
      }
    }
  }

  /// Noise of each party: σ_u u + σ_s v + logit U, and the critical logit it implies (methods Q1,
  /// Q18); quality q = exp(sd · z) of each force (Q9).
  private func fillNoise() {
    let layout = simulation.layout
    fillNumbers(quality, layout.rowSubjects, .quality, isNormal: true)
    fillNumbers(partyNoise, layout.rowSubjects, .partyShock, isNormal: false)
    let qualitySD = parameter(layout.names.qualitySD)
    for row in 0..<rows {
      quality[row] *= qualitySD
      partyNoise[row] /= 1 - partyNoise[row]
    }
    replaceByExponentials(quality.base, count: rows)
    replaceByLogarithms(partyNoise.base, count: rows)
    let kernel = self.kernel
    let threshold = self.threshold
    for theatre in 0..<kernel.placeCount {
      let u = disputeSD * normal(.theatreShock, layout.placeSubjects[theatre])
      let attacker = sideSD * normal(.sideShock, layout.sideSubjects[2 * theatre])
      let defender = sideSD * normal(.sideShock, layout.sideSubjects[2 * theatre + 1])
      for row in Int(kernel.places[theatre].firstParty)..<Int(kernel.places[theatre].endParty) {
        let v = kernel.rows[row].isDefenderSide ? defender : attacker
        critical[row] = threshold.threshold(-(u + v + partyNoise[row]))
      }
    }
  }

  private func fillNumbers(
    _ buffer: Buffer, _ subjects: [UInt32], _ purpose: RandomPurpose, isNormal: Bool
  ) {
    let out = UnsafeMutableBufferPointer(start: buffer.base, count: subjects.count)
    subjects.withUnsafeBufferPointer { subjects in
      if isNormal {
        simulation.random.fillNormals(
          out, draw: draw.chance, purpose: purpose.rawValue, subjects: subjects, period: 0)
      } else {
        simulation.random.fillUniforms(
          out, draw: draw.chance, purpose: purpose.rawValue, subjects: subjects, period: 0)
      }
    }
  }

  @inline(__always) private func normal(_ purpose: RandomPurpose, _ subject: UInt32) -> Double {
    simulation.random.normal(
      draw: draw.chance, purpose: purpose.rawValue, subject: subject, period: 0)
  }

  /// Shifts and factors of this draw: certain events' plus those of chance, flags, conflicts.
  private func fillShifts() {
    let grid = rows * periods
    shift.base.update(from: staticShift.base, count: grid)
    factor.base.update(from: staticFactor.base, count: grid)
    for period in 0..<periods {
      addEffects(
        period: period, shift: shift.base + period * rows, factor: factor.base + period * rows,
        wanted: false)
      for flag in simulation.routes.flags {
        guard let isOn = state(flag, at: time(period)), isOn != flag.base,
          living?.overrules(flag, period: period) != true
        else { continue }
        let b = parameter(simulation.layout.names.coefficients[flag.term])
        shift[period * rows + flag.owner] += isOn ? b : -b
      }
      living?.addEffects(
        period: period, self, shift: shift.base + period * rows,
        factor: factor.base + period * rows)
    }
    for index in simulation.world.conflicts.indices { applyConflict(index) }
  }

  /// No less than this is left to a belligerent: the lower tail of M₀'s split normal crosses zero
  /// once in two thousand draws, where a force has no logarithm [J].
  private static var leastAvailability: Double { 0.01 }

  /// Availability of a belligerent tied down elsewhere: min(1, M₀ + recovery · years since the
  /// ceasefire), in every theatre (methods Q12).
  private func applyConflict(_ index: Int) {
    let conflict = simulation.layout.conflicts[index]
    guard let tied = conflict.availability else { return }
    var end = Double.infinity
    for ceasefire in simulation.routes.ceasefires where ceasefire.conflict == index {
      end = min(end, starts[ceasefire.occurrence])
    }
    let recovery = conflict.recovery.map(parameter) ?? 0
    for period in 0..<periods {
      let since = max(0, time(period) - end)
      let tiedNow = parameter(tied) + (since > 0 ? recovery * since : 0)
      let share = min(1, max(Self.leastAvailability, tiedNow))
      for row in conflict.rows { factor[period * rows + row] *= share }
    }
  }

  /// Followers and bases as pacts and access events have them in this draw.
  private func fillSwitches() {
    for period in 0..<periods {
      let now = time(period)
      living?.pacts?.resetFollowers(period: period, kernel)
      for item in simulation.routes.followers {
        kernel.follows[period * rows + item.owner] = state(item, at: now) ?? item.base
      }
      living?.setFollowers(period: period, kernel)
      let bases = kernel.bases + period * rows
      for item in simulation.routes.access { bases[item.owner] = .drawn }
      for item in simulation.routes.treaties {
        bases[item.owner] = isOver(item, period) ? .openIfHostFights : .drawn
      }
      // What an event says of the bases themselves has the last word.
      for item in simulation.routes.access {
        if let isOpen = state(item, at: now) { bases[item.owner] = isOpen ? .open : .closed }
      }
    }
  }

  /// Whether the pact that a row's bases stand on has ended by a reported period, in the hands of
  /// the hazards or of events.
  private func isOver(_ treaty: EffectRoutes.Switch, _ period: Int) -> Bool {
    if let change = living?.change(of: treaty.pair, period: period) { return change == .ended }
    return state(treaty, at: time(period)) == false
  }

  /// Effective force of each row if it fights: S · min(1, a · factor) · g · q (methods L, Q6).
  private func fillForces(_ period: Int) {
    let kernel = self.kernel
    let strength = strength.base + period * simulation.world.actors.count
    let factor = factor.base + period * rows
    let (share, reach, quality) = (share.base, reach.base, quality.base)
    let (closedShare, closedReach) = (closedShare.base, closedReach.base)
    for row in 0..<kernel.rowCount {
      let scale = strength[Int(kernel.rows[row].actor)] * quality[row]
      kernel.force[row] = scale * min(1, share[row] * factor[row]) * reach[row]
      if kernel.rows[row].hasClosedBases {
        kernel.closedForce[row] =
          scale * min(1, closedShare[row] * factor[row]) * closedReach[row]
      }
    }
  }

  /// All contests of a period in both commitment modes. A contest depends on the mode through its
  /// joiners alone, so that it is settled once where they are the same.
  private func evaluatePeriod(_ period: Int, into outputs: UnsafeMutablePointer<Double>) {
    let layout = simulation.outputs
    let kernel = self.kernel
    let shift = shift.base + period * rows
    var next = 0
    for theatre in 0..<kernel.placeCount {
      let place = kernel.places[theatre]
      let bits = kernel.decide(place, period, eta[0].base, etaLeadOut[0].base, shift)
      kernel.gather(place, period, forcedBases: .drawn, into: next)
      contests[2 * theatre] = next
      next += 1
      if bits != kernel.decide(place, period, eta[1].base, etaLeadOut[1].base, shift) {
        kernel.gather(place, period, forcedBases: .drawn, into: next)
        next += 1
      }
      contests[2 * theatre + 1] = next - 1
    }
    kernel.batch.settle(next)
    for mode in 0..<layout.modes {
      writePeriod(mode, into: outputs + layout.base(mode: mode, period: period))
    }
  }

  /// Outcomes of the theatres in a commitment mode, and the regional index.
  private func writePeriod(_ mode: Int, into output: UnsafeMutablePointer<Double>) {
    let kernel = self.kernel
    var region = 0.0
    for theatre in 0..<kernel.placeCount {
      kernel.write(contests[2 * theatre + mode], into: output + 4 * theatre)
      region += kernel.places[theatre].stake * output[4 * theatre]
    }
    output[simulation.outputs.region] = region
  }

  private func evaluateInterventions(
    _ period: Int, mode: Int, into outputs: UnsafeMutablePointer<Double>
  ) {
    let layout = simulation.outputs
    let base = outputs + layout.base(mode: mode, period: period)
    for (index, intervention) in simulation.interventions.enumerated() {
      gather(
        intervention, period, eta[mode].base, etaLeadOut[mode].base, shift.base + period * rows,
        into: index)
    }
    kernel.batch.settle(simulation.interventions.count)
    for index in simulation.interventions.indices {
      kernel.write(index, into: base + layout.intervention(index, measure: 0))
    }
  }

  /// A contest in which some are set to join or to stay out; the rest decide as drawn, followers
  /// by what their lead is set to do (methods Q30).
  private func gather(
    _ intervention: Intervention, _ period: Int, _ eta: UnsafePointer<Double>,
    _ leadOut: UnsafePointer<Double>, _ shift: UnsafePointer<Double>, into contest: Int
  ) {
    let kernel = self.kernel
    let place = kernel.places[intervention.theatre]
    for row in Int(place.firstParty)..<Int(place.endParty) {
      if let fixed = intervention.joins[Int(kernel.rows[row].actor)] {
        kernel.joined[row] = fixed
      } else {
        _ = kernel.decide(place.only(row), period, eta, leadOut, shift)
      }
    }
    let bases: BaseState = intervention.bases.map { $0 ? .open : .closed } ?? .drawn
    kernel.gather(place, period, forcedBases: bases, into: contest)
  }
}

extension HotPlace {
  /// The place with a single third party, to decide one at a time.
  func only(_ row: Int) -> HotPlace {
    HotPlace(
      attackerRow: attackerRow, defenderRow: defenderRow, firstParty: Int32(row),
      endParty: Int32(row + 1), posture: posture, kept: kept, stake: stake)
  }
}
