internal import GSLNumerics
internal import Glibc

/// The rule `drift` (methods E1): for every pair that has anything to do with each other
///
///     dy = [κ (μ − y) + β (1 − x²) B(x) + ε g] dt + σ dW, plus rare jumps,
///
/// where B_ij = Σ_k s_k x_ik x_kj with s CINC shares, μ the alignment on the as-of date, and g the
/// growth of economic exposure where a pair has an economic tie. Events ride on y with their own
/// half-lives: the reversion pulls the drift back, not them. Euler–Maruyama, one step of the run at
/// a time or in halves on the same Brownian path.
final class AlignmentDrift: AlignmentRule {
  /// Where a drifting pair stands among actors and pairs.
  struct Place: Sendable {
    let first: Int32, second: Int32, pair: Int32
  }

  /// What does not change within a run.
  struct Plan: Sendable {
    /// Positions in the list of pairs of those that drift, and their random subjects.
    let drifting: [Int]
    let subjects: [UInt32]
    /// Actors of each drifting pair, and its position.
    let places: [Place]
    /// Whether it has an economic tie.
    let isExposed: [Bool]
    let hasJumps: Bool, isHalved: Bool
    let reversion: Int, balance: Int, diffusion: Int, jumpRate: Int, jumpSize: Int, exposure: Int

    init(_ dynamics: Dynamics, _ world: World, _ pairs: [Dyad]) throws(WorldError) {
      let all = dynamics.setting("pairs", of: Alignment.self) == "all"
      drifting = pairs.indices.filter { all || world.isRelated(pairs[$0]) }
      subjects = drifting.map { world.subject(of: pairs[$0]) }
      places = drifting.map {
        Place(first: Int32(pairs[$0].first), second: Int32(pairs[$0].second), pair: Int32($0))
      }
      isExposed = drifting.map { index in
        world.ties.contains { $0.layer == .economic && Dyad($0.a, $0.b) == pairs[index] }
      }
      hasJumps = dynamics.setting("jumps", of: Alignment.self) == "on"
      isHalved = dynamics.setting("halving", of: Alignment.self) == "on"
      reversion = try world.position("alignment.reversion")
      balance = try world.position("alignment.balance")
      diffusion = try world.position("alignment.diffusion")
      jumpRate = try world.position("alignment.jump_rate")
      jumpSize = try world.position("alignment.jump_size")
      exposure = try world.position("economy.exposure_elasticity")
    }
  }

  private let plan: Plan
  private let state: AlignmentState
  private let steps: Int
  private let dt: Double
  /// Push of exposure per year, by drifting pair.
  private let push: Buffer
  /// x times CINC shares by column.
  private let weighted: Buffer, shares: Buffer
  /// Random numbers of a chance draw: drifting pair × step.
  private let noise: Buffer, bridge: Buffer
  /// What is left of the unit exponential that a pair's integrated rate of jumps must reach, and
  /// how many jumps it has made.
  private let jumpLeft: Buffer, jumpCount: Buffer
  private var equation = AlignmentEquation()
  private var jumpChance = 0.0, jumpSize = 0.0

  init(_ plan: Plan, _ state: AlignmentState, _ simulation: Simulation) {
    self.plan = plan
    self.state = state
    steps = (simulation.reported.last ?? 0) + 1
    dt = simulation.horizon.step.years
    push = Buffer(plan.drifting.count)
    weighted = Buffer(state.actors * state.actors)
    shares = Buffer(state.actors)
    noise = Buffer(plan.drifting.count * steps)
    bridge = Buffer(plan.isHalved ? plan.drifting.count * steps : 0)
    (jumpLeft, jumpCount) = (Buffer(plan.drifting.count), Buffer(plan.drifting.count))
    for (index, actor) in simulation.world.actors.enumerated() { shares[index] = actor.cinc }
  }

  func setParameters(_ simulator: Simulator) {
    equation.reversion = simulator.notNegative(plan.reversion)
    equation.balance = simulator.parameter(plan.balance)
    equation.diffusion = simulator.parameter(plan.diffusion)
    jumpChance = simulator.notNegative(plan.jumpRate) * dt
    jumpSize = simulator.parameter(plan.jumpSize)
    let growth = simulator.simulation.layout.gdpGrowth
    let elasticity = simulator.parameter(plan.exposure)
    for index in plan.drifting.indices where plan.isExposed[index] {
      // Trade proportional to both GDPs [J]: i's exposure, trade over its GDP, grows as j's GDP.
      push[index] =
        elasticity / 2
        * (simulator.parameter(growth[Int(plan.places[index].first)])
          + simulator.parameter(growth[Int(plan.places[index].second)]))
    }
  }

  /// Draws the numbers of a chance draw.
  func begin(_ simulator: Simulator) {
    let draw = simulator.draw.chance(of: .alignment)
    let random = simulator.simulation.random
    for (index, subject) in plan.subjects.enumerated() {
      func slice(_ buffer: Buffer) -> UnsafeMutableBufferPointer<Double> {
        UnsafeMutableBufferPointer(start: buffer.base + index * steps, count: steps)
      }
      random.fillNormals(
        slice(noise), draw: draw, purpose: RandomPurpose.alignmentNoise.rawValue, subject: subject)
      if plan.isHalved {
        random.fillNormals(
          slice(bridge), draw: draw, purpose: RandomPurpose.alignmentBridge.rawValue,
          subject: subject)
      }
    }
    if plan.hasJumps { beginJumps(simulator) }
  }

