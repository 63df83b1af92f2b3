import SourceText
import Testing

@testable import Experiments

/// A folder for journals that is removed at the end.
final class JournalFolder {
  let path: String

  init() throws {
    path = FileSystem.join(
      Workshop.root, ".build/test-scratch/journal-\(UInt64.random(in: 0...UInt64.max))")
    try FileSystem.makeDirectory(path)
  }

  deinit { try? FileSystem.removeTree(path) }

  func callAsFunction(_ name: String) -> String { FileSystem.join(path, name) }
}

@Suite struct JournalTests {
  private static let header = JournalHeader(
    fingerprint: String(repeating: "ab", count: 32), points: 10, values: 2, shard: 0, shards: 1)

  private func add(_ own: Int, _ status: PointStatus = .done, to journal: Journal) throws {
    var bytes: [UInt8] = []
    journal.encode(own: own, status, [Double(own), -0.5 * Double(own)], to: &bytes)
    try journal.append(bytes, owns: [own])
  }

  /// Status and values of every point; `nil` where there is no record.
  private func content(_ journal: Journal) throws -> [[Double]?] {
    let reader = journal.reader()
    return try (0..<journal.header.ownPoints).map { own in
      var values = [0.0, 0.0]
      return try reader.read(own: own, into: &values) == nil ? nil : values
    }
  }

  @Test func headersRoundTrip() {
    let header = JournalHeader(
      fingerprint: String(repeating: "0f", count: 32), points: 1_000_000_007, values: 33, shard: 6,
      shards: 7)
    #expect(header.encoded.count == JournalHeader.size)
    #expect(JournalHeader(header.encoded) == header)
    for place in header.encoded.indices {
      var bytes = header.encoded
      bytes[place] ^= 1
      #expect(JournalHeader(bytes) == nil, "byte \(place)")
    }
    #expect(JournalHeader([]) == nil)
  }

  /// Points 6, 13, … of 1,000,000,007: (10⁹ + 7 − 6 + 6) / 7 of them.
  @Test func shardsShareTheirPoints() {
    for shards in 1...9 {
      let headers = (0..<shards).map {
        JournalHeader(
          fingerprint: String(repeating: "0f", count: 32), points: 100, values: 1, shard: $0,
          shards: shards)
      }
      let all = headers.flatMap { header in
        (0..<header.ownPoints).map(header.index(ofOwn:))
      }
      #expect(all.sorted() == Array(0..<100))
    }
  }

  @Test func whatWasAppendedIsThereAgain() throws {
    let folder = try JournalFolder()
    do {
      let journal = try Journal(folder("a"), Self.header, .new)
      for own in [3, 0, 7] { try add(own, to: journal) }
      #expect(journal.done == 3)
    }
    let again = try Journal(folder("a"), Self.header, .resume)
    #expect(again.done == 3 && again.damaged == 0)
    var expected = [[Double]?](repeating: nil, count: 10)
    for own in [0, 3, 7] { expected[own] = [Double(own), -0.5 * Double(own)] }
    #expect(try content(again) == expected)
    try add(3, .undefined(output: 1), to: again)
    #expect(again.done == 3)
    #expect(try again.failures() == 1)
  }

  /// A file cut anywhere keeps every whole record before the cut, and goes on from there.
  @Test func aTornEndIsCutOff() throws {
    let folder = try JournalFolder()
    do {
      let journal = try Journal(folder("a"), Self.header, .new)
      for own in 0..<5 { try add(own, to: journal) }
    }
    let bytes = try FileSystem.read(folder("a"))
    #expect(bytes.count == JournalHeader.size + 5 * Self.header.recordSize)
    for length in JournalHeader.size...bytes.count {
      try FileSystem.write(Array(bytes[..<length]), to: folder("b"))
      let journal = try Journal(folder("b"), Self.header, .resume)
      let whole = (length - JournalHeader.size) / Self.header.recordSize
      #expect(journal.done == whole && journal.damaged == 0)
      try add(9, to: journal)
      #expect(try content(journal)[9] == [9, -4.5])
      #expect(try content(journal).compactMap(\.self).count == whole + 1)
    }
  }

  /// Any bit of a record: that record is not done, the others are.
  @Test func aDamagedRecordIsNotDone() throws {
    let folder = try JournalFolder()
    do {
      let journal = try Journal(folder("a"), Self.header, .new)
      for own in 0..<3 { try add(own, to: journal) }
    }
    let bytes = try FileSystem.read(folder("a"))
    let size = Self.header.recordSize
    for place in 0..<size {
      var damaged = bytes
      damaged[JournalHeader.size + size + place] ^= 0x10
      try FileSystem.write(damaged, to: folder("b"))
      let journal = try Journal(folder("b"), Self.header, .resume)
      #expect(journal.damaged == 1)
      #expect(try content(journal).map { $0 != nil } == (0..<10).map { $0 == 0 || $0 == 2 })
    }
  }

  @Test func refusals() throws {
    let folder = try JournalFolder()
    do {
      let journal = try Journal(folder("a"), Self.header, .new)
      // Another process is another open file to the lock, as this one is.
      #expect(throws: FileError.inUse(path: folder("a"))) {
        try Journal(folder("a"), Self.header, .resume)
      }
      try add(1, to: journal)
    }
    #expect(throws: JournalError.self) { try Journal(folder("a"), Self.header, .new) }
    let other = JournalHeader(
      fingerprint: String(repeating: "cd", count: 32), points: 10, values: 2, shard: 0, shards: 1)
    #expect(throws: JournalError.self) { try Journal(folder("a"), other, .resume) }
    #expect(try Journal(folder("a"), other, .restart).done == 0)
    try FileSystem.write(Array("a text that somebody needs".utf8), to: folder("text"))
    #expect(throws: JournalError.self) { try Journal(folder("text"), Self.header, .resume) }
    #expect(throws: FileError.self) { try Journal(folder.path, Self.header, .resume) }
    #expect(throws: FileError.self) { try Journal.header(of: folder("no")) }
  }

  @Test func aRemovedFileIsNoticed() throws {
    let folder = try JournalFolder()
    let journal = try Journal(folder("a"), Self.header, .new)
    try add(1, to: journal)
    try FileSystem.removeTree(folder("a"))
    #expect(throws: JournalError.self) { try add(2, to: journal) }
  }

  @Test func statusCodes() {
    let all: [PointStatus] = [
      .done, .factorOutside(factor: 300), .undefined(output: 7), .impossible, .excluded,
    ]
    for status in all { #expect(PointStatus(code: status.code) == status) }
    #expect(PointStatus(code: 77) == nil)
    #expect(all.filter(\.isFailure).count == 3)
  }
}
