/// Reads the points of a whole sweep from the journals of its shards.
final class PointReader {
  private let readers: [JournalReader]

  /// - Parameter journals: one per shard, in order; they are no longer appended to.
  init(_ journals: [Journal]) { readers = journals.map { $0.reader() } }

  /// Status and values of a point by its place in the design; `nil` if it was never run.
  func read(_ index: Int, into values: inout [Double]) throws -> PointStatus? {
    let (own, shard) = index.quotientAndRemainder(dividingBy: readers.count)
    return try readers[shard].read(own: own, into: &values)
  }
}