  /// One step from the one before.
  func advance(to step: Int, _ simulator: Simulator) {
    let whole = dt.squareRoot()
    if plan.isHalved {
      // W over the step splits into W/2 ± √Δ/2 · z'.
      move(by: dt / 2) { [noise, bridge, steps] index in
        (noise[index * steps + step] + bridge[index * steps + step]) * whole / 2
      }
      state.fillTotal(step: step - 1, simulator)
      move(by: dt / 2) { [noise, bridge, steps] index in
        (noise[index * steps + step] - bridge[index * steps + step]) * whole / 2
      }
    } else {
      move(by: dt) { [noise, steps] index in noise[index * steps + step] * whole }
    }
    if plan.hasJumps { jump(simulator) }
  }

  /// Euler–Maruyama for every drifting pair.
  /// - Parameter increment: the Brownian path's, by drifting pair.
  @inline(__always)
  private func move(by time: Double, _ increment: (Int) -> Double) {
    weigh()
    let (x, w) = (UnsafePointer(state.total.base), UnsafePointer(weighted.base))
    let (actors, equation) = (state.actors, self.equation)
    let (y, anchor, push) = (state.y.base, state.anchor.base, push.base)
    plan.places.withUnsafeBufferPointer { places in
      for index in places.indices {
        let place = places[index]
        let (i, j, pair) = (Int(place.first), Int(place.second), Int(place.pair))
        let b = AlignmentEquation.balance(w + i &* actors, x + j &* actors, actors)
        y[pair] = equation.next(
          y[pair], total: x[i &* actors &+ j], anchor: anchor[pair], balance: b,
          push: push[index], time: time, increment: increment(index))
      }
    }
  }

  private func beginJumps(_ simulator: Simulator) {
    plan.subjects.withUnsafeBufferPointer { subjects in
      simulator.simulation.random.fillUniforms(
        UnsafeMutableBufferPointer(start: jumpLeft.base, count: subjects.count),
        draw: simulator.draw.chance(of: .alignment), purpose: RandomPurpose.alignmentJump.rawValue,
        subjects: subjects, period: 0)
    }
    let (left, count) = (jumpLeft.base, plan.drifting.count)
    replaceByLogarithms(left, count: count)
    for index in 0..<count { left[index] = -left[index] }
    jumpCount.fill(0)
  }

  /// Moves of `jumpSize`, either way with equal odds, at the moments that the exponentials give.
  private func jump(_ simulator: Simulator) {
    let (left, count) = (jumpLeft.base, plan.drifting.count)
    // The sign bits of all together: a loop without branches, and mostly nothing to do.
    var signs: UInt64 = 0
    for index in 0..<count {
      left[index] -= jumpChance
      signs |= left[index].bitPattern
    }
    guard signs >> 63 == 1 else { return }
    for index in 0..<count {
      while left[index] < 0 { jump(index, simulator) }
    }
  }

  private func jump(_ index: Int, _ simulator: Simulator) {
    // Even periods date the jumps, odd ones say which way.
    let count = UInt32(jumpCount[index])
    let isUp = jumpNumber(index, 2 * count + 1, simulator) < 0.5
    let pair = plan.drifting[index]
    state.y[pair] = clipped(state.y[pair] + (isUp ? jumpSize : -jumpSize))
    jumpCount[index] += 1
    jumpLeft[index] -= log(jumpNumber(index, 2 * count + 2, simulator))
  }

  private func jumpNumber(_ index: Int, _ period: UInt32, _ simulator: Simulator) -> Double {
    simulator.simulation.random.uniform(
      draw: simulator.draw.chance(of: .alignment), purpose: RandomPurpose.alignmentJump.rawValue,
      subject: plan.subjects[index], period: period)
  }

  private func weigh() {
    scaleColumns(
      of: state.total.base, by: shares.base, order: state.actors, into: weighted.base)
  }
}

/// The stochastic differential equation of alignment for one pair (methods E1).
struct AlignmentEquation {
  /// κ and β per year, σ per square root of a year.
  var reversion = 0.0, balance = 0.0, diffusion = 0.0

  /// One Euler–Maruyama step, clipped to −1…1.
  /// - Parameters:
  ///   - y: the drifting part; `total` is x, with what events add.
  ///   - balance: B of the pair; `push` what exposure adds per year.
  ///   - increment: the Brownian path's, standard deviation √time.
  @inline(__always)
  func next(
    _ y: Double, total x: Double, anchor: Double, balance b: Double, push: Double, time: Double,
    increment: Double
  ) -> Double {
    let rate = reversion * (anchor - y) + balance * (1 - x * x) * b + push
    return clipped(y + rate * time + diffusion * increment)
  }

  /// B_ij = Σ_k s_k x_ik x_kj from row i times the shares and row j; the diagonal is zero.
  @inline(__always)
  static func balance(_ weighted: UnsafePointer<Double>, _ row: UnsafePointer<Double>, _ count: Int)
    -> Double
  {
    innerProduct(weighted, row, count)
  }
}

extension World {
  /// Whether two actors have to do with each other: a tie of any layer, a major power among them,
  /// or capitals within 1000 km, after the sample that methods E1 is estimated on.
  func isRelated(_ pair: Dyad) -> Bool {
    let (a, b) = (actors[pair.first], actors[pair.second])
    return a.isMajorPower || b.isMajorPower || a.capital.distance(to: b.capital) <= 1000
      || ties.contains { Dyad($0.a, $0.b) == pair }
  }
}
