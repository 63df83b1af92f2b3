import GSLNumerics
import Testing

@Suite struct LargeMemoryTests {
  /// Small, at the border and large: every value can be written and read again.
  @Test(arguments: [0, 1, 524_287, 524_288, 1_000_003])
  func holdsEveryValue(count: Int) {
    let memory = allocateLarge(count, of: Double.self)
    defer { memory.deallocate() }
    for i in 0..<count { memory[i] = Double(i) }
    #expect((0..<count).allSatisfy { memory[$0] == Double($0) })
  }
}
