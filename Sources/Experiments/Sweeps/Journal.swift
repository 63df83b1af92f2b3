internal import SourceText
internal import Synchronization

/// Why a journal cannot be used.
public enum JournalError: Error, Sendable, CustomStringConvertible {
  /// The file is there and holds something else.
  case notAJournal(path: String)
  /// It is of another sweep: other scenario, data, seed, draws, design or version.
  case ofAnotherSweep(path: String)
  /// It is of a design with more points, or of another sweep.
  case ofMorePoints(path: String, found: Int, wanted: Int)
  /// It is there and nobody asked to go on with it.
  case exists(path: String, done: Int, points: Int)
  /// The file was removed or replaced while it was in use.
  case vanished(path: String)

  public var description: String {
    switch self {
    case .notAJournal(let path):
      "'\(neutralised(path))' is no journal of a sweep, or its head is damaged"
    case .ofAnotherSweep(let path):
      "'\(neutralised(path))' is the journal of another sweep (scenario, data, seed, draws, design "
        + "or version differ): use --restart to begin anew, or another --output"
    case .ofMorePoints(let path, let found, let wanted):
      "'\(neutralised(path))' is the journal of a sweep of \(found) points, this one has \(wanted): "
        + "ask for no fewer with --points, or use another --output"
    case .exists(let path, let done, let points):
      "'\(neutralised(path))' holds \(done) of \(points) points already: use --resume to go on, "
        + "--restart to begin anew"
    case .vanished(let path): "'\(neutralised(path))' was removed while the sweep was running"
    }
  }
}

/// The append-only record of a sweep: points as they are done, each with a checksum. Whatever
/// stops the program, what was appended stays; a torn or damaged record counts as not done.
public final class Journal: Sendable {
  public let header: JournalHeader
  private let file: AppendedFile
  /// Whole records that are damaged and will be run again.
  public let damaged: Int

  private struct State {
    /// Where the next record goes, in records.
    var end = 0
    /// Per own point, the position of its last valid record plus one; 0 if there is none.
    var places: [UInt32] = []
    var done = 0
  }
  private let state: Mutex<State>

  /// What to do with a journal that is there already.
  public enum Opening: Sendable {
    case new, resume, restart
    /// To read only: nothing is written, not even the header of a design that grew.
    case read
  }

  /// Opens the journal at `path`, or makes it. One of the same sweep with fewer points is gone on
  /// with: from then on it has the header's.
  /// - Parameter fingerprint: of the sweep with so many of its points only.
  public init(
    _ path: String, _ header: JournalHeader, _ opening: Opening,
    fingerprint: (_ points: Int) -> String = { _ in "" }
  ) throws {
    let file = try AppendedFile(path)
    self.header = header
    self.file = file
    if opening == .restart { try file.truncate(to: 0) }
    var state = State()
    state.places = [UInt32](repeating: 0, count: header.ownPoints)
    if try file.length() == 0 {
      try Self.write(header, to: file)
      damaged = 0
    } else {
      let isShorter = try Self.isShorter(file, header, fingerprint)
      if isShorter, opening != .read { try Self.write(header, to: file) }
      damaged = try Self.scan(file, header, &state, cuts: opening != .read)
      if opening == .new, state.done > 0 {
        throw JournalError.exists(path: path, done: state.done, points: header.ownPoints)
      }
    }
    self.state = Mutex(state)
  }

  /// Whether the journal is of the first points of this sweep, rather than of all.
  /// - Throws: if it is of another.
  private static func isShorter(
    _ file: AppendedFile, _ header: JournalHeader, _ fingerprint: (Int) -> String
  ) throws -> Bool {
    guard let found = try storedHeader(file) else {
      throw JournalError.notAJournal(path: file.path)
    }
    if found == header { return false }
    let isAlike =
      found.values == header.values && found.shard == header.shard
      && found.shards == header.shards
    if isAlike, found.points > header.points {
      throw JournalError.ofMorePoints(
        path: file.path, found: found.points, wanted: header.points)
    }
    guard isAlike, found.points < header.points, found.fingerprint == fingerprint(found.points)
    else { throw JournalError.ofAnotherSweep(path: file.path) }
    return true
  }

  private static func write(_ header: JournalHeader, to file: AppendedFile) throws {
    try header.encoded.withUnsafeBytes { try file.write($0, at: 0) }
    try file.synchronise()
  }

  private static func storedHeader(_ file: AppendedFile) throws -> JournalHeader? {
    var bytes = [UInt8](repeating: 0, count: JournalHeader.size)
    let count = try bytes.withUnsafeMutableBytes { try file.read(into: $0, at: 0) }
    return count == bytes.count ? JournalHeader(bytes) : nil
  }

  /// The header of the journal at a path.
  public static func header(of path: String) throws -> JournalHeader {
    guard FileSystem.exists(path) else { throw FileError.missing(path: path) }
    guard let header = try storedHeader(AppendedFile(path)) else {
      throw JournalError.notAJournal(path: path)
    }
    return header
  }

