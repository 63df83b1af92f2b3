import GSLNumerics
import Testing

@Suite struct CounterRandomTests {
  /// Random123's kat_vectors, philox4x32 with 10 rounds: all zeros.
  @Test func knownAnswerOfZeros() {
    let random = CounterRandom(seed: 0)
    #expect(random.bits(draw: 0, purpose: 0, subject: 0, period: 0) == 0xe169_c58d_6627_e8d5)
    #expect(random.bits(draw: 0, purpose: 0, subject: 0, period: 1) == 0x9b00_dbd8_bc57_ac4c)
  }

  /// The same file, counter 243f6a88 85a308d3 13198a2e 03707344 and key a4093822 299f31d0: it also
  /// fixes which part of the counter is which.
  @Test func knownAnswerOfPi() {
    let random = CounterRandom(seed: 0x299f_31d0_a409_3822)
    let bits = { (odd: UInt32) in
      random.bits(
        draw: 0x08d3_243f_6a88, purpose: 0x85a3, subject: 0x1319_8a2e,
        period: 0x0370_7344 * 2 + odd)
    }
    #expect(bits(0) == 0x94fd_cceb_d16c_fe09)
    #expect(bits(1) == 0x2412_6ea1_5001_e420)
  }

  /// Another implementation of the algorithm, in Python; the quantile by mpmath 1.3.
  @Test func otherImplementation() {
    let random = CounterRandom(seed: 42)
    #expect(random.bits(draw: 7, purpose: 3, subject: 1, period: 0) == 0xd39b_1de7_3b54_9cf1)
    #expect(random.bits(draw: 7, purpose: 3, subject: 1, period: 1) == 0x0922_019f_e65a_ded2)
    #expect(random.uniform(draw: 7, purpose: 3, subject: 1, period: 0) == 0.8265856446772254)
    #expect(
      agree(random.normal(draw: 7, purpose: 3, subject: 1, period: 0), 0.9407583474039819, 1e-15))
    let last = CounterRandom(seed: .max).bits(
      draw: (1 << 48) - 1, purpose: .max, subject: .max, period: .max)
    #expect(last == 0x8700_7bae_8f5a_dbe5)
  }

  @Test(arguments: [0, 1, 2, 7, 1000]) func filledPeriodsAreTheScalars(count: Int) {
    let random = CounterRandom(seed: 20_250_903)
    var (uniforms, normals) = (
      [Double](repeating: -1, count: count), [Double](repeating: -99, count: count)
    )
    uniforms.withUnsafeMutableBufferPointer {
      random.fillUniforms($0, draw: 5, purpose: 6, subject: 7)
    }
    normals.withUnsafeMutableBufferPointer {
      random.fillNormals($0, draw: 5, purpose: 6, subject: 7)
    }
    let periods = 0..<UInt32(count)
    #expect(
      uniforms == periods.map { random.uniform(draw: 5, purpose: 6, subject: 7, period: $0) })
    #expect(normals == periods.map { random.normal(draw: 5, purpose: 6, subject: 7, period: $0) })
  }

  @Test(arguments: [0, 1, 6, UInt32.max]) func filledSubjectsAreTheScalars(period: UInt32) {
    let random = CounterRandom(seed: 1)
    let subjects: [UInt32] = [0, 1, 1, 0xffff_ffff, CounterRandom.subject("USA")]
    var (uniforms, normals) = (
      [Double](repeating: -1, count: 5), [Double](repeating: -99, count: 5)
    )
    subjects.withUnsafeBufferPointer { subjects in
      uniforms.withUnsafeMutableBufferPointer {
        random.fillUniforms($0, draw: 9, purpose: 8, subjects: subjects, period: period)
      }
      normals.withUnsafeMutableBufferPointer {
        random.fillNormals($0, draw: 9, purpose: 8, subjects: subjects, period: period)
      }
    }
    #expect(
      uniforms
        == subjects.map { random.uniform(draw: 9, purpose: 8, subject: $0, period: period) })
    #expect(
      normals == subjects.map { random.normal(draw: 9, purpose: 8, subject: $0, period: period) })
    #expect(uniforms[1] == uniforms[2])
  }

  @Test func everyCoordinateMatters() {
    var seen: Set<UInt64> = []
    for seed in [0, 1, UInt64.max] {
      for draw in [0, 1, 1 << 32, (1 << 48) - 1] as [UInt64] {
        for purpose in [0, 1, UInt16.max] {
          for subject in [0, 1, UInt32.max] {
            for period in [0, 1, 2, UInt32.max] {
              seen.insert(
                CounterRandom(seed: seed).bits(
                  draw: draw, purpose: purpose, subject: subject, period: period))
            }
          }
        }
      }
    }
    #expect(seen.count == 3 * 4 * 3 * 3 * 4)
  }

  @Test func uniformsAreUniformAndNormalsNormal() {
    let random = CounterRandom(seed: 1)
    var sample = [Double](repeating: 0, count: 200_000)
    sample.withUnsafeMutableBufferPointer {
      random.fillUniforms($0, draw: 0, purpose: 0, subject: 0)
    }
    #expect(kolmogorovSmirnov(sample) { $0 } < 1.95)
    #expect(sample.allSatisfy { $0 > 0 && $0 < 1 })
    // Neighbours: the covariance of independent uniforms has standard error 1/(12 √n).
    let products = zip(sample, sample.dropFirst()).map { ($0 - 0.5) * ($1 - 0.5) }
    let covariance = products.reduce(0, +) / Double(products.count)
    #expect(abs(covariance) < 4 / (12 * Double(products.count).squareRoot()))
    sample.withUnsafeMutableBufferPointer {
      random.fillNormals($0, draw: 0, purpose: 1, subject: 0)
    }
    #expect(kolmogorovSmirnov(sample, StandardNormal.cumulative) < 1.95)
  }

  /// Across subjects and across draws, as a run uses them.
  @Test func neighbouringStreamsAreIndependent() {
    let random = CounterRandom(seed: 0)
    let subjects = (0..<50_000).map {
      random.uniform(draw: 0, purpose: 0, subject: $0, period: 0)
    }
    let draws = (0..<50_000).map { random.uniform(draw: $0, purpose: 0, subject: 0, period: 0) }
    #expect(kolmogorovSmirnov(subjects) { $0 } < 1.95)
    #expect(kolmogorovSmirnov(draws) { $0 } < 1.95)
  }

  /// The FNV-1a test vectors of Fowler, Noll & Vo (RFC 9923, 32 bits).
  @Test func subjectsOfNames() {
    #expect(CounterRandom.subject("") == 0x811c_9dc5)
    #expect(CounterRandom.subject("a") == 0xe40c_292c)
    #expect(CounterRandom.subject("foobar") == 0xbf9c_f968)
    #expect(CounterRandom.subject("é") != CounterRandom.subject("e\u{301}"))
  }

  @Test func stopsAtDrawsThatWouldRepeatOthers() async {
    await #expect(processExitsWith: .failure) {
      _ = CounterRandom(seed: 0).bits(draw: 1 << 48, purpose: 0, subject: 0, period: 0)
    }
  }
}
