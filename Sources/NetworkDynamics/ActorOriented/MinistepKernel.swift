internal import Glibc

/// The loop over ministeps: flat memory, no allocation.
struct MinistepKernel: ~Copyable {
  private let ties: TieModel
  private let consent: Double
  private let order: Int
  /// The number of terms.
  private let count: Int
  private let network: NetworkView
  private let effects: UnsafeMutablePointer<Effect>
  private let memory: UnsafeMutablePointer<TermMemory>
  /// 1 where a term applies: first where there is no tie, then where there is one.
  private let applies: UnsafeMutablePointer<Double>
  /// β_k where a term applies, else 0; laid out alike.
  private let coefficients: UnsafeMutablePointer<Double>
  /// Change statistics: of the deciding actor for each partner (pairwise: for the one), and of the
  /// partner.
  private let changes: UnsafeMutablePointer<Double>
  private let partners: UnsafeMutablePointer<Double>
  /// The chance of each choice, and the mean of the change statistics under them.
  private let chances: UnsafeMutablePointer<Double>
  private let means: UnsafeMutablePointer<Double>
  /// Σ of the score of each term.
  let scores: UnsafeMutablePointer<Double>
  /// How many opportunities each actor had a part in.
  let parts: UnsafeMutablePointer<Int>

  init(model: ActorOrientedModel, order: Int, network: NetworkView, _ terms: [TermMemory]) {
    ties = model.ties
    consent = model.consent
    self.order = order
    self.network = network
    let count = model.terms.count
    self.count = count
    func numbers(_ size: Int) -> UnsafeMutablePointer<Double> {
      let memory = UnsafeMutablePointer<Double>.allocate(capacity: max(1, size))
      memory.initialize(repeating: 0, count: max(1, size))
      return memory
    }
    (effects, memory) = (.allocate(capacity: max(1, count)), .allocate(capacity: max(1, count)))
    (applies, coefficients) = (numbers(2 * count), numbers(2 * count))
    (changes, partners) = (numbers(order * count), numbers(count))
    (chances, means, scores) = (numbers(order), numbers(count), numbers(count))
    parts = .allocate(capacity: order)
    parts.initialize(repeating: 0, count: order)
    for (place, term) in model.terms.enumerated() {
      (effects + place).initialize(to: term.effect)
      (memory + place).initialize(to: terms[place])
      applies[place] = term.function == .endowment ? 0 : 1
      applies[count + place] = term.function == .creation ? 0 : 1
    }
  }

  deinit {
    effects.deallocate()
    memory.deallocate()
    for pointer in [applies, coefficients, changes, partners, chances, means, scores] {
      pointer.deallocate()
    }
    parts.deallocate()
  }

  /// Takes the parameters of a run, and forgets the scores of the last.
  func begin(_ parameters: [Double]) {
    for term in 0..<count {
      coefficients[term] = applies[term] * parameters[term]
      coefficients[count + term] = applies[count + term] * parameters[term]
      scores[term] = 0
    }
    for actor in 0..<order { parts[actor] = 0 }
  }

  /// Takes up opportunities, one after another.
  func run(
    _ opportunities: Int, _ sampler: borrowing Opportunities, _ numbers: inout UniformBlocks,
    scoring: Bool
  ) {
    if ties.isPairwise {
      for _ in 0..<opportunities {
        let (i, j) = sampler.pair(&numbers)
        parts[i] &+= 1
        parts[j] &+= 1
        pairStep(i, j, numbers.next(), scoring)
      }
    } else {
      for _ in 0..<opportunities {
        let i = sampler.actor(numbers.next())
        parts[i] &+= 1
        actorStep(i, numbers.next(), numbers.next(), scoring)
      }
    }
  }

  /// Fills the change statistics of i for j and returns Σ_k β_k δ_k: what i gains by a tie to j.
  @inline(__always)
  private func gain(_ i: Int, _ j: Int, _ place: UnsafeMutablePointer<Double>) -> Double {
    let weights = coefficients + network.tie(i, j) &* count
    var sum = 0.0
    for term in 0..<count {
      let change = effects[term].change(network, i, j, memory[term])
      place[term] = change
      sum += weights[term] * change
    }
    return sum
  }

  /// Λ(z).
  @inline(__always)
  private func logistic(_ z: Double) -> Double { 1 / (1 + exp(-z)) }
}

// MARK: - Pairs

