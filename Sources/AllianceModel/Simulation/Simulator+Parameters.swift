internal import GSLNumerics
internal import Glibc

extension Simulator {
  /// Draws the parameters and everything that depends on them alone.
  /// - Parameter cache: draws made before for a world with the same parameters but for overrides;
  ///   it must hold the indices of `draw`.
  /// - Parameter overlay: values that replace what was drawn.
  public func setParameters(
    _ draw: DrawIndex, cache: ParameterCache? = nil, overlay: ParameterOverlay? = nil
  ) {
    self.draw = draw
    if let cache {
      cache.read(draw, into: parameters.base)
      simulation.sampler.refill(overridden, parameters.base, draw: draw)
    } else {
      simulation.sampler.fill(parameters.base, draw: draw)
    }
    overlay?.applyParameters(parameters.base)
    measure = simulation.sampler.measure(draw: draw)
    compositeWeights = simulation.sampler.compositeWeights(draw: draw)
    readScalars()
    fillMagnitudes(overlay)
    fillContests()
    for row in 0..<rows { fillReach(row) }
    for row in 0..<rows where !simulation.layout.rows[row].isPrincipal { fillLogits(row) }
    fillStaticEffects()
    living?.setParameters(self)
    memory?.update(self)
  }

  /// Keeps the parameters and lets one mechanism take its random numbers from another chance draw.
  /// - Parameter draw: that of the last `setParameters` but for what is exchanged.
  public func exchange(_ draw: DrawIndex) {
    precondition(
      VarianceGroup.allCases.allSatisfy { draw[$0] == self.draw[$0] }, "the same parameters")
    self.draw = draw
  }

  @inline(__always) func parameter(_ position: Int) -> Double { parameters[position] }

  /// A rate, factor or probability: the tail of a distribution written by hand may lie below zero,
  /// where only its central 90% are checked.
  @inline(__always) func notNegative(_ position: Int) -> Double { max(0, parameters[position]) }

  private func readScalars() {
    let names = simulation.layout.names
    kernel.setCurve(
      exponent: parameter(names.exponent), threshold: parameter(names.stalemate))
    kernel.cascade = parameter(names.cascade)
    kernel.baseAccess = parameter(names.baseAccess)
    alignmentWeight = parameter(names.alignment)
    disputeSD = parameter(names.disputeSD)
    sideSD = parameter(names.sideSD)
    threshold.setScale((disputeSD * disputeSD + sideSD * sideSD).squareRoot())
  }

  private func fillMagnitudes(_ overlay: ParameterOverlay?) {
    let program = simulation.program
    for (index, magnitude) in program.magnitudes.enumerated() {
      magnitudes[index] = simulation.sampler.magnitude(
        magnitude, values: parameters.base, draw: draw)
    }
    overlay?.applyMagnitudes(magnitudes.base)
    for (index, value) in program.values.enumerated() {
      let scale = value.scale.map(parameter) ?? 1
      values[index] = scale * value.factor * (magnitudes[value.magnitude] + value.offset)
    }
  }

  private func fillContests() {
    let names = simulation.layout.names
    let weight = parameter(names.posture)
    for (index, place) in simulation.layout.places.enumerated() {
      kernel.places[index].posture = weight * log(parameter(place.requiredRatio))
      kernel.places[index].kept = 1 - (place.isNuclear ? parameter(names.restraint) : 0)
      kernel.places[index].stake = parameter(place.stake)
    }
  }

  private func fillReach(_ index: Int) {
    let row = simulation.layout.rows[index]
    let cinc = simulation.world.actors[row.actor].cinc
    let miles = parameter(simulation.layout.names.milesPerDay)
    share[index] = parameter(row.availability)
    reach[index] = projectionDiscount(
      share: cinc, kilometres: row.distance, milesPerDay: miles)
    guard let closed = row.closedAvailability else { return }
    closedShare[index] = parameter(closed)
    closedReach[index] = projectionDiscount(
      share: cinc, kilometres: row.closedDistance ?? row.distance, milesPerDay: miles)
  }

  /// η of a row before events, with κ as elicited and at zero; and what replaces it when the
  /// lead stays out (methods Q4: κ = −.7 + z with the z that drew κ).
  private func fillLogits(_ index: Int) {
    let row = simulation.layout.rows[index]
    let names = simulation.layout.names
    var history = 0.0
    for (term, x) in row.covariates.enumerated() {
      history += x * parameter(names.coefficients[term])
    }
    let kappa = parameter(row.kappa)
    let z = standardised(kappa, position: row.kappa)
    eta[0][index] = history + kappa
    eta[1][index] = history
    etaLeadOut[0][index] =
      history + parameter(names.leadOut) + parameter(names.leadOutSD) * z
    etaLeadOut[1][index] = history
  }

  /// The deviate behind a normal parameter's value; 0 where it is fixed.
  private func standardised(_ value: Double, position: Int) -> Double {
    guard
      case .number(.normal(let mean, let sd)) =
        simulation.world.parameters.definitions[position].kind, sd > 0
    else { return 0 }
    return (value - mean) / sd
  }

  /// Shifts and factors of events that are certain in time and occurrence.
  private func fillStaticEffects() {
    staticShift.fill(0)
    staticFactor.fill(1)
    for period in 0..<periods {
      addEffects(
        period: period, shift: staticShift.base + period * rows,
        factor: staticFactor.base + period * rows, wanted: true)
    }
  }
}
