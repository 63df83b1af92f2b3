/// A finite set of points in the unit cube.
///
/// ``point(_:into:)`` is a pure function of the definition, the seed and the index, so that points
/// can be made alone, in any order, by any shard, and a stopped sweep can be taken up again. The
/// order of the points is chosen so that a sweep stopped early is as balanced as the design allows.
public protocol Design: Sendable {
  /// The catalogue's entry: word, arguments, purpose, source.
  static var form: DesignForm { get }
  /// How many factors, and so coordinates of a point; at least 1.
  var factors: Int { get }
  /// How many points; at least 1.
  var count: Int { get }

  /// Whether a coordinate of a factor without ends may be exactly 0 or 1.
  var touchesEnds: Bool { get }

  /// Writes the coordinates of a point, each in [0, 1]; only designs with levels that include the
  /// ends of a range reach 1. Allocates nothing.
  ///
  /// - Parameters:
  ///   - index: from 0 to ``count`` - 1.
  ///   - row: room for ``factors`` numbers.
  func point(_ index: Int, into row: UnsafeMutableBufferPointer<Double>)
}

extension Design {
  /// The word in scenario files: `sobol`, `lhs`, `grid` …
  public var kind: String { Self.form.name }

  /// False but for designs that say otherwise.
  public var touchesEnds: Bool { false }

  /// The coordinates of some points, point after point; for tests and small designs.
  public func points(_ range: Range<Int>) -> [Double] {
    var values = [Double](repeating: 0, count: range.count * factors)
    values.withUnsafeMutableBufferPointer { buffer in
      for (place, index) in range.enumerated() {
        let start = place * factors
        point(index, into: UnsafeMutableBufferPointer(rebasing: buffer[start..<start + factors]))
      }
    }
    return values
  }

  /// The coordinates of every point, point after point.
  public var points: [Double] { points(0..<count) }
}
