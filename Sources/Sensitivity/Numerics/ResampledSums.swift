internal import GSLNumerics

/// Numbers that belong to independent units (blocks, trajectories, points), whose sums over units
/// are all that some indices need. A bootstrap resample is then nothing but weights: how often each
/// unit was drawn. No number is copied, and the sums of many resamples are one product of matrices,
/// weights × numbers.
///
/// Kept in chunks of four columns, within a chunk row after row, which is what the inner loop reads.
struct UnitTable {
  /// How many units, and how many numbers each has.
  let units: Int, columns: Int
  private let chunks: Int
  private var numbers: [SIMD4<Double>]

  /// A table of zeros.
  init(units: Int, columns: Int) {
    (self.units, self.columns) = (units, columns)
    chunks = (columns + 3) / 4
    numbers = [SIMD4<Double>](repeating: .zero, count: chunks * units)
  }

  /// The numbers of `unit` from those in `row`, which has one for each column.
  @inline(__always)
  mutating func set(_ unit: Int, _ row: UnsafeMutableBufferPointer<Double>) {
    for column in 0..<columns {
      numbers[(column >> 2) * units + unit][column & 3] = row[column]
    }
  }

  /// The sum of each column.
  var sums: [Double] {
    let weights = [Double](repeating: 1, count: units * 4)
    return Array(weightedSums(weights)[..<columns])
  }

  /// The sums of each column in `count` bootstrap resamples, resample after resample.
  ///
  /// A resample draws as many units as there are, each uniformly and with replacement; its draws
  /// are a function of the seed and its number alone.
  func resampled(_ count: Int, seed: UInt64, jobs: Int) throws -> [Double] {
    guard count > 0, units > 0 else { return [] }
    let store = SharedBuffer(count: count * columns)
    try inParallel(
      count: (count + 3) / 4, jobs: jobs, make: { UnitCounter(units: units, seed: seed) },
      work: { tile, counter in
        let present = min(4, count - tile * 4)
        counter.draw(first: tile * 4, lanes: present)
        let sums = weightedSums(counter.weights)
        let width = chunks * 4
        for lane in 0..<present {
          for column in 0..<columns {
            store[(tile * 4 + lane) * columns + column] = sums[lane * width + column]
          }
        }
      })
    return store.array
  }

  /// Four weighted sums of every column; `weights` holds four for each unit.
  private func weightedSums(_ weights: [Double]) -> [Double] {
    var sums = [SIMD4<Double>](repeating: .zero, count: 4 * chunks)
    numbers.withUnsafeBufferPointer { numbers in
      weights.withUnsafeBufferPointer { weights in
        for start in stride(from: 0, to: units, by: stripe) {
          let end = min(start + stripe, units)
          for chunk in 0..<chunks {
            let part = product(numbers, weights, chunk * units, start..<end)
            sums[chunk] += part.0
            sums[chunks + chunk] += part.1
            sums[2 * chunks + chunk] += part.2
            sums[3 * chunks + chunk] += part.3
          }
        }
      }
    }
    return sums.flatMap { [$0.x, $0.y, $0.z, $0.w] }
  }
}

/// Units whose weights stay in the nearest cache while every chunk passes; also keeps sums of many
/// numbers accurate.
private let stripe = 256

/// The inner loop: four resamples × four columns.
@inline(__always)
private func product(
  _ numbers: UnsafeBufferPointer<SIMD4<Double>>, _ weights: UnsafeBufferPointer<Double>,
  _ offset: Int, _ units: Range<Int>
) -> (SIMD4<Double>, SIMD4<Double>, SIMD4<Double>, SIMD4<Double>) {
  var (a, b, c, d) = (
    SIMD4<Double>.zero, SIMD4<Double>.zero, SIMD4<Double>.zero, SIMD4<Double>.zero
  )
  guard let numbers = numbers.baseAddress, let weights = weights.baseAddress else {
    return (a, b, c, d)
  }
  for unit in units {
    let row = numbers[offset &+ unit]
    let weight = weights + (unit &<< 2)
    a += row * weight[0]
    b += row * weight[1]
    c += row * weight[2]
    d += row * weight[3]
  }
  return (a, b, c, d)
}
