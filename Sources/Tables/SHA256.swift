internal import CMessageDigest

/// The SHA-256 digest of `bytes` (FIPS 180-4) as 64 lower-case hexadecimal digits.
public func sha256(_ bytes: [UInt8]) -> String {
  var digest = RunningSHA256()
  bytes.withUnsafeBytes { digest.update($0) }
  return digest.hexadecimal()
}

/// A SHA-256 digest of bytes that come piece by piece.
public struct RunningSHA256 {
  private var context = SHA2_CTX()

  public init() { SHA256Init(&context) }

  /// Takes in the next bytes.
  public mutating func update(_ bytes: UnsafeRawBufferPointer) {
    guard let base = bytes.baseAddress else { return }
    SHA256Update(&context, base.assumingMemoryBound(to: UInt8.self), bytes.count)
  }

  /// The digest's first eight bytes as a number: a checksum. To be asked once, at the end.
  public mutating func checksum() -> UInt64 {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: Int(SHA256_DIGEST_LENGTH)) { digest in
      SHA256Final(digest.baseAddress!, &context)
      return digest.prefix(8).reduce(0) { $0 << 8 | UInt64($1) }
    }
  }

  /// The digest as 64 lower-case hexadecimal digits. To be asked once, at the end.
  public mutating func hexadecimal() -> String {
    var digest = [UInt8](repeating: 0, count: Int(SHA256_DIGEST_LENGTH))
    SHA256Final(&digest, &context)
    let digits = Array("0123456789abcdef".utf8)
    return String(
      decoding: digest.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }
}
