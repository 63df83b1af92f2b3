internal import GSLNumerics
internal import Glibc

/// To whom opportunities come in a period: actors in proportion to their weights
/// exp(Σ_h α_h a_hi), or pairs in proportion to the product of theirs.
struct Opportunities {
  /// Σ of the weights over actors, or of their products over pairs: the rate of all opportunities
  /// at ρ = 1.
  let total: Double
  /// ∂ ln / ∂ α_h of ``total``, times it.
  let gradient: [Double]
  /// Running sums of the weights, for the search; empty when all weights are equal.
  private let cumulative: [Double]
  private let order: Int

  /// - Parameters:
  ///   - covariates: a_h, one list for each rate effect.
  ///   - effects: α_h.
  init(order: Int, isPairwise: Bool, covariates: [[Double]], effects: [Double]) {
    self.order = order
    var weights = [Double](repeating: 1, count: order)
    for actor in 0..<order {
      weights[actor] = exp(zip(effects, covariates).reduce(0) { $0 + $1.0 * $1.1[actor] })
    }
    let sum = weights.reduce(0, +)
    let squares = weights.reduce(0) { $0 + $1 * $1 }
    total = isPairwise ? (sum * sum - squares) / 2 : sum
    gradient = covariates.map { values in
      let first = zip(weights, values).reduce(0) { $0 + $1.0 * $1.1 }
      let second = zip(weights, values).reduce(0) { $0 + $1.0 * $1.0 * $1.1 }
      return isPairwise ? sum * first - second : first
    }
    var running = 0.0
    let isEven = effects.allSatisfy { $0 == 0 }
    cumulative =
      isEven
      ? []
      : weights.map { weight in
        running += weight
        return running
      }
  }

  /// An actor, in proportion to its weight, from a number uniform on (0, 1).
  @inline(__always)
  func actor(_ uniform: Double) -> Int {
    if cumulative.isEmpty { return min(Int(uniform * Double(order)), order &- 1) }
    let wanted = uniform * cumulative[order &- 1]
    var (low, high) = (0, order &- 1)
    while low < high {
      let middle = (low &+ high) / 2
      if cumulative[middle] <= wanted { low = middle &+ 1 } else { high = middle }
    }
    return low
  }

  /// Two different actors, in proportion to the product of their weights.
  @inline(__always)
  func pair(_ numbers: inout UniformBlocks) -> (Int, Int) {
    if cumulative.isEmpty {
      // One number has bits enough for both.
      let spread = numbers.next() * Double(order)
      let first = min(Int(spread), order &- 1)
      let rest = (spread - Double(first)) * Double(order &- 1)
      let second = min(Int(rest), order &- 2)
      return (first, second >= first ? second &+ 1 : second)
    }
    while true {
      let (first, second) = (actor(numbers.next()), actor(numbers.next()))
      if first != second { return (first, second) }
    }
  }
}

/// Uniform numbers of one period of one simulation, drawn from the counter-based stream in blocks.
struct UniformBlocks: ~Copyable {
  private static let size = 128
  private let buffer = UnsafeMutableBufferPointer<Double>.allocate(capacity: size)
  private var place = size
  private var block: UInt32 = 0
  private let random: CounterRandom
  private let draw: UInt64
  private let period: UInt32

  /// - Parameter period: which period of the simulation, below 256.
  init(_ random: CounterRandom, draw: UInt64, period: Int) {
    precondition((0..<256).contains(period), "a simulation has at most 256 periods")
    buffer.initialize(repeating: 0)
    self.random = random
    self.draw = draw
    self.period = UInt32(period)
  }

  deinit { buffer.deallocate() }

  /// The next number, on (0, 1).
  @inline(__always)
  mutating func next() -> Double {
    if place == Self.size { refill() }
    let number = buffer[place]
    place &+= 1
    return number
  }

  private mutating func refill() {
    random.fillUniforms(
      buffer, draw: draw, purpose: StreamPurpose.ministeps.rawValue, subject: period << 24 | block)
    block += 1
    place = 0
  }
}
