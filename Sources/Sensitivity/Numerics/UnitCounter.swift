internal import GSLNumerics

/// How often each unit is drawn in up to four bootstrap resamples at a time; one for each thread.
final class UnitCounter {
  /// Four weights for each unit, those of the four resamples side by side.
  private(set) var weights: [Double]
  private let units: Int
  private let random: CounterRandom
  private var uniforms: [Double]

  /// A counter of `units` units, at least one.
  init(units: Int, seed: UInt64) {
    self.units = units
    random = CounterRandom(seed: seed)
    weights = [Double](repeating: 0, count: 4 * units)
    uniforms = [Double](repeating: 0, count: units)
  }

  /// Draws the resamples `first ..< first + lanes`; the other weights are zero.
  func draw(first: Int, lanes: Int) {
    for place in weights.indices { weights[place] = 0 }
    for lane in 0..<lanes {
      uniforms.withUnsafeMutableBufferPointer {
        random.fillUniforms(
          $0, draw: UInt64(first + lane), purpose: AnalysisPurpose.resample, subject: 0)
      }
      let scale = Double(units)
      weights.withUnsafeMutableBufferPointer { weights in
        // A uniform number is below 1, yet its product may round up to the count.
        for uniform in uniforms {
          weights[min(Int(uniform * scale), units &- 1) &* 4 &+ lane] += 1
        }
      }
    }
  }
}

/// Numbers that threads fill, each at places of its own.
// Sendable: the work hands every place to one piece of work only.
final class SharedBuffer: @unchecked Sendable {
  private let base: UnsafeMutableBufferPointer<Double>

  /// Zeros.
  init(count: Int) {
    base = .allocate(capacity: count)
    base.initialize(repeating: 0)
  }

  deinit { base.deallocate() }

  subscript(place: Int) -> Double {
    get { base[place] }
    set { base[place] = newValue }
  }

  /// A copy.
  var array: [Double] { Array(base) }
}
