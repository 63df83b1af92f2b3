import GSLNumerics
import Glibc
import NetworkDynamics

@testable import NetworkDynamics

/// The Markov chain of ministeps on three actors, every state and every probability written out
/// from the definitions: what the simulator must agree with.
struct ExactChain {
  static let order = 3
  let model: ActorOrientedModel
  let parameters: ActorParameters
  /// Every network, row-major.
  let states: [[Bool]]
  /// The chance of each step of one opportunity, rows by where it starts.
  private(set) var steps: [[Double]]

  init(_ model: ActorOrientedModel, _ parameters: ActorParameters) {
    self.model = model
    self.parameters = parameters
    let places =
      model.ties.isDirected ? [[1], [2], [3], [5], [6], [7]] : [[1, 3], [2, 6], [5, 7]]
    states = (0..<(1 << places.count)).map { code in
      var x = [Bool](repeating: false, count: 9)
      for (bit, cells) in places.enumerated() where code >> bit & 1 == 1 {
        for cell in cells { x[cell] = true }
      }
      return x
    }
    steps = []
    steps = states.map(row)
  }

  /// f_i's gain by the tie from i to j: evaluation terms, and those of creation or endowment.
  private func gain(_ x: [Bool], _ i: Int, _ j: Int) -> Double {
    let hasTie = x[i * 3 + j]
    var (with, without) = (x, x)
    for place in model.ties.isDirected ? [i * 3 + j] : [i * 3 + j, j * 3 + i] {
      with[place] = true
      without[place] = false
    }
    return zip(model.terms, parameters.terms).reduce(0) { sum, pair in
      let (term, beta) = pair
      if term.function == .creation && hasTie || term.function == .endowment && !hasTie {
        return sum
      }
      return sum + beta * (statistic(term, with, i) - statistic(term, without, i))
    }
  }

  /// s_i of the effects used here.
  private func statistic(_ term: ModelTerm, _ x: [Bool], _ i: Int) -> Double {
    func tie(_ a: Int, _ b: Int) -> Double { x[a * 3 + b] ? 1 : 0 }
    let pairs = (0..<3).flatMap { j in (0..<3).map { (j, $0) } }
    switch term.effect {
    case .density: return (0..<3).reduce(0) { $0 + tie(i, $1) }
    case .transitiveTriads:
      let sum = pairs.reduce(0) { $0 + tie(i, $1.0) * tie(i, $1.1) * tie($1.1, $1.0) }
      return model.ties.isDirected ? sum : sum / 2
    case .alterCovariate: return (0..<3).reduce(0) { $0 + tie(i, $1) * Self.covariate[$1] }
    default: preconditionFailure("not used here")
    }
  }

  static let covariate: [Double] = [0, 1, -0.5]

  private func row(_ x: [Bool]) -> [Double] {
    var row = [Double](repeating: 0, count: states.count)
    func add(_ chance: Double, _ i: Int, _ j: Int, tie: Bool?) {
      var next = x
      if let tie {
        next[i * 3 + j] = tie
        if !model.ties.isDirected { next[j * 3 + i] = tie }
      }
      row[states.firstIndex(of: next)!] += chance
    }
    func logistic(_ z: Double) -> Double { 1 / (1 + exp(-z)) }
    if model.ties.isPairwise {
      for (i, j) in [(0, 1), (0, 2), (1, 2)] {
        let (a, b) = (gain(x, i, j), gain(x, j, i))
        let p = model.ties == .conjunctive ? logistic(a) * logistic(b) : logistic(a + b)
        add(p / 3, i, j, tie: true)
        add((1 - p) / 3, i, j, tie: false)
      }
      return row
    }
    for i in 0..<3 {
      let weights = (0..<3).map { j in
        i == j ? 1 : exp(x[i * 3 + j] ? -gain(x, i, j) : gain(x, i, j))
      }
      let total = weights.reduce(0, +)
      for j in 0..<3 {
        let p = weights[j] / total / 3
        if i == j {
          add(p, i, j, tie: nil)
        } else if model.ties == .initiative && !x[i * 3 + j] {
          let consent = logistic(gain(x, j, i) + model.consent)
          add(p * consent, i, j, tie: true)
          add(p * (1 - consent), i, j, tie: nil)
        } else {
          add(p, i, j, tie: !x[i * 3 + j])
        }
      }
    }
    return row
  }

  /// Where the chain is after any number of opportunities without end.
  var stationary: [Double] {
    var p = [Double](repeating: 1 / Double(states.count), count: states.count)
    for _ in 0..<400 { p = after(p) }
    return p
  }

  private func after(_ p: [Double]) -> [Double] {
    var next = [Double](repeating: 0, count: p.count)
    for (from, chance) in p.enumerated() {
      for to in p.indices { next[to] += chance * steps[from][to] }
    }
    return next
  }

  /// Where the chain is after one period from a network: Poisson opportunities.
  func afterPeriod(from start: [Bool]) -> [Double] {
    let mean = parameters.rate * 3
    let size = states.count
    var generator = [Double](repeating: 0, count: size * size)
    for row in 0..<size {
      for column in 0..<size { generator[row * size + column] = mean * steps[row][column] }
      generator[row * size + row] -= mean
    }
    guard let grown = try? matrixExponential(generator, order: size) else { return [] }
    let from = states.firstIndex(of: start)!
    return Array(grown[(from * size)..<(from * size + size)])
  }
}
