internal import CGSLSupport

/// A counter-based random stream: a number is a pure function of seed, draw, purpose, subject and
/// period, and never of the order of calls.
///
/// Philox4x32-10 (Salmon, Moraes, Dror & Shaw 2011, "Parallel random numbers: as easy as 1, 2, 3",
/// SC'11, doi 10.1145/2063384.2063405) from Random123. The key is the seed; the 128-bit counter is
/// the draw (48 bits), the purpose (16 bits), the subject (32 bits) and the block `period / 2`
/// (32 bits). Each block gives two 64-bit numbers; `period & 1` picks which.
///
/// Every seed is legal and means itself. A draw must be below 2^48. The scalar functions and the
/// filling functions give identical bits.
public struct CounterRandom: Sendable, Hashable {
  /// The seed, Philox's key.
  public let seed: UInt64

  /// The stream of a seed.
  public init(seed: UInt64) { self.seed = seed }

  /// 64 random bits.
  public func bits(draw: UInt64, purpose: UInt16, subject: UInt32, period: UInt32) -> UInt64 {
    entente_random_bits(seed, plane(draw, purpose), subject, period)
  }

  /// A number uniform on the open interval (0, 1): `((bits >> 12) + 0.5) * 2^-52`. The grid is
  /// symmetric about 0.5, its smallest and largest numbers are 2^-53 and 1 - 2^-53.
  public func uniform(draw: UInt64, purpose: UInt16, subject: UInt32, period: UInt32) -> Double {
    entente_random_uniform(seed, plane(draw, purpose), subject, period)
  }

  /// A standard normal number: the quantile (`gsl_cdf_ugaussian_Pinv`) of
  /// ``uniform(draw:purpose:subject:period:)``. Always finite, between -8.21 and 8.21.
  public func normal(draw: UInt64, purpose: UInt16, subject: UInt32, period: UInt32) -> Double {
    entente_random_normal(seed, plane(draw, purpose), subject, period)
  }

  /// The subject number of a name: 32-bit FNV-1a of its UTF-8 bytes, the same in every program and
  /// on every machine. Names may collide (one pair in 4.3 thousand million).
  public static func subject(_ name: String) -> UInt32 {
    name.utf8.reduce(0x811c_9dc5) { ($0 ^ UInt32($1)) &* 0x0100_0193 }
  }

  /// The first 64 bits of the counter: the draw, and above it the purpose.
  func plane(_ draw: UInt64, _ purpose: UInt16) -> UInt64 {
    precondition(draw < 1 << 48, "a draw must be below 2^48")
    return draw | UInt64(purpose) << 48
  }
}

extension CounterRandom {
  /// Fills `out` with the uniform numbers of one subject at periods 0 ..< `out.count`.
  public func fillUniforms(
    _ out: UnsafeMutableBufferPointer<Double>, draw: UInt64, purpose: UInt16, subject: UInt32
  ) {
    checkPeriods(out.count)
    entente_fill_uniforms(out.baseAddress, out.count, seed, plane(draw, purpose), subject)
  }

  /// Fills `out` with the standard normal numbers of one subject at periods 0 ..< `out.count`.
  public func fillNormals(
    _ out: UnsafeMutableBufferPointer<Double>, draw: UInt64, purpose: UInt16, subject: UInt32
  ) {
    checkPeriods(out.count)
    entente_fill_normals(out.baseAddress, out.count, seed, plane(draw, purpose), subject)
  }

  /// Fills `out` with one uniform number for each subject, all of the same period. `out` and
  /// `subjects` must be of the same length.
  public func fillUniforms(
    _ out: UnsafeMutableBufferPointer<Double>, draw: UInt64, purpose: UInt16,
    subjects: UnsafeBufferPointer<UInt32>, period: UInt32
  ) {
    precondition(out.count == subjects.count, "one number for each subject")
    entente_fill_subject_uniforms(
      out.baseAddress, out.count, seed, plane(draw, purpose), subjects.baseAddress, period)
  }

  /// Fills `out` with one standard normal number for each subject, all of the same period. `out`
  /// and `subjects` must be of the same length.
  public func fillNormals(
    _ out: UnsafeMutableBufferPointer<Double>, draw: UInt64, purpose: UInt16,
    subjects: UnsafeBufferPointer<UInt32>, period: UInt32
  ) {
    precondition(out.count == subjects.count, "one number for each subject")
    entente_fill_subject_normals(
      out.baseAddress, out.count, seed, plane(draw, purpose), subjects.baseAddress, period)
  }

  private func checkPeriods(_ count: Int) {
    precondition(count <= 1 << 32, "a subject has 2^32 periods")
  }
}
