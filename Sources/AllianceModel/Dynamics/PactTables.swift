internal import Glibc

/// ln(1 + n) and geometrically weighted n for the small counts of triads, so that a hazard that is
/// asked for thousands of times a draw takes neither logarithm nor power.
final class PactTables: @unchecked Sendable {
  // Unchecked: written in `init` only.
  private let logs: Buffer, partners: Buffer

  static let shared = PactTables(1024)

  private init(_ count: Int) {
    (logs, partners) = (Buffer(count), Buffer(count))
    for n in 0..<count {
      logs[n] = log1p(Double(n))
      partners[n] = Self.weighted(n)
    }
  }

  /// e^α (1 − (1 − e^{−α})ⁿ) with α = .69.
  static func weighted(_ count: Int) -> Double {
    1.9937155332430823 * (1 - pow(0.49842393093394444, Double(count)))
  }

  /// ln(1 + n), n ≥ 0.
  @inline(__always) func logarithm(of count: Int) -> Double {
    count < logs.count ? logs[count] : log1p(Double(count))
  }

  /// Geometrically weighted shared partners.
  @inline(__always) func weighted(of count: Int) -> Double {
    count < partners.count ? partners[count] : Self.weighted(count)
  }
}
