internal import GSLNumerics
internal import Glibc

/// Inputs of the contest kernel: 43 fields of each evaluation, by field or by record.
struct ContestInput {
  static let header = 8, slots = 10, fields = 4 * slots + 3, outputs = 4
  static let magic = 20250903.0

  let count: Int
  /// Array of structures rather than structure of arrays.
  let isRecords: Bool
  /// On large pages, as NumPy's arrays are; never freed.
  let values: UnsafePointer<Double>

  /// - Returns: `nil` for a file that cannot be read or is no kernel input.
  init?(contentsOf path: String) {
    guard let file = fopen(path, "rb") else { return nil }
    defer { fclose(file) }
    guard let head = Self.read(Self.header, from: file), head[0] == Self.magic,
      head[3] == Double(Self.slots), head[5] == Double(Self.fields), head[2] >= 1, head[2] < 1e9,
      let values = Self.read(Int(head[2]) * Self.fields, from: file)
    else { return nil }
    count = Int(head[2])
    isRecords = head[4] == 1
    self.values = values
  }

  private static func read(_ count: Int, from file: UnsafeMutablePointer<FILE>)
    -> UnsafePointer<Double>?
  {
    let values = allocateLarge(count, of: Double.self)
    let filled = fread(values, MemoryLayout<Double>.stride, count, file)
    return filled == count ? UnsafePointer(values) : nil
  }
}
