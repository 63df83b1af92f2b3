internal import Glibc

/// The bytes of one input under the name that messages show for it.
///
/// Lines end with LF, CRLF or a lone CR. A column counts Unicode scalars, from 1; a byte order mark
/// at the start of the file counts as none. Places are found in O(log lines), whatever the length
/// of a line.
public final class SourceFile: Sendable {
  /// The name shown in messages: a path, or a word such as `standard input`.
  public let name: String
  /// The content as read, byte order mark included.
  public let bytes: [UInt8]
  /// The byte at which each line starts; never empty.
  package let lineStarts: [Int]
  /// The number of scalars before byte `64 k`, for each k.
  private let scalarCounts: [Int]

  /// Indexes `bytes`; O(count).
  public init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
    let start = bytes.starts(with: byteOrderMark) ? byteOrderMark.count : 0
    lineStarts = findLineStarts(bytes, from: start)
    scalarCounts = countScalars(bytes, every: stride)
  }

  /// The bytes that start the file and carry no text: 3 after a byte order mark, otherwise 0.
  package var textStart: Int { lineStarts[0] }

  /// The text of line `number` (from 1) without its end; bad UTF-8 is shown as U+FFFD. A number
  /// outside the file gives the empty string.
  public func line(_ number: Int) -> String {
    String(decoding: bytes[range(ofLine: number)], as: UTF8.self)
  }

  /// The bytes of line `number` without its end; empty outside the file.
  package func range(ofLine number: Int) -> Range<Int> {
    guard number >= 1, number <= lineStarts.count else { return bytes.count..<bytes.count }
    let start = lineStarts[number - 1]
    var end = number < lineStarts.count ? lineStarts[number] : bytes.count
    if end > start, bytes[end - 1] == newline { end -= 1 }
    if end > start, bytes[end - 1] == carriageReturn { end -= 1 }
    return start..<end
  }

  /// The place of the text in `bytes[offset ..< offset + count]`, cut at the end of its line. An
  /// offset outside the file is taken to its nearest end.
  package func location(atByte offset: Int, count: Int = 1) -> SourceLocation {
    let offset = min(max(offset, textStart), bytes.count)
    let line = partition(lineStarts) { $0 <= offset }
    let lineEnd = range(ofLine: line).upperBound
    let before = scalars(before: offset)
    let end = min(offset + max(count, 0), max(lineEnd, offset))
    return SourceLocation(
      file: self, line: line, column: before - scalars(before: lineStarts[line - 1]) + 1,
      length: max(1, scalars(before: end) - before))
  }

  /// The byte at which scalar `index` (from 0, byte order mark not counted) starts.
  package func byte(ofScalar index: Int) -> Int {
    let wanted = max(index, 0) + (textStart > 0 ? 1 : 0)
    let block = partition(scalarCounts) { $0 <= wanted } - 1
    var offset = block * stride
    var count = scalarCounts[block]
    while offset < bytes.count {
      if !isContinuation(bytes[offset]) {
        if count == wanted { return offset }
        count += 1
      }
      offset += 1
    }
    return bytes.count
  }

  /// The byte at `column` (from 1) of line `number`, at most the line's end.
  package func byte(line number: Int, column: Int) -> Int {
    let line = range(ofLine: number)
    let skipped = textStart > 0 ? 1 : 0
    let first = scalars(before: line.lowerBound) - skipped
    let (index, overflow) = first.addingReportingOverflow(max(column, 1) - 1)
    return overflow ? line.upperBound : min(byte(ofScalar: index), line.upperBound)
  }

  /// Whether `byte` is anywhere in the file.
  package func contains(_ byte: UInt8) -> Bool {
    bytes.withUnsafeBytes { find(byte, in: $0, from: 0) < $0.count }
  }

  private func scalars(before offset: Int) -> Int {
    let block = offset / stride
    var count = scalarCounts[block]
    for index in (block * stride)..<offset where !isContinuation(bytes[index]) { count += 1 }
    return count
  }
}

private let stride = 64
private let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]
private let newline = UInt8(ascii: "\n")
private let carriageReturn = UInt8(ascii: "\r")

/// Whether `byte` continues a UTF-8 sequence that an earlier byte began.
@inline(__always)
private func isContinuation(_ byte: UInt8) -> Bool { byte & 0xC0 == 0x80 }

/// The number of leading elements of the sorted `values` for which `belongs` holds.
private func partition(_ values: [Int], _ belongs: (Int) -> Bool) -> Int {
  var low = 0
  var high = values.count
  while low < high {
    let middle = (low + high) / 2
    if belongs(values[middle]) { low = middle + 1 } else { high = middle }
  }
  return low
}

private func countScalars(_ bytes: [UInt8], every stride: Int) -> [Int] {
  var counts: [Int] = []
  counts.reserveCapacity(bytes.count / stride + 1)
  bytes.withUnsafeBufferPointer { buffer in
    var count = 0
    var block = 0
    while block <= buffer.count {
      counts.append(count)
      let end = min(block + stride, buffer.count)
      for index in block..<end where !isContinuation(buffer[index]) { count += 1 }
      block += stride
    }
  }
  return counts
}

private func findLineStarts(_ bytes: [UInt8], from start: Int) -> [Int] {
  var starts = [start]
  bytes.withUnsafeBytes { buffer in
    var nextLF = find(newline, in: buffer, from: start)
    var nextCR = find(carriageReturn, in: buffer, from: start)
    while nextLF < buffer.count || nextCR < buffer.count {
      let isCRLF = nextCR + 1 == nextLF && nextLF < buffer.count
      let end = isCRLF ? nextLF : min(nextCR, nextLF)
      starts.append(end + 1)
      if nextLF <= end { nextLF = find(newline, in: buffer, from: end + 1) }
      if nextCR <= end { nextCR = find(carriageReturn, in: buffer, from: end + 1) }
    }
  }
  return starts
}

/// The first place of `byte` at or after `start`; the end of the buffer if there is none.
private func find(_ byte: UInt8, in buffer: UnsafeRawBufferPointer, from start: Int) -> Int {
  guard start < buffer.count, let base = buffer.baseAddress else { return buffer.count }
  guard let hit = memchr(base + start, Int32(byte), buffer.count - start) else {
    return buffer.count
  }
  return UnsafeRawPointer(hit) - base
}