  /// Reads every record once; if it `cuts`, a torn one at the end is cut off. Returns how many are
  /// damaged.
  private static func scan(
    _ file: AppendedFile, _ header: JournalHeader, _ state: inout State, cuts: Bool
  ) throws -> Int {
    let size = header.recordSize
    let records = (try file.length() - JournalHeader.size) / size
    let perBlock = max(1, (1 << 18) / size)
    var block = [UInt8](repeating: 0, count: perBlock * size)
    var damaged = 0
    var record = 0
    while record < records {
      let wanted = min(perBlock, records - record) * size
      let place = JournalHeader.size + record * size
      let found = try block.withUnsafeMutableBytes {
        try file.read(into: UnsafeMutableRawBufferPointer(rebasing: $0[..<wanted]), at: place)
      }
      guard found == wanted else { break }
      for start in stride(from: 0, to: wanted, by: size) {
        if let own = own(block[start..<(start + size)], header) {
          if state.places[own] == 0 { state.done += 1 }
          state.places[own] = UInt32(record + 1)
        } else {
          damaged += 1
        }
        record += 1
      }
    }
    state.end = record
    if cuts { try file.truncate(to: JournalHeader.size + record * size) }
    return damaged
  }

  /// The own point that a valid record is of.
  private static func own(_ record: ArraySlice<UInt8>, _ header: JournalHeader) -> Int? {
    record.withUnsafeBytes { bytes in
      func number(_ place: Int) -> UInt64 {
        UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self))
      }
      let body = UnsafeRawBufferPointer(rebasing: bytes[..<(bytes.count - 8)])
      guard number(bytes.count - 8) == checksum(body), PointStatus(code: number(8)) != nil,
        number(0) < UInt64(header.points)
      else { return nil }
      let (own, shard) = Int(number(0)).quotientAndRemainder(dividingBy: header.shards)
      return shard == header.shard ? own : nil
    }
  }

  /// Own points that have a record.
  public var done: Int { state.withLock(\.done) }

  /// Appends records made by `encode`, whole ones; from any thread.
  func append(_ records: [UInt8], owns: [Int]) throws {
    try state.withLock { state in
      guard file.isInPlace else { throw JournalError.vanished(path: file.path) }
      try records.withUnsafeBytes {
        try file.write($0, at: JournalHeader.size + state.end * header.recordSize)
      }
      for own in owns {
        if state.places[own] == 0 { state.done += 1 }
        state.end += 1
        state.places[own] = UInt32(state.end)
      }
    }
  }

  /// Puts everything appended so far onto the disk.
  func synchronise() throws { try file.synchronise() }

  /// Adds one record to `bytes`.
  func encode(own: Int, _ status: PointStatus, _ values: [Double], to bytes: inout [UInt8]) {
    let start = bytes.count
    Experiments.append(UInt64(header.index(ofOwn: own)), to: &bytes)
    Experiments.append(status.code, to: &bytes)
    for value in values { Experiments.append(value.bitPattern, to: &bytes) }
    let sum = bytes.withUnsafeBytes { checksum(UnsafeRawBufferPointer(rebasing: $0[start...])) }
    Experiments.append(sum, to: &bytes)
  }

  /// How many points failed.
  public func failures() throws -> Int {
    let reader = reader()
    var values = [Double](repeating: 0, count: header.values)
    return try (0..<header.ownPoints).reduce(0) { count, own in
      count + (try reader.read(own: own, into: &values)?.isFailure == true ? 1 : 0)
    }
  }

  /// Reads points back in any order, fastest in the order of their indices.
  func reader() -> JournalReader {
    JournalReader(file, header, places: state.withLock(\.places))
  }
}

/// Reads the records of a journal that is no longer appended to.
final class JournalReader {
  private let file: AppendedFile
  private let header: JournalHeader
  private let places: [UInt32]
  private var window: [UInt8]
  private var first = 0, loaded = 0

  init(_ file: AppendedFile, _ header: JournalHeader, places: [UInt32]) {
    self.file = file
    self.header = header
    self.places = places
    window = [UInt8](repeating: 0, count: max(1, (1 << 18) / header.recordSize) * header.recordSize)
  }

  /// Whether an own point has a record, failures included.
  func has(own: Int) -> Bool { places[own] > 0 }

  /// Status and values of an own point; `nil` if it was never run.
  /// - Parameter values: room for the header's number of values.
  func read(own: Int, into values: inout [Double]) throws -> PointStatus? {
    guard places[own] > 0 else { return nil }
    let record = Int(places[own]) - 1
    if record < first || record >= first + loaded { try load(record) }
    let start = (record - first) * header.recordSize
    for index in values.indices {
      values[index] = Double(bitPattern: number(window, at: start + 16 + 8 * index))
    }
    return PointStatus(code: number(window, at: start + 8))
  }

  /// Loads the records around one: those before it may be wanted next too, since threads finish
  /// neighbours out of order.
  private func load(_ record: Int) throws {
    let capacity = window.count / header.recordSize
    first = max(0, record - capacity / 4)
    let count = try window.withUnsafeMutableBytes {
      try file.read(into: $0, at: JournalHeader.size + first * header.recordSize)
    }
    loaded = count / header.recordSize
    guard record < first + loaded else { throw JournalError.vanished(path: file.path) }
  }
}
