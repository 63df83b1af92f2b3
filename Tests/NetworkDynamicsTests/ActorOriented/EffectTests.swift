import NetworkDynamics
import Testing

@testable import NetworkDynamics

/// Effects against their formulas, summed term by term.
@Suite struct EffectTests {
  static let order = 7
  static let values: [Double] = [0.5, -1, 2, 2, 0, 3.5, -1]
  static let pairs: [Double] = {
    var noise = Noise(state: 8)
    return (0..<49).map { $0 % 8 == 0 ? 0 : noise.next() }
  }()

  static func term(_ effect: Effect) -> ModelTerm {
    ModelTerm(effect, covariate: effect.need == .none ? nil : "c", decay: 0.9)
  }

  static let covariates = PeriodCovariates(actors: ["c": values], pairs: ["c": pairs])

  /// s_i by the formula.
  static func definition(_ effect: Effect, _ x: [Bool], _ i: Int, isDirected: Bool) -> Double {
    let all = 0..<order
    func tie(_ a: Int, _ b: Int) -> Double { x[a * order + b] ? 1 : 0 }
    func enmity(_ a: Int, _ b: Int) -> Double { pairs[a * order + b] }
    func sum(_ terms: (Int) -> Double) -> Double { all.reduce(0) { $0 + terms($1) } }
    switch effect {
    case .density: return sum { tie(i, $0) }
    case .reciprocity: return sum { tie(i, $0) * tie($0, i) }
    case .transitiveTriads:
      let paths = sum { j in sum { h in tie(i, j) * tie(i, h) * tie(h, j) } }
      return isDirected ? paths : paths / 2
    case .gwesp:
      return sum { j in
        let shared = sum { h in tie(i, h) * tie(h, j) }
        // e^.9 = 2.4596031111569; 1 − e^−.9 = .5934303402594.
        return tie(i, j) * 2.459_603_111_156_9
          * (1
            - (0..<Int(shared)).reduce(1.0) { p, _ in
              p * 0.593_430_340_259_401
            })
      }
    case .popularity: return sum { j in tie(i, j) * sum { h in tie(h, j) }.squareRoot() }
    case .dyadCovariate: return sum { tie(i, $0) * enmity(i, $0) }
    case .egoCovariate: return sum { tie(i, $0) * values[i] }
    case .alterCovariate: return sum { tie(i, $0) * values[$0] }
    case .similarity:
      // Range 4.5. Σ_{j<i} |v_i − v_j| over the 21 pairs is 43.
      return sum { tie(i, $0) * (43.0 / 21 / 4.5 - abs(values[i] - values[$0]) / 4.5) }
    case .same: return sum { tie(i, $0) * (values[i] == values[$0] ? 1 : 0) }
    case .enemyOfEnemy:
      return sum { j in tie(i, j) * (i == j ? 0 : sum { h in enmity(i, h) * enmity(h, j) }) }
    case .friendOfEnemy:
      return sum { j in
        tie(i, j) * sum { h in tie(i, h) * enmity(h, j) + enmity(i, h) * tie(h, j) } / 2
      }
    }
  }

  static func randomTies(_ seed: UInt64, isDirected: Bool, density: Double) -> [Bool] {
    var noise = Noise(state: seed)
    var x = [Bool](repeating: false, count: order * order)
    for i in 0..<order {
      for j in 0..<order where i != j && (isDirected || i < j) {
        let isTied = noise.next() < 2 * density - 1
        x[i * order + j] = isTied
        if !isDirected { x[j * order + i] = isTied }
      }
    }
    return x
  }

  @Test(arguments: Effect.allCases, [true, false])
  func changesAndTotalsFollowTheFormula(effect: Effect, isDirected: Bool) throws {
    if effect.isDirectedOnly && !isDirected { return }
    let model = try ActorOrientedModel(
      isDirected ? .directed : .conjunctive, terms: [Self.term(effect)])
    let storage = try TermStorage(model, order: Self.order, covariates: Self.covariates)
    let state = NetworkState(order: Self.order, isDirected: isDirected, counts: true)
    let simulator = try PeriodSimulator(model, order: Self.order, covariates: Self.covariates)
    let none = [Bool](repeating: false, count: 49)
    for density in [0, 0.3, 0.6, 1] {
      let x = Self.randomTies(31, isDirected: isDirected, density: density)
      state.become(x)
      for i in 0..<Self.order {
        for j in 0..<Self.order where i != j {
          var (with, without) = (x, x)
          for place in isDirected ? [i * 7 + j] : [i * 7 + j, j * 7 + i] {
            with[place] = true
            without[place] = false
          }
          let expected =
            Self.definition(effect, with, i, isDirected: isDirected)
            - Self.definition(effect, without, i, isDirected: isDirected)
          let change = effect.change(state.view, i, j, storage.memory[0])
          #expect(abs(change - expected) < 1e-9, "\(i) \(j) at density \(density)")
        }
      }
      try simulator.set(x)
      let total = (0..<Self.order).reduce(0.0) {
        $0 + Self.definition(effect, x, $1, isDirected: isDirected)
      }
      #expect(abs(simulator.statistics(since: none)[0] - total) < 1e-9)
    }
  }

  @Test func everyEffectSaysWhatItIs() {
    let words = Effect.allCases.map(\.word)
    #expect(Set(words).count == words.count)
    for effect in Effect.allCases {
      #expect(!effect.summary.isEmpty && !effect.source.isEmpty)
      #expect(effect.formula.contains("x_ij"))
    }
  }
}
