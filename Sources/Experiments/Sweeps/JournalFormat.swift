internal import Tables

/// What a journal is about: two journals belong together if all but the shard is equal.
public struct JournalHeader: Sendable, Hashable {
  /// SHA-256 over everything that determines a point's numbers, 64 hexadecimal digits.
  public let fingerprint: String
  /// Design points of the whole sweep.
  public let points: Int
  /// Numbers per point.
  public let values: Int
  /// This journal holds the points whose index leaves `shard` when divided by `shards`.
  public let shard: Int, shards: Int

  public init(fingerprint: String, points: Int, values: Int, shard: Int, shards: Int) {
    precondition(fingerprint.utf8.count == 64, "a fingerprint has 64 hexadecimal digits")
    self.fingerprint = fingerprint
    self.points = points
    self.values = values
    self.shard = shard
    self.shards = shards
  }

  /// Points of this shard.
  public var ownPoints: Int { (points - shard + shards - 1) / shards }
  /// Index in the whole sweep of the shard's point `own`.
  public func index(ofOwn own: Int) -> Int { own * shards + shard }

  /// Bytes of a record: index, status, values, checksum.
  var recordSize: Int { 8 * (3 + values) }

  static let size = 128
  private static let magic = Array("entente-journal\n".utf8)
  private static let version: UInt64 = 1

  /// The header as it stands in a file: little-endian, ending in its checksum.
  var encoded: [UInt8] {
    var bytes = Self.magic
    for number in [Self.version, UInt64(points), UInt64(values), UInt64(shard), UInt64(shards)] {
      append(number, to: &bytes)
    }
    bytes += Array(fingerprint.utf8)
    append(checksum(bytes[...]), to: &bytes)
    return bytes
  }

  /// - Returns: `nil` for bytes that are no header, or a damaged one.
  init?(_ bytes: [UInt8]) {
    guard bytes.count == Self.size, bytes.starts(with: Self.magic),
      number(bytes, at: Self.size - 8) == checksum(bytes[..<(Self.size - 8)]),
      number(bytes, at: 16) == Self.version
    else { return nil }
    let numbers = (0..<4).map { Int(clamping: number(bytes, at: 24 + 8 * $0)) }
    guard numbers[3] > 0, (0..<numbers[3]).contains(numbers[2]) else { return nil }
    self.init(
      fingerprint: String(decoding: bytes[56..<120], as: UTF8.self), points: numbers[0],
      values: numbers[1], shard: numbers[2], shards: numbers[3])
  }
}

/// How a design point ended.
public enum PointStatus: Sendable, Hashable {
  case done
  /// A factor's value lies outside what the parameter may be.
  case factorOutside(factor: Int)
  /// An output is undefined.
  case undefined(output: Int)
  /// The world at this point cannot be simulated.
  case impossible
  /// The point does not meet the design's constraints: no failure, and never run.
  case excluded

  /// One number: the kind below, what it is about above.
  var code: UInt64 {
    switch self {
    case .done: 0
    case .factorOutside(let factor): 1 | UInt64(factor) << 8
    case .undefined(let output): 2 | UInt64(output) << 8
    case .impossible: 3
    case .excluded: 4
    }
  }

  init?(code: UInt64) {
    let about = Int(code >> 8)
    switch code & 255 {
    case 0: self = .done
    case 1: self = .factorOutside(factor: about)
    case 2: self = .undefined(output: about)
    case 3: self = .impossible
    case 4: self = .excluded
    default: return nil
    }
  }

  /// Whether running it again could be asked for.
  public var isFailure: Bool {
    switch self {
    case .done, .excluded: false
    default: true
    }
  }
}

/// Appends a number, lowest byte first.
func append(_ number: UInt64, to bytes: inout [UInt8]) {
  withUnsafeBytes(of: number.littleEndian) { bytes.append(contentsOf: $0) }
}

/// The number at a place, lowest byte first.
func number(_ bytes: [UInt8], at place: Int) -> UInt64 {
  bytes.withUnsafeBytes {
    UInt64(littleEndian: $0.loadUnaligned(fromByteOffset: place, as: UInt64.self))
  }
}

/// The first eight bytes of the SHA-256.
func checksum(_ bytes: ArraySlice<UInt8>) -> UInt64 {
  bytes.withUnsafeBytes { checksum($0) }
}

func checksum(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
  var digest = RunningSHA256()
  digest.update(bytes)
  return digest.checksum()
}