extension MinistepKernel {
  /// What each of two actors gains by a tie between them; leaves the change statistics if asked to.
  @inline(__always)
  private func gains(_ i: Int, _ j: Int, _ keeping: Bool) -> (Double, Double) {
    let weights = coefficients + network.tie(i, j) &* count
    var (mine, its) = (0.0, 0.0)
    for term in 0..<count {
      let both = effects[term].changes(network, i, j, memory[term])
      mine += weights[term] * both.0
      its += weights[term] * both.1
      if keeping {
        changes[term] = both.0
        partners[term] = both.1
      }
    }
    return (mine, its)
  }

  /// An opportunity of a pair, M.2 or C.2: with the chance p there is a tie after it.
  ///
  /// Neither asks whether there is one now, except that creation and endowment terms have their
  /// coefficients at different times: the chance to create is that of both wanting the tie, and the
  /// chance to dissolve that of not both wanting it.
  @inline(__always)
  private func pairStep(_ i: Int, _ j: Int, _ uniform: Double, _ scoring: Bool) {
    let (mine, its) = gains(i, j, scoring)
    var chance: Double
    var (pull, otherPull) = (1.0, 1.0)
    if ties == .conjunctive {
      let (first, second) = (logistic(mine), logistic(its))
      chance = first * second
      (pull, otherPull) = (1 - first, 1 - second)
    } else {
      chance = logistic(mine + its)
      (pull, otherPull) = (1 - chance, 1 - chance)
    }
    let hasTie = network.hasTie(i, j)
    let wantsTie = uniform < chance
    if scoring {
      // ∂ ln p = pull · δ; of the opposite event −p/(1 − p) times that.
      let factor = wantsTie ? 1 : -chance / (1 - chance)
      let masks = applies + (hasTie ? count : 0)
      for term in 0..<count {
        let slope = pull * changes[term] + otherPull * partners[term]
        scores[term] += factor * masks[term] * slope
      }
    }
    if wantsTie != hasTie { network.toggle(i, j) }
  }
}

// MARK: - Actors

extension MinistepKernel {
  /// An opportunity of an actor: it changes one tie or none, or, in M.1, proposes to.
  @inline(__always)
  private func actorStep(_ i: Int, _ uniform: Double, _ answer: Double, _ scoring: Bool) {
    let total = fillChances(i)
    let choice = choose(uniform * total)
    if scoring { scoreChoice(i, choice, total) }
    guard choice != i else { return }
    if ties == .initiative, !network.hasTie(i, choice) {
      let chance = logistic(gain(choice, i, partners) + consent)
      let agrees = answer < chance
      if scoring {
        let factor = agrees ? 1 - chance : -chance
        for term in 0..<count { scores[term] += factor * applies[term] * partners[term] }
      }
      guard agrees else { return }
    }
    network.toggle(i, choice)
  }

  /// Leaves in `chances` the weight of a change of each tie of i (its own place: of none), in
  /// proportion to exp of the gain; returns their sum.
  @inline(__always)
  private func fillChances(_ i: Int) -> Double {
    var most = 0.0
    for j in 0..<order where j != i {
      let gain = gain(i, j, changes + j &* count)
      chances[j] = network.hasTie(i, j) ? -gain : gain
      if chances[j] > most { most = chances[j] }
    }
    chances[i] = 0
    var total = 0.0
    // Less the greatest, so that nothing overflows.
    for j in 0..<order {
      chances[j] = exp(chances[j] - most)
      total += chances[j]
    }
    return total
  }

  /// The choice at a point between 0 and the sum of the weights.
  @inline(__always)
  private func choose(_ point: Double) -> Int {
    var left = point
    for j in 0..<order {
      left -= chances[j]
      if left < 0 { return j }
    }
    return order &- 1
  }

  /// Adds the signed change statistics of the choice less their mean over all choices.
  private func scoreChoice(_ i: Int, _ choice: Int, _ total: Double) {
    for term in 0..<count { means[term] = 0 }
    for j in 0..<order where j != i {
      let hasTie = network.hasTie(i, j)
      let weight = chances[j] / total * (hasTie ? -1 : 1)
      let masks = applies + (hasTie ? count : 0)
      let row = changes + j &* count
      for term in 0..<count { means[term] += weight * masks[term] * row[term] }
    }
    for term in 0..<count { scores[term] -= means[term] }
    guard choice != i else { return }
    let hasTie = network.hasTie(i, choice)
    let masks = applies + (hasTie ? count : 0)
    let row = changes + choice &* count
    for term in 0..<count { scores[term] += (hasTie ? -1 : 1) * masks[term] * row[term] }
  }
}
